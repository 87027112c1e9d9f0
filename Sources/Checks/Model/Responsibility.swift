/// Whose duty a control is under the shared-responsibility model.
public enum Responsibility: UInt8, CaseIterable, Sendable {
  /// AWS alone: nothing in a snapshot can show that it is done.
  case aws
  /// AWS supplies the mechanism or patches beneath it; the customer chooses or upgrades.
  case shared
  /// The customer alone.
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
  /// Who may do what: policies, roles, trust.
  case identityAndAccess
  /// Secrets, keys and what data is exposed to.
  case dataProtection
  /// Ways in and out: front doors, VPCs, security groups.
  case network
  /// Runtimes, code, layers and what they are kept at.
  case runtimeAndCode
  /// What is recorded, for how long, and who can be asked.
  case loggingAndAudit
  /// What is left when something fails or is flooded.
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
