import AWSNames

extension Caller {
  /// The keys that AWS derives from the caller itself.
  ///
  /// Source: IAM user guide, "AWS global condition context keys" and "IAM policy elements: Variables and tags",
  /// principal key values, as known on 2026-11-21; KMS developer guide, `kms:CallerAccount`, as known on 2026-11-28.
  static func derivedKeys(
    _ kind: Kind,
    _ name: String,
    _ arn: ARN?,
    _ account: String?,
    _ identity: IdentityName?
  ) -> KnownKeys {
    var keys = keysOfKind(kind)
    if let account {
      keys.set(lowered: "aws:principalaccount", .value(account))
      keys.set(lowered: "kms:calleraccount", .value(account))
      keys.set(lowered: "aws:principalarn", .value(name))
    }
    switch kind {
    case .user: if let user = arn?.lastPathPart { keys.set(lowered: "aws:username", .value(String(user))) }
    case .role, .assumedRole:
      if let role = arn.flatMap({ roleARN(ofSession: $0, identity) }) { keys.set(lowered: "aws:principalarn", role) }
    case .anonymous: break
    case .federatedUser:
      guard let account, let arn, arn.isFederatedUser else {
        // An identity of a provider is no principal of the account the provider is registered in.
        return keysOfKind(kind)
      }
      keys.set(lowered: "aws:userid", .value("\(account):\(arn.nameBehindType)"))
    case .root: keys.set(lowered: "aws:userid", account.map { .value($0) } ?? .absent)
    case .service: keys.set(lowered: "aws:principalservicename", .value(name))
    }
    return keys
  }

  /// For a session the ARN of its role, which may have a path that is not part of the session's ARN.
  ///
  /// Roles that AWS makes are no exception: only their names tell them, which an account may give its own as well.
  /// Source: IAM user guide, `aws:PrincipalArn` (the ARN of the role, not of the session); IAM Identity Center user guide,
  /// "Referencing permission sets in resource policies"; as known on 2026-11-28.
  private static func roleARN(ofSession arn: ARN, _ role: IdentityName?) -> RequestContext.Entry? {
    guard let role, arn.resourceType == "assumed-role" else { return nil }
    return .like(["", "*/"].map { ARN.role($0 + role.name, of: role.account, in: role.partition) })
  }
}

// MARK: What all callers of a kind have in common

extension Caller {
  private static func keysOfKind(_ kind: Kind) -> KnownKeys {
    switch kind {
    case .user: ofUsers
    case .role, .assumedRole: ofRoles
    case .federatedUser: ofFederatedUsers
    case .root: ofRoots
    case .service: ofServices
    case .anonymous: ofAnonymous
    }
  }

  private static let ofUsers = KnownKeys(
    sharing: KnownKeys(type: "User", absent: identityKeys + keysOfServices + keysOfRoleSessions)
  )
  private static let ofRoles = KnownKeys(
    sharing: KnownKeys(type: "AssumedRole", absent: identityKeys + keysOfServices)
  )
  private static let ofFederatedUsers = KnownKeys(
    sharing: KnownKeys(type: "FederatedUser", absent: identityKeys + keysOfServices + keysOfRoleSessions)
  )
  private static let ofRoots = {
    var keys = KnownKeys(type: "Account", absent: identityKeys + keysOfServices + keysOfRoleSessions)
    keys.close(prefix: "aws:PrincipalTag/")
    return KnownKeys(sharing: keys)
  }()
  private static let ofServices = {
    var keys = KnownKeys(type: nil, absent: identityKeys + organizationKeys)
    keys["aws:PrincipalIsAWSService"] = .value("true")
    return KnownKeys(sharing: keys)
  }()
  private static let ofAnonymous = {
    let absent = identityKeys + organizationKeys + keysOfServices + keysOfRoleSessions
    var keys = KnownKeys(type: "Anonymous", absent: absent)
    keys["aws:PrincipalAccount"] = .value("anonymous")
    keys["aws:userid"] = .value("anonymous")
    keys.close(prefix: "aws:PrincipalTag/")
    return KnownKeys(sharing: keys)
  }()

  /// Keys that are absent unless the caller's name tells them.
  private static let identityKeys = ["aws:PrincipalAccount", "aws:PrincipalArn", "aws:username"]

  private static let organizationKeys = ["aws:PrincipalOrgID", "aws:PrincipalOrgPaths"]

  /// Keys of calls that an AWS service makes by itself on behalf of a resource of somebody.
  ///
  /// Source: IAM user guide, "AWS global condition context keys", availability, as known on 2026-11-28.
  private static let keysOfServices = [
    "aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:SourceArn", "aws:SourceAccount",
    "aws:SourceOrgID", "aws:SourceOrgPaths",
  ]

  /// Keys that come with the session of a role alone, by how it was assumed or where its credentials are delivered.
  ///
  /// Source: IAM user guide, "AWS global condition context keys", properties of a role session; EC2 and Lambda pages of
  /// the service authorization reference; as known on 2026-11-28.
  private static let keysOfRoleSessions = [
    "aws:ChatbotSourceArn", "aws:Ec2InstanceSourcePrivateIPv4", "aws:Ec2InstanceSourceVpc", "aws:FederatedProvider",
    "aws:SourceIdentity", "ec2:RoleDelivery", "ec2:SourceInstanceArn", "lambda:SourceFunctionArn",
  ]
}

extension KnownKeys {
  fileprivate init(type: String?, absent: [String]) {
    self.init()
    for key in absent { self[key] = .absent }
    self["aws:PrincipalIsAWSService"] = .value("false")
    self["aws:PrincipalType"] = type.map { .value($0) } ?? .absent
  }
}
