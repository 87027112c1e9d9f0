public import AWSNames
public import Checks

/// What the team last decided about a finding.
public struct Decision: Hashable, Sendable {
  /// The finding.
  public var finding: FindingID
  /// Where the team stands.
  public var state: TriageState
  /// Why; never empty where the state needs a reason.
  public var reason: String
  /// When an acceptance ends; nil in every other state.
  public var expiry: Expiry?
  /// A note.
  public var note: String
  /// Who decided; `snapshot` where a newer snapshot did.
  public var author: String
  /// When, seconds since 1970.
  public var decidedAt: Int64
  /// When the snapshot was collected in which it was last seen or missed, seconds since 1970; 0 when unknown.
  public var snapshotAt: Int64

  /// A decision about a finding.
  public init(
    finding: FindingID,
    state: TriageState = .open,
    reason: String = "",
    expiry: Expiry? = nil,
    note: String = "",
    author: String,
    decidedAt: Int64,
    snapshotAt: Int64 = 0
  ) {
    self.finding = finding
    self.state = state
    self.reason = reason
    self.expiry = expiry
    self.note = note
    self.author = author
    self.decidedAt = decidedAt
    self.snapshotAt = snapshotAt
  }

  /// Where the team stands on a day: an acceptance that has run out is open again.
  public func effectiveState(on day: Day) -> TriageState {
    guard state == .accepted, case .day(let last) = expiry, last < day else { return state }
    return .reopened
  }
}

/// When an acceptance ends.
public enum Expiry: Hashable, Sendable {
  /// At the end of a day.
  case day(Day)
  /// Not at all; it has to be asked for by name.
  case never

  /// `2027-02-18` or `never`.
  public var text: String {
    switch self {
    case .day(let day): day.description
    case .never: "never"
    }
  }

  /// The expiry of `2027-02-18`, `90d` from a day, or `never`.
  public init?(_ text: String, from today: Day) {
    if text == "never" {
      self = .never
    } else if text.ends(with: "d"), let days = Int(text.dropLast()), (1...36_500).contains(days) {
      self = .day(today + days)
    } else if text.utf8.count == 10, let day = Day(text), day >= today {
      self = .day(day)
    } else {
      return nil
    }
  }
}

/// What a person asks of the triage store, for one finding or many.
public enum TriageChange: Hashable, Sendable {
  /// A state, with the reason and the expiry it asks for.
  case state(TriageState, reason: String, expiry: Expiry?)
  /// A note, which leaves the state as it is.
  case note(String)
}

/// Who changes something, when, and looking at which snapshot.
public struct Occasion: Hashable, Sendable {
  /// Who.
  public var author: String
  /// When, seconds since 1970.
  public var at: Int64
  /// When the open snapshot was collected, seconds since 1970; 0 when unknown.
  public var snapshotAt: Int64

  /// Who changes something, when, and looking at which snapshot.
  public init(author: String, at: Int64, snapshotAt: Int64) {
    self.author = author
    self.at = at
    self.snapshotAt = snapshotAt
  }
}

/// What a change did, once it is safely on disk.
public struct TriageOutcome: Hashable, Sendable {
  /// The decisions that are in force now, for the findings that changed.
  public var decisions: [Decision]
  /// Findings that are back to having no decision.
  public var cleared: [FindingID]
  /// Findings left alone since someone else has changed them meanwhile.
  public var skipped: [FindingID]

  /// What a change did; by default, nothing.
  public init(decisions: [Decision] = [], cleared: [FindingID] = [], skipped: [FindingID] = []) {
    self.decisions = decisions
    self.cleared = cleared
    self.skipped = skipped
  }

  /// Number of findings that changed.
  public var count: Int { decisions.count + cleared.count }
}

/// An entry in the history of a finding, newest first.
public struct HistoryEntry: Hashable, Sendable {
  /// The decision that was in force from then on; nil when it was taken back.
  public var decision: Decision?
  /// Who.
  public var author: String
  /// When, seconds since 1970.
  public var at: Int64
  /// What was done.
  public var action: TriageAction

  /// An entry in the history of a finding.
  public init(decision: Decision?, author: String, at: Int64, action: TriageAction) {
    self.decision = decision
    self.author = author
    self.at = at
    self.action = action
  }
}

/// The kinds of steps in a finding's history.
public enum TriageAction: String, Hashable, Sendable {
  /// Somebody decided.
  case decided
  /// Somebody took a decision back.
  case undone
  /// Somebody did again what was taken back.
  case redone
  /// A newer snapshot closed or reopened it.
  case compared
}

/// Whether a snapshot still has a finding.
public enum Presence: Hashable, Sendable {
  /// The check still fails.
  case present
  /// Everything the check needs was collected, and it no longer fails.
  case gone
  /// The snapshot cannot tell.
  case unknown
}
