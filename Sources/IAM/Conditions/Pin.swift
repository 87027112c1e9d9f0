import AWSNames

/// The callers that one condition leaves.
public struct Pin: Hashable, Sendable {
  /// Which callers are left.
  public enum Bound: Hashable, Sendable {
    /// Principals or sources of these accounts; none named means the owner's.
    case accounts(Set<String>)
    /// Principals or sources of these organizations; none named means the owner's.
    case organizations(Set<String>)
    /// Sources whose ARN names no account, such as S3 buckets.
    case sourcesWithoutAccount(Set<String>)
    /// Users and roles by unique id.
    case identities
    /// Requests from a named network, endpoint or limited address range.
    case network
    /// Requests that carry a secret token.
    case token
    /// AWS services, on behalf of any account.
    case awsServices
    /// Every principal that signs, of any account.
    case signedCallers
  }

  /// The condition's key as written.
  public var key: String
  /// Which callers are left.
  public var bound: Bound
  /// Whether the key also exists when a service calls, so that it can tie down a service principal.
  public var appliesToServices: Bool
}

/// Why a condition does not tie a grant to known callers.
public enum PinFailure: Hashable, Sendable {
  /// The key says nothing of the caller.
  case keyRestrictsNobody
  /// The policy language has no such operator, or not for this key.
  case operatorDoesNotCompare
  /// `IfExists` or `ForAllValues:` pass when the key is absent.
  case passesWhenKeyIsAbsent
  /// A negated operator names whom it keeps out, not whom it lets in.
  case isNegated
  /// A value holds a wildcard where the account or source would be named.
  case wildcardValue(String)
  /// A value is filled in from the request, so the caller has a say in it.
  case variableValue(String)
  /// An address range wider than /8, or /32 for IPv6.
  case wideAddressRange(String)
}

extension Condition {
  /// The callers this condition of an Allow statement leaves, or why it leaves everybody.
  public var pin: Result<Pin, PinFailure> {
    guard let parsed = ConditionOperator(operatorName) else { return .failure(.operatorDoesNotCompare) }
    if !parsed.ifExists, parsed.quantifier != .all, let pin = ownersPin(parsed.comparison) { return .success(pin) }
    guard let pinKey = PinKey(key) else { return .failure(.keyRestrictsNobody) }
    guard !parsed.comparison.isNegated else { return .failure(.isNegated) }
    guard !parsed.ifExists, parsed.quantifier != .all else { return .failure(.passesWhenKeyIsAbsent) }
    return bound(of: pinKey, parsed.comparison)
  }

  /// The callers a Deny statement with this condition spares: those the negated comparison names.
  var guardPin: Result<Pin, PinFailure> {
    guard let parsed = ConditionOperator(operatorName) else { return .failure(.operatorDoesNotCompare) }
    guard let pinKey = PinKey(key) else { return .failure(.keyRestrictsNobody) }
    if pinKey == .awsServiceOnly, parsed.comparison == .bool, values.allSatisfy({ $0.lowercased() == "false" }) {
      return .success(Pin(key: key, bound: .awsServices, appliesToServices: true))
    }
    // ForAnyValue fails for an absent key, so that callers without the key escape the Deny.
    guard parsed.comparison.isNegated, parsed.quantifier != .any else { return .failure(.passesWhenKeyIsAbsent) }
    return bound(of: pinKey, parsed.comparison)
  }
}

extension PinFailure: Error {}

extension Pin {
  /// Whether the key is there when nobody signs: the network is known of every request, and who owns the endpoint that
  /// it came through.
  var isKnownOfUnsignedCallers: Bool {
    switch bound {
    case .network, .token: true
    case .accounts, .organizations: key.lowercased().begins(with: "aws:vpce")
    case .sourcesWithoutAccount, .identities, .awsServices, .signedCallers: false
    }
  }
}

// MARK: What the values name

extension Condition {
  private func bound(of pinKey: PinKey, _ comparison: ConditionOperator.Comparison) -> Result<Pin, PinFailure> {
    func pinned(_ bound: Pin.Bound, services: Bool = false) -> Result<Pin, PinFailure> {
      .success(Pin(key: key, bound: bound, appliesToServices: services))
    }
    if let variable = values.first(where: { mayHoldVariable($0) }) { return .failure(.variableValue(variable)) }
    if pinKey == .signedOnly { return pinned(.signedCallers) }
    if pinKey == .address { return addressBound(comparison) }
    if pinKey == .awsServiceOnly {
      let isAffirmed = comparison == .bool ? values.allSatisfy { $0.lowercased() == "true" } : comparison.comparesNames
      return isAffirmed ? pinned(.awsServices, services: true) : .failure(.operatorDoesNotCompare)
    }
    // {"Null": {key: "false"}} demands the key without saying which value.
    if comparison == .null, values == ["false"], pinKey.isKnownOnlyForSignedCallers { return pinned(.signedCallers) }
    guard comparison.comparesNames else { return .failure(.operatorDoesNotCompare) }
    return namesBound(pinKey)
  }

