public import Inventory

/// One rule that resources are held against, with all that people need to act on it.
public struct Check: Sendable, Identifiable {
  /// The name, such as `lambda-policy-public`; its first word says what a finding is about.
  public let id: String
  /// What is wrong when it fails, as a short phrase without a final stop.
  public let title: String
  /// How bad a failure usually is.
  public let severity: Severity
  /// The kinds of resources it looks at.
  public let subjects: [ResourceType]
  /// Why it matters, in a sentence or two.
  public let rationale: String
  /// How to mend a failure.
  public let remedy: Remedy
  /// Whose duty it is.
  public let responsibility: Responsibility
  /// The group of duties it belongs to.
  public let duty: Duty
  /// Calls it needs.
  public let operations: [Operation]
  /// Small snapshots with the verdict they must give; they are its tests and its documentation.
  public let examples: [Example]
  /// Whether its first answer has to read what every principal of the snapshot holds.
  ///
  /// Screens do not wait for such checks; a whole run does.
  public var readsEveryPrincipal = false
  /// What decides its verdict in brief, so that a run judges once what many resources share.
  public var decidedBy = Basis.resource
  /// How it takes replicas of Lambda@Edge, where it is about functions.
  public var edgeReplicas = EdgeReplicas.asOriginal
  /// Calls whose silence makes it fail: where a field of theirs could not be read, a failure may be no more than that.
  public var failsWithout: Set<Operation> = []
  /// Judges one resource that is not exempt; see ``evaluate(_:_:)``.
  let rule: @Sendable (CheckContext, ResourceID) -> Verdict
}

extension Check {
  /// Judges one resource; what AWS keeps is left out.
  public func evaluate(_ context: CheckContext, _ resource: ResourceID) -> Verdict {
    context.exemption(of: resource).flatMap(verdict)
      ?? verdict(rule(context, resource), given: context.unreadFields(about: resource), context)
  }
}

extension Check {
  /// What decides the verdict of a check, but for its words.
  public enum Basis: Hashable, Sendable {
    /// Each resource by itself.
    case resource
    /// The set of policies that a role or user holds, or a function's execution role where the snapshot has it: all
    /// that hold the same fail, as often and as badly, or pass, together.
    case heldPolicies
  }
}

/// How to mend a failure.
public struct Remedy: Hashable, Sendable {
  /// What to do, in a sentence or two.
  public var text: String
  /// The command that does it, with placeholders for what differs; nil where words alone would do.
  public var command: Command?

  /// How to mend a failure.
  public init(_ text: String, command: Command? = nil) {
    self.text = text
    self.command = command
  }
}
