/// Who can start a function, or would through one entrance, from the tightest to the widest.
public enum Audience: UInt8, CaseIterable, Comparable, Sendable {
  /// Nothing in the snapshot starts it.
  case nobody
  /// AWS services and event sources.
  case services
  /// Principals of named accounts, its own among them.
  case namedAccounts
  /// Every account of an organization.
  case organization
  /// The snapshot cannot tell; it may be anyone, so that only proof of anyone weighs more.
  case unknown
  /// Every principal of every AWS account.
  case anyAWSAccount
  /// Anyone on the internet, without credentials.
  case internet

  /// Ordered from the tightest to the widest.
  public static func < (left: Audience, right: Audience) -> Bool { left.rawValue < right.rawValue }
}

extension Audience {
  /// The word for it, as filters and tables write it.
  public var name: String {
    switch self {
    case .nobody: "none"
    case .services: "service"
    case .namedAccounts: "account"
    case .organization: "organization"
    case .unknown: "unknown"
    case .anyAWSAccount: "anyone"
    case .internet: "internet"
    }
  }

  /// Whether strangers are among them.
  public var isPublic: Bool { self >= .anyAWSAccount }
}
