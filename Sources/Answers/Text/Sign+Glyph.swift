public import Checks
public import Screen

extension Sign {
  /// How it is drawn.
  public var glyph: Glyph {
    switch self {
    case .met: .resultPass
    case .failed: .resultFail
    case .severity(let severity): severity.glyph
    case .unknown: .resultUnknown
    case .skipped: .resultSkipped
    case .entry: .none
    case .moved: .arrowRight
    case .along: .vertical
    case .down: .arrowDown
    }
  }
}

extension Severity {
  /// The sign for it.
  public var glyph: Glyph {
    switch self {
    case .critical: .severityCritical
    case .high: .severityHigh
    case .medium: .severityMedium
    case .low: .severityLow
    case .info: .severityInfo
    }
  }
}
