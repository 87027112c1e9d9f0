/// One step of an escalation: a principal, what it does, and whose permissions it then has.
public struct EscalationHop: Hashable, Sendable {
  /// Whose permissions the step gives.
  public enum Gain: Hashable, Sendable {
    /// Those of another principal, by its place in the graph.
    case principal(Int)
    /// All: the principal writes its own permissions.
    case administrator
  }

  /// Place of the principal that acts.
  public var from: Int
  /// What it gains.
  public var gain: Gain
  /// How.
  public var technique: EscalationTechnique
  /// The resource acted on: a role, user, function, group or policy.
  public var resource: String
  /// What makes it possible, one entry for each action needed.
  public var grants: [EscalationGrant]
  /// What must be so besides and nobody knows.
  public var requirements: [EscalationTechnique.Requirement]
  /// How many more targets the same technique reaches that are worth as much and are not listed, as far as
  /// ``EscalationGraph/targetsCounted``.
  public var others: Int

  /// Whether it depends on anything nobody knows.
  public var isConditional: Bool {
    !requirements.isEmpty || grants.contains(where: \.isConditional)
  }
}

/// Why somebody may do one thing.
public struct EscalationGrant: Hashable, Sendable {
  /// The service that may do it; nil for the principal that acts.
  public var service: String?
  /// The action.
  public var action: String
  /// The resource: an existing one, or for things the principal makes one it might make.
  public var resource: String
  /// Whether it depends on conditions nobody knows.
  public var isConditional: Bool
  /// The statements and layers that decide it.
  public var reasons: [DecisionReason]
}
