/// One request to AWS: who wants to do what to which resource.
public struct AccessRequest: Hashable, Sendable {
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

  /// A request.
  public init(
    caller: Caller,
    action: String,
    resource: String,
    resourceAccount: String? = nil,
    context: RequestContext = RequestContext()
  ) {
    self.caller = caller
    self.action = action
    self.resource = resource
    let named = ARN(resource)?.account
    let account = resourceAccount ?? named.flatMap { isAccountID($0) ? $0 : nil } ?? caller.account
    self.resourceAccount = account
    actionBytes = action.utf8.map(lowered)
    loweredAction = String(decoding: actionBytes, as: UTF8.self)
    resourceBytes = Array(resource.utf8)
    var context = context
    caller.complete(&context)
    context.setIfMissing("aws:ResourceAccount", account.map { .value($0) } ?? .absent)
    self.context = context
  }
}
