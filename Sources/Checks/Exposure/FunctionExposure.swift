/// Who can start a function, or would through one trigger, from the tightest to the widest.
public enum FunctionExposure: UInt8, CaseIterable, Comparable, Sendable {
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
  public static func < (left: FunctionExposure, right: FunctionExposure) -> Bool { left.rawValue < right.rawValue }
}

extension FunctionExposure {
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

  /// Whether strangers can start the function.
  public var isPublic: Bool { self >= .anyAWSAccount }
}
