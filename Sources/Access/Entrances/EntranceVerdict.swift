import IAM
public import Inventory

/// Who gets through an entrance, judged once for checks, tables, filters, callers and paths alike.
public enum EntranceVerdict: Hashable, Sendable {
  /// Nobody: nothing lets anybody through.
  case nobody
  /// An AWS service or an event source.
  case service
  /// Callers inside a network: a private API, an internal load balancer, addresses that a policy names.
  case network
  /// Whoever an authorizer lets through: a token, a signature or a certificate that the front door itself checks, or a
  /// sign-in that it demands.
  case authorizer
  /// Principals of named accounts, the function's own among them.
  case accounts
  /// Every account of an organization.
  case organization
  /// The snapshot does not tell, for lack of these calls.
  case unknown([MissingCall])
  /// Every principal of every AWS account: it only has to sign.
  case anyAWSPrincipal
  /// Anyone on the internet who has an API key.
  ///
  /// A key meters use and is no authorization. Source: API Gateway developer guide, "API keys for REST APIs", best
  /// practices: keys are not to be used for authentication or authorization; as known on 2026-11-27.
  case apiKey
  /// Anyone on the internet, without credentials.
  case internet
}

extension EntranceVerdict {
  /// Whom that comes to in tables and filters.
  public var audience: Audience {
    switch self {
    case .nobody: .nobody
    case .service, .network, .authorizer: .services
    case .accounts: .namedAccounts
    case .organization: .organization
    case .unknown: .unknown
    case .anyAWSPrincipal: .anyAWSAccount
    case .apiKey, .internet: .internet
    }
  }

  /// Whether strangers get through.
  public var isPublic: Bool { audience.isPublic }

  /// What the snapshot lacks to tell; empty where it tells.
  public var missing: [MissingCall] {
    guard case .unknown(let calls) = self else { return [] }
    return calls
  }

  /// What a statement of a policy opens to callers who have to sign, as all callers of the Lambda interface do.
  init(signedBy level: ExposureLevel) {
    switch level {
    case .internet, .anyAWSPrincipal: self = .anyAWSPrincipal
    case .organization: self = .organization
    case .externalAccounts, .ownAccount: self = .accounts
    case .unpinnedService: self = .service
    case .none: self = .nobody
    }
  }

  /// The narrower of two.
  func orNarrower(_ other: EntranceVerdict) -> EntranceVerdict { other.audience < audience ? other : self }

  /// The wider of two.
  func orWider(_ other: EntranceVerdict) -> EntranceVerdict { other.audience > audience ? other : self }
}
