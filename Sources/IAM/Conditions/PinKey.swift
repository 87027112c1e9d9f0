import AWSNames
/// Context keys that can tie a grant to known callers, by what their values name.
///
/// Source: IAM user guide, "AWS global condition context keys", and the Lambda, KMS and S3 pages of the service
/// authorization reference, as known on 2026-11-21. Left out on purpose: `aws:ResourceAccount` and its kin speak of the
/// resource, `aws:username`, `aws:PrincipalTag/…` and `aws:CalledVia…` can be true in any account, and
/// `lambda:FunctionUrlAuthType` is chosen by the owner, not the caller.
enum PinKey: Hashable {
  case callerAccount
  case callerARN
  case callerOrganization
  case callerOrganizationPath
  case callerUniqueID
  case sourceAccount
  case sourceARN
  case sourceOrganization
  case sourceOrganizationPath
  case network
  case address
  case token
  case awsServiceOnly
  /// Known only for signed requests, yet true of principals in any account.
  case signedOnly

  /// What `key` can tie down, nil when it restricts no caller.
  init?(_ key: String) {
    let lowered = key.lowercased()
    if let known = Self.byName[lowered] {
      self = known
    } else if lowered.begins(with: "aws:principaltag/") {
      self = .signedOnly
    } else {
      return nil
    }
  }

  private static let byName: [String: PinKey] = [
    "aws:principalaccount": .callerAccount,
    "kms:calleraccount": .callerAccount,
    "aws:vpceaccount": .callerAccount,
    "s3:dataaccesspointaccount": .callerAccount,
    "aws:principalarn": .callerARN,
    "s3:dataaccesspointarn": .callerARN,
    "ec2:sourceinstancearn": .callerARN,
    "aws:principalorgid": .callerOrganization,
    "aws:vpceorgid": .callerOrganization,
    "aws:principalorgpaths": .callerOrganizationPath,
    "aws:vpceorgpaths": .callerOrganizationPath,
    "aws:userid": .callerUniqueID,
    "aws:sourceaccount": .sourceAccount,
    "aws:sourceowner": .sourceAccount,
    "aws:sourcearn": .sourceARN,
    "aws:sourceorgid": .sourceOrganization,
    "aws:sourceorgpaths": .sourceOrganizationPath,
    "aws:sourcevpc": .network,
    "aws:sourcevpce": .network,
    "aws:ec2instancesourcevpc": .network,
    "aws:sourceip": .address,
    "aws:vpcsourceip": .address,
    "lambda:eventsourcetoken": .token,
    "aws:principalisawsservice": .awsServiceOnly,
    "aws:principalservicename": .awsServiceOnly,
    "aws:principalservicenameslist": .awsServiceOnly,
    "aws:username": .signedOnly,
    "aws:multifactorauthpresent": .signedOnly,
    "aws:multifactorauthage": .signedOnly,
    "aws:tokenissuetime": .signedOnly,
    "aws:assumedroot": .signedOnly,
    "aws:sourceidentity": .signedOnly,
  ]
}
