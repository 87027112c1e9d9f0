public import IAM
public import Access
public import Inventory

/// A way from somebody to the permissions of a role or of an administrator, step by step.
public struct AccessPath: Hashable, Sendable {
  /// The steps; each begins where the one before it ended.
  public var steps: [PathStep]
  /// Whether the end is an administrator.
  public var endsAsAdministrator: Bool

  /// Whether any step depends on what nobody knows.
  public var isConditional: Bool { steps.contains(where: \.isConditional) }
}

/// One step of a way.
public struct PathStep: Hashable, Sendable {
  /// Who acts.
  public var from: PathNode
  /// Whose permissions it has then.
  public var to: PathNode
  /// How.
  public var way: PathWay

  /// Whether it depends on what nobody knows.
  public var isConditional: Bool {
    switch way {
    case .entrance, .executionRole: false
    case .escalation(let hop): hop.isConditional
    }
  }
}

/// Somebody or something on a way.
public enum PathNode: Hashable, Sendable {
  /// Whoever comes from outside.
  case visitor(Audience)
  /// A function.
  case function(RowID<FunctionRecord>)
  /// A role or user.
  case principal(PrincipalRow)
  /// Somebody who has given itself all permissions.
  case administrator
}

/// How a step is taken.
public enum PathWay: Hashable, Sendable {
  /// Through an entrance of a function that strangers pass.
  case entrance(JudgedEntrance)
  /// The function's code runs with the permissions of its execution role.
  case executionRole
  /// By a technique of escalation, with the statements that allow it.
  case escalation(EscalationHop)
}
