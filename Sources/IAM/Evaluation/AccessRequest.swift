public import AWSNames

/// One request to AWS: who wants to do what to which resource.
///
/// Prepared once and shared: an evaluation passes it through every layer without copying its texts.
public final class AccessRequest: Sendable {
  /// Who asks.
  public let caller: Caller
  /// The action, such as `lambda:InvokeFunction`.
  public let action: String
  /// The resource's ARN, or `*` for actions without one.
  public let resource: String
  /// The account the resource belongs to; for ARNs without one the caller's, unless told otherwise.
  public let resourceAccount: String?
  /// The condition keys, completed with those that follow from the caller and the resource.
  public let context: RequestContext

  let loweredAction: String
  let actionBytes: [UInt8]
  let resourceBytes: [UInt8]
  /// Whose policies can allow the request.
  let authority: Authority
  /// Why AWS refuses the call of this caller before it looks at any policy; nil when it does not.
  let refusal: DecisionReason?
  /// Whether resource control policies bind the request: not those of service-linked roles, nor giving up a grant.
  ///
  /// Source: Organizations user guide, "Resource control policies"; KMS developer guide, "Resource control policies in
  /// AWS KMS"; as known on 2026-11-21.
  let isBoundByResourceControlPolicies: Bool

  /// A request; `kept` says what the resource is of that AWS keeps, where its ARN does not tell.
  public init(
    caller: Caller,
    action: String,
    resource: String,
    resourceAccount: String? = nil,
    kept: KeptByAWS? = nil,
    context: RequestContext = RequestContext()
  ) {
    self.caller = caller
    self.action = action
    self.resource = resource
    let arn = ARN(resource)
    let account = resourceAccount ?? arn?.accountID?.text ?? caller.account
    self.resourceAccount = account
    actionBytes = action.utf8.map(lowered)
    loweredAction = String(decoding: actionBytes, as: UTF8.self)
    resourceBytes = Array(resource.utf8)
    authority = Authority(loweredAction: loweredAction, resource: arn)
    isBoundByResourceControlPolicies = !caller.isServiceLinkedRole && loweredAction != "kms:retiregrant"
    var context = context
    context.complete(caller, resourceAccount: account)
    self.context = context
    let isRoleAssumption = loweredAction == "sts:assumerole" && Authority.isRole(arn)
    refusal =
      Self.refusal(caller.kind, loweredAction, context, isRoleAssumption: isRoleAssumption)
      ?? KeptByAWS.refused(to: caller, loweredAction, arn, kept).map { .keptByAWS($0) }
  }

  private static func refusal(
    _ kind: Caller.Kind,
    _ action: String,
    _ context: RequestContext,
    isRoleAssumption: Bool
  ) -> DecisionReason? {
    switch kind {
    case .anonymous: CallRules.mayBeUnsigned(action, context) ? nil : .mustBeSigned
    case .root: isRoleAssumption ? .rootCannotAssumeRoles : nil
    case .role, .assumedRole, .federatedUser:
      CallRules.needsLongTermCredentials(action) ? .needsLongTermCredentials : nil
    case .user, .service: nil
    }
  }
}
