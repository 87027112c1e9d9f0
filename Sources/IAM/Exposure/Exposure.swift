/// Who a resource policy lets in, as a whole and by statement.
public struct Exposure: Hashable, Sendable {
  /// The farthest reach of any statement.
  public var level: ExposureLevel
  /// One entry for each Allow statement about the actions asked for, in document order.
  public var statements: [StatementExposure]

  /// Whether strangers are let in.
  public var isPublic: Bool { level.isPublic }

  /// Accounts let in that are neither the owner nor trusted, sorted.
  public var externalAccounts: [String] {
    Set(statements.flatMap(\.externalAccounts)).sorted()
  }
}

/// Who one Allow statement lets in, after Deny statements.
public struct StatementExposure: Hashable, Sendable {
  /// Position of the statement in its document.
  public var index: Int
  /// The statement's name for people; see ``Statement/name``.
  public var name: String
  /// How far it reaches.
  public var level: ExposureLevel
  /// What led to the level, in the order it was found.
  public var reasons: [ExposureReason]
  /// Accounts let in that are neither the owner nor trusted, sorted.
  public var externalAccounts: [String]
  /// External accounts trusted as a whole with no condition that says which of their principals, sorted.
  public var wholeExternalAccounts: [String]
  /// The service principals and how they are tied down.
  public var services: [ServiceGrant]
  /// What is odd about the statement's source conditions, whoever the principal is.
  public var sourceFlaws: [ServiceGrant.Flaw]

  /// Whether strangers are let in.
  public var isPublic: Bool { level.isPublic }
}

/// What is asked of a resource policy.
public struct ExposureQuestion: Hashable, Sendable {
  /// The account the resource belongs to.
  public var ownerAccount: String
  /// The owner's organization, nil when it has none or it is not known.
  public var organization: String?
  /// Accounts the reader trusts like the owner.
  public var trustedAccounts: Set<String>
  /// The actions that matter, by name; empty means all.
  public var actions: [String]
  /// The function URL's `AuthType` when known; statements for the other type are then left out.
  public var functionURLAuthType: FunctionURLAuthType?
  /// Whether calls come through a function URL; nil for calls of either kind.
  public var isThroughURL: Bool?
  /// Whether callers do not sign, so that they are nobody's principals; else they may or may not.
  public var isUnsigned = false
  /// The ARN of what is called, with stars for what is not known of it; nil for whatever the policy hangs on.
  public var resource: String?

  /// A question about a resource of `ownerAccount`.
  public init(
    ownerAccount: String,
    organization: String? = nil,
    trustedAccounts: Set<String> = [],
    actions: [String] = [],
    functionURLAuthType: FunctionURLAuthType? = nil
  ) {
    self.ownerAccount = ownerAccount
    self.organization = organization
    self.trustedAccounts = trustedAccounts
    self.actions = actions
    self.functionURLAuthType = functionURLAuthType
  }

  func isOwn(_ account: String) -> Bool {
    account == ownerAccount || trustedAccounts.contains(account)
  }
}

extension Exposure {
  /// What the statement at a position of the document opens; nil where it opens nothing.
  ///
  /// - Complexity: O(log *statements*); they stand in the order of the document.
  public func statement(at index: Int) -> StatementExposure? {
    var low = 0
    var high = statements.count
    while low < high {
      let middle = (low + high) / 2
      if statements[middle].index < index { low = middle + 1 } else { high = middle }
    }
    return low < statements.count && statements[low].index == index ? statements[low] : nil
  }
}

/// A service principal of an Allow statement.
public struct ServiceGrant: Hashable, Sendable {
  /// Whether a grant to a service is tied to a source.
  public enum Scope: Hashable, Sendable {
    /// A fixed source, by the key named.
    case pinned(key: String)
    /// AWS itself keeps the call within the account.
    case keptInAccountByAWS
    /// Any account may have the service call.
    case unpinned
  }

  /// What is odd about the source conditions.
  public enum Flaw: Hashable, Sendable {
    /// The source ARN names no account and `aws:SourceAccount` is absent: whoever re-creates the source may call.
    case sourceARNLacksAccount(String)
    /// A wildcard that defeats the source condition.
    case sourceWildcard(String)
    /// The source is in an account that is neither the owner nor trusted.
    case foreignSource(String)
  }

  /// The service, such as `s3.amazonaws.com`.
  public var service: String
  /// Whether the grant is tied to a source.
  public var scope: Scope
  /// What is odd about its source conditions.
  public var flaws: [Flaw]
}

/// The authentication a function URL demands.
public enum FunctionURLAuthType: String, Hashable, Sendable {
  /// No authentication.
  case none = "NONE"
  /// Requests must be signed.
  case awsIAM = "AWS_IAM"
}
