public import Checks
public import Triage

/// What the team has decided, as the store has confirmed it.
public struct TriageBook: Hashable, Sendable {
  /// Decisions by finding.
  public var decisions: [FindingID: Decision] = [:]
  /// Where the team stands with each finding, by its position; empty before it was worked out.
  public var states: [UInt32: TriageState] = [:]

  /// No decisions.
  public init() {}
}
