import Answers
import Checks
import Screen
import Triage

extension Severity {
  /// How it looks.
  var role: Role {
    switch self {
    case .critical: .severityCritical
    case .high: .severityHigh
    case .medium: .severityMedium
    case .low: .severityLow
    case .info: .severityInfo
    }
  }
}

extension Verdict {
  /// The sign for it, with its look.
  func sign(_ glyphs: Glyphs) -> Span {
    switch self {
    case .fails:
      guard let worst else { return Span(String(glyphs[.resultFail]), .resultFail) }
      return Span(String(glyphs[worst.glyph]), worst.role)
    case .unknown: return Span(String(glyphs[.resultUnknown]), .resultUnknown)
    case .passes: return Span(String(glyphs[.resultPass]), .resultPass)
    case .notApplicable: return Span(String(glyphs[.resultSkipped]), .resultSkipped)
    }
  }
}

extension Finding {
  /// The sign for it, with its look: what cannot be told has no severity yet.
  func sign(_ glyphs: Glyphs) -> Span {
    status == .fail
      ? Span(String(glyphs[severity.glyph]), severity.role)
      : Span(String(glyphs[.resultUnknown]), .resultUnknown)
  }
}

extension Verdict {
  /// Whether the check does not look at such a resource.
  var isNotApplicable: Bool { status == .notApplicable }

  /// Whether the snapshot cannot tell.
  var isUnknown: Bool {
    guard case .unknown = self else { return false }
    return true
  }
}

extension Responsibility {
  /// How it looks.
  var role: Role {
    switch self {
    case .aws: .sideAws
    case .shared: .sideShared
    case .customer: .sideCustomer
    }
  }

  /// The word as people write it.
  var label: String { self == .aws ? "AWS" : name }
}

extension TriageState {
  /// How it looks.
  var role: Role {
    switch self {
    case .open: .stateOpen
    case .reviewing: .stateReviewing
    case .fixing: .stateFixing
    case .accepted: .stateAccepted
    case .falsePositive: .stateFalsepos
    case .notApplicable: .stateNa
    case .fixed: .stateFixed
    case .reopened: .stateReopened
    }
  }
}
