/// Actions that a function's role must be allowed, and why.
public struct RoleNeed: Hashable, Sendable {
  /// The actions, such as `sqs:SendMessage`.
  public var actions: [String]
  /// The ARNs they are used on, or `*` for actions that cannot be limited to resources.
  public var resources: [String]
  /// Why.
  public var reason: Reason

  /// What in a snapshot shows that a permission is needed.
  public enum Reason: Hashable, Sendable {
    /// The function writes its log there.
    case log(group: String)
    /// The function, or an event source, is reached through a VPC.
    case network
    /// X-Ray tracing is active.
    case tracing
    /// Events that failed go there.
    case deadLetter
    /// Results of asynchronous invocations, or records that failed, go there.
    case destination
    /// An event source mapping polls it with the role.
    case eventSource
    /// The environment variables are encrypted with it.
    case environmentKey
    /// An environment variable names the resource.
    case variable(String)
    /// Trails recorded calls, the last at a time in seconds since 1970.
    case recorded(count: Int, last: Int64)
    /// The report says that the action was used.
    case actionUsed(last: Int64)
    /// The report says that the service was used, and nothing tells which of its actions.
    case serviceUsed(last: Int64)
  }
}

extension RoleNeed {
  /// What a statement of a proposed policy is about; reasons of different topics do not share one.
  enum Topic: Hashable, Sendable {
    case log
    case network
    case tracing
    case delivery
    case eventSource
    case environmentKey
    case use
  }
}

extension RoleNeed.Reason {
  var topic: RoleNeed.Topic {
    switch self {
    case .log: .log
    case .network: .network
    case .tracing: .tracing
    case .deadLetter, .destination: .delivery
    case .eventSource: .eventSource
    case .environmentKey: .environmentKey
    case .variable, .recorded, .actionUsed, .serviceUsed: .use
    }
  }
}
