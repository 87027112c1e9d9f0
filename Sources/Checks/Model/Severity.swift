/// How bad a finding is.
public enum Severity: UInt8, CaseIterable, Comparable, Sendable {
  /// Good to know; often meant as it is.
  case info
  /// Worth mending in passing.
  case low
  /// Makes another flaw worse, or lacks a second line.
  case medium
  /// Harms as soon as one more thing goes wrong, or one more party is dishonest.
  case high
  /// Open now: to strangers, or to everything in the account.
  case critical

  /// Ordered from harmless to critical.
  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
}

extension Severity {
  /// The word for it, in lower case.
  public var name: String {
    switch self {
    case .info: "info"
    case .low: "low"
    case .medium: "medium"
    case .high: "high"
    case .critical: "critical"
    }
  }

  /// The severity of a word, in any case.
  public init?(name: String) {
    guard let severity = Severity.allCases.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = severity
  }
}
