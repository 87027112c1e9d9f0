/// How bad a finding is.
public enum Severity: UInt8, CaseIterable, Comparable, Sendable {
  case info
  case low
  case medium
  case high
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
