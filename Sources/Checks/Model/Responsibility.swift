/// Whose duty a control is under the shared-responsibility model.
public enum Responsibility: UInt8, CaseIterable, Sendable {
  case aws
  /// AWS supplies the mechanism or patches beneath it; the customer chooses or upgrades.
  case shared
  case customer

  /// The word for it, in lower case.
  public var name: String {
    switch self {
    case .aws: "aws"
    case .shared: "shared"
    case .customer: "customer"
    }
  }
}

/// The duty a check belongs to, as the summary groups them.
public enum Duty: UInt8, CaseIterable, Sendable {
  case identityAndAccess
  case dataProtection
  case network
  case runtimeAndCode
  case loggingAndAudit
  case recovery

  /// The words for it.
  public var name: String {
    switch self {
    case .identityAndAccess: "identity and access"
    case .dataProtection: "data protection"
    case .network: "network"
    case .runtimeAndCode: "runtime and code"
    case .loggingAndAudit: "logging and audit"
    case .recovery: "recovery"
    }
  }
}
