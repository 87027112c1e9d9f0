import Checks
public import Access

/// How many functions can be started by callers up to some reach.
public struct ExposureCount: Hashable, Sendable {
  /// The reach.
  public let exposure: Audience
  /// The functions.
  public let count: Int
}

extension ExposureCount {
  /// The counts from the widest reach down; what the snapshot cannot tell stands last, and only where it occurs.
  static func all(_ session: AnswerSession) -> [ExposureCount] {
    var counts = [Int](repeating: 0, count: Audience.allCases.count)
    for exposure in session.context.exposures.functions { counts[Int(exposure.rawValue)] += 1 }
    let known = Audience.allCases.reversed().filter { $0 != .unknown }
    let all = known.map { ExposureCount(exposure: $0, count: counts[Int($0.rawValue)]) }
    let unknown = counts[Int(Audience.unknown.rawValue)]
    return unknown > 0 ? all + [ExposureCount(exposure: .unknown, count: unknown)] : all
  }
}

extension Audience {
  /// Who can start the function, in words.
  public var phrase: String {
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

  /// How much harm it can do.
  public var tone: Tone {
    switch self {
    case .internet, .anyAWSAccount: .severity(.critical)
    case .organization, .namedAccounts: .severity(.medium)
    case .services, .nobody: .plain
    case .unknown: .unknown
    }
  }
}
