import Access
import Checks
public import Screen

/// How many functions can be started by callers up to some reach.
public struct ExposureCount: Hashable, Sendable {
  /// The words for the reach.
  public let name: String
  /// How it looks.
  public let role: Role
  /// The functions.
  public let count: Int
}

extension ExposureCount {
  /// The counts from the widest reach down; what the snapshot cannot tell stands last, and only where it occurs.
  static func all(_ context: PaneContext) -> [ExposureCount] {
    var counts = [Int](repeating: 0, count: Audience.allCases.count)
    for exposure in context.exposures.functions { counts[Int(exposure.rawValue)] += 1 }
    let known = Audience.allCases.reversed().filter { $0 != .unknown }
    var all = known.map { ExposureCount(name: $0.phrase, role: $0.role, count: counts[Int($0.rawValue)]) }
    let unknown = counts[Int(Audience.unknown.rawValue)]
    if unknown > 0 {
      all.append(ExposureCount(name: "\(context.glyphs[.resultUnknown]) unknown", role: .resultUnknown, count: unknown))
    }
    return all
  }
}

extension Audience {
  /// Who can start the function, in words.
  fileprivate var phrase: String {
    switch self {
    case .nobody: "nobody"
    case .services: "services"
    case .namedAccounts: "named accounts"
    case .organization: "organization"
    case .unknown: "unknown"
    case .anyAWSAccount: "any AWS account"
    case .internet: "internet"
    }
  }

  fileprivate var role: Role {
    switch self {
    case .internet, .anyAWSAccount: .severityCritical
    case .organization, .namedAccounts: .severityMedium
    case .services, .nobody: .chart1
    case .unknown: .resultUnknown
    }
  }
}
