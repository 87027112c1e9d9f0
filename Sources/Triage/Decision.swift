public import Checks

/// What the team last decided about a finding.
public struct Decision: Hashable, Sendable {
  /// The finding.
  public var finding: FindingID
  /// Where the team stands.
  public var state: TriageState
  /// Why; never empty where the state needs a reason.
  public var reason: String
  /// The last day of an acceptance; nil for none.
  public var expires: Day?
  /// A note.
  public var note: String
  /// Who decided.
  public var author: String
  /// When, seconds since 1970.
  public var decidedAt: Int64

  /// A decision about a finding.
  public init(
    finding: FindingID,
    state: TriageState,
    reason: String = "",
    expires: Day? = nil,
    note: String = "",
    author: String,
    decidedAt: Int64
  ) {
    self.finding = finding
    self.state = state
    self.reason = reason
    self.expires = expires
    self.note = note
    self.author = author
    self.decidedAt = decidedAt
  }
}

/// What a person asks of the triage store, for one finding or many.
public enum TriageChange: Hashable, Sendable {
  /// A state with the reason and the last day it asks for.
  case state(TriageState, reason: String, expires: Day?)
  case note(String)
}
