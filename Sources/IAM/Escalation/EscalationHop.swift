/// One step of an escalation: a principal, what it does, and whose permissions it then has.
public struct EscalationHop: Hashable, Sendable {
  /// Whose permissions the step gives.
  public enum Gain: Hashable, Sendable {
    /// Those of another principal, by its place in the graph.
    case principal(Int)
    /// All: the principal rewrites its own policies.
    case administrator
  }

  /// Place of the principal that acts.
  public var from: Int
  /// What it gains.
  public var gain: Gain
  /// How.
  public var technique: EscalationTechnique
  /// The resource acted on: a role, user, function or policy.
  public var resource: String
  /// Whether it depends on conditions nobody knows.
  public var isConditional: Bool
  /// The statements that make it possible, one sentence each.
  public var reasons: [String]
}

/// A principal of the graph with all that decides what it may do.
public struct EscalationPrincipal: Sendable {
  /// Who it is.
  public var caller: Caller
  /// Its policies; the resource layer is not used.
  public var stack: PolicyStack
  /// A role's trust policy.
  public var trust: PolicyDocument?
  /// ARNs of the customer managed policies attached to it.
  public var managedPolicies: [String]
  /// ARNs of the groups it is in.
  public var groups: [String]
  /// Whether it is an administrator already.
  public var isAdministrator: Bool

  /// A principal from its parts.
  public init(
    caller: Caller,
    stack: PolicyStack,
    trust: PolicyDocument? = nil,
    managedPolicies: [String] = [],
    groups: [String] = [],
    isAdministrator: Bool = false
  ) {
    self.caller = caller
    self.stack = stack
    self.trust = trust
    self.managedPolicies = managedPolicies
    self.groups = groups
    self.isAdministrator = isAdministrator
  }
}

/// A function and the role its code runs with.
public struct EscalationFunction: Hashable, Sendable {
  /// The function's ARN.
  public var arn: String
  /// The execution role's ARN.
  public var role: String

  /// A function.
  public init(arn: String, role: String) {
    self.arn = arn
    self.role = role
  }
}
