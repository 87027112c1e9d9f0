public import Checks
public import Triage

/// What the team has decided, as the store has confirmed it.
public struct TriageBook: Hashable, Sendable {
  /// What was decided about one finding, newest first.
  public struct History: Hashable, Sendable {
    /// The finding.
    public var finding: FindingID
    /// What was decided.
    public var entries: [HistoryEntry]
  }

  /// Decisions by finding.
  public var decisions: [FindingID: Decision] = [:]
  /// The history that was asked for last.
  public var history: History?
  /// Decisions about findings of this snapshot, by their position.
  public internal(set) var positions: [UInt32: Decision] = [:]
  /// Where the team stands today, by the position of the finding; those without a decision are open.
  public internal(set) var states: [UInt32: TriageState] = [:]
  /// Rows of mends that leave nothing open: each of their failures is settled.
  public internal(set) var settledMends: Set<UInt32> = []

  /// Decisions about mends, by the failures that they hold for.
  public internal(set) var byMends: [FindingID: Decision] = [:]

  /// No decisions.
  public init() {}
}

extension TriageBook {
  /// What was decided about the finding at a position.
  func decision(at row: UInt32) -> Decision? { positions[row] }

  /// Where the team stands with the finding at a position.
  func state(at row: UInt32) -> TriageState { states[row] ?? .open }

  /// Whether nobody has settled the finding at a position yet.
  func isOpen(at row: UInt32) -> Bool {
    switch state(at: row) {
    case .open, .reviewing, .fixing, .reopened: true
    case .accepted, .falsePositive, .notApplicable, .fixed: false
    }
  }
}