  private func namesBound(_ pinKey: PinKey) -> Result<Pin, PinFailure> {
    var accounts: Set<String> = []
    var organizations: Set<String> = []
    var sources: Set<String> = []
    for value in values {
      switch pinKey.name(in: value) {
      case .account(let account)?: accounts.insert(account)
      case .organization(let organization)?: organizations.insert(organization)
      case .sourceWithoutAccount?: sources.insert(value)
      case .other?: break
      case nil:
        guard pinKey.isKnownOnlyForSignedCallers else { return .failure(.wildcardValue(value)) }
        return .success(Pin(key: key, bound: .signedCallers, appliesToServices: false))
      }
    }
    let bound = pinKey.bound(accounts, organizations, sources)
    return .success(Pin(key: key, bound: bound, appliesToServices: pinKey.existsForServices))
  }

  private func addressBound(_ comparison: ConditionOperator.Comparison) -> Result<Pin, PinFailure> {
    guard comparison == .ipAddress || comparison == .notIPAddress else { return .failure(.operatorDoesNotCompare) }
    if let wide = values.first(where: { !(IPRange($0)?.isLimited ?? false) }) {
      return .failure(.wideAddressRange(wide))
    }
    return .success(Pin(key: key, bound: .network, appliesToServices: false))
  }
}

extension PinKey {
  /// The bound of values that all name something; among sources those with an account say how far they reach.
  fileprivate func bound(
    _ accounts: Set<String>,
    _ organizations: Set<String>,
    _ sources: Set<String>
  ) -> Pin.Bound {
    switch self {
    case .network: .network
    case .token: .token
    case .callerUniqueID: .identities
    case .callerOrganization, .callerOrganizationPath, .sourceOrganization, .sourceOrganizationPath:
      .organizations(organizations)
    case .callerAccount, .callerARN, .sourceAccount, .sourceARN, .address, .awsServiceOnly, .signedOnly:
      accounts.isEmpty && !sources.isEmpty ? .sourcesWithoutAccount(sources) : .accounts(accounts)
    }
  }

  /// What a fixed value names.
  enum Name {
    case account(String)
    case organization(String)
    case sourceWithoutAccount
    case other
  }

  var existsForServices: Bool {
    switch self {
    case .sourceAccount, .sourceARN, .sourceOrganization, .sourceOrganizationPath, .token, .awsServiceOnly: true
    case .callerAccount, .callerARN, .callerOrganization, .callerOrganizationPath, .callerUniqueID, .network,
      .address, .signedOnly:
      false
    }
  }

  var isKnownOnlyForSignedCallers: Bool {
    switch self {
    case .callerAccount, .callerARN, .callerOrganization, .callerOrganizationPath, .callerUniqueID, .signedOnly: true
    case .sourceAccount, .sourceARN, .sourceOrganization, .sourceOrganizationPath, .network, .address, .token,
      .awsServiceOnly:
      false
    }
  }

  /// What `value` names, nil when a wildcard stands in the part that would name it.
  func name(in value: String) -> Name? {
    switch self {
    case .callerAccount, .sourceAccount:
      return WildcardPattern.hasWildcard(value) ? nil : .account(value)
    case .callerOrganization, .sourceOrganization:
      return WildcardPattern.hasWildcard(value) ? nil : .organization(value)
    case .callerOrganizationPath, .sourceOrganizationPath:
      let organization = value.upTo("/")
      return organization.isEmpty || WildcardPattern.hasWildcard(organization)
        ? nil : .organization(String(organization))
    case .callerUniqueID:
      let id = value.upTo(":")
      return id.isEmpty || WildcardPattern.hasWildcard(id) ? nil : .other
    case .callerARN, .sourceARN:
      return Self.name(inARN: value)
    case .network, .token:
      return WildcardPattern.hasWildcard(value) ? nil : .other
    case .address, .awsServiceOnly, .signedOnly:
      return .other
    }
  }

  /// An ARN names its account; one without an account names its first path part, such as a bucket.
  private static func name(inARN value: String) -> Name? {
    guard let arn = ARN(value) else { return WildcardPattern.hasWildcard(value) ? nil : .other }
    guard arn.account.isEmpty else {
      return WildcardPattern.hasWildcard(arn.account) ? nil : .account(String(arn.account))
    }
    let first = arn.firstPathPart
    let isNamed = !first.isEmpty && !WildcardPattern.hasWildcard(first) && !WildcardPattern.hasWildcard(arn.service)
    return isNamed ? .sourceWithoutAccount : nil
  }
}
