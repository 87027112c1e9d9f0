/// Where the team stands with a finding; the verdict of the check is another matter and never changes with it.
public enum TriageState: UInt8, CaseIterable, Sendable {
  /// Nobody has decided yet.
  case open
  /// Somebody is looking at it.
  case reviewing
  /// Somebody is mending it.
  case fixing
  /// The risk is taken until a day, for a reason.
  case accepted
  /// The check is wrong about it, for a reason.
  case falsePositive
  /// The check is right, but it does not matter here, for a reason.
  case notApplicable
  /// A newer snapshot no longer has it; set by comparison only.
  case fixed
  /// It came back after it was fixed, or its acceptance ran out; set by comparison only.
  case reopened
}

extension TriageState {
  /// The word for it, as filters and exports write it.
  public var name: String {
    switch self {
    case .open: "open"
    case .reviewing: "reviewing"
    case .fixing: "fixing"
    case .accepted: "accepted"
    case .falsePositive: "false-positive"
    case .notApplicable: "not-applicable"
    case .fixed: "fixed"
    case .reopened: "reopened"
    }
  }

  /// The state of a word.
  public init?(name: String) {
    guard let state = TriageState.allCases.first(where: { $0.name == name }) else { return nil }
    self = state
  }

  /// Whether a person must say why.
  public var needsReason: Bool { self == .accepted || self == .falsePositive || self == .notApplicable }

  /// Whether the team will live with the finding: each way of saying so needs a reason.
  public var settlesFinding: Bool { needsReason }

  /// Whether a person may choose it.
  public var isChosenByPeople: Bool { self != .fixed && self != .reopened }
}
