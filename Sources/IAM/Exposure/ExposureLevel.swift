/// How far a grant reaches, from nobody to everybody.
public enum ExposureLevel: String, CaseIterable, Hashable, Sendable {
  /// Nobody: no grant, or every grant is cancelled.
  case none
  /// Principals of the owning account and of trusted ones, or callers pinned to known networks or sources.
  case ownAccount = "own-account"
  /// An AWS service on behalf of any account (confused deputy).
  case unpinnedService = "unpinned-service"
  /// Named accounts that are neither the owner nor trusted.
  case externalAccounts = "external-accounts"
  /// Every account of an organization.
  case organization
  /// Every principal of every account.
  case anyAWSPrincipal = "any-aws-principal"
  /// Everybody, signed or not.
  case internet

  /// Whether strangers are let in.
  public var isPublic: Bool {
    self >= .anyAWSPrincipal
  }

  private var rank: Int {
    switch self {
    case .none: 0
    case .ownAccount: 1
    case .unpinnedService: 2
    case .externalAccounts: 3
    case .organization: 4
    case .anyAWSPrincipal: 5
    case .internet: 6
    }
  }
}

extension ExposureLevel: Comparable {
  /// Whether `left` reaches less far than `right`.
  public static func < (left: ExposureLevel, right: ExposureLevel) -> Bool {
    left.rank < right.rank
  }
}
