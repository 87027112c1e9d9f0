extension GrantAnalysis {
  /// The level of those whom a Deny spares because its negated conditions name them.
  ///
  /// Several conditions must all hold for the Deny to work, so the farthest-reaching one decides.
  mutating func levelSpared(by deny: Statement, _ principal: Principal) -> ExposureLevel {
    var isService = false
    if case .service = principal { isService = true }
    var level = ExposureLevel.none
    for condition in deny.conditions {
      guard let pin = try? condition.guardPin.get() else { return .internet }
      // A key that services do not send is absent, so that the negated condition holds and the Deny works.
      level = max(level, isService && !pin.appliesToServices ? .none : self.level(of: pin))
      if principal.isWildcard, case .accounts(let accounts) = pin.bound { sparedAccounts.formUnion(accounts) }
    }
    note(.guarded(by: deny.name))
    return level
  }

  /// Deny with `NotPrincipal` leaves a wildcard grant to those it lists.
  mutating func levelOfExceptions(of deny: Statement, _ principal: Principal) -> ExposureLevel {
    guard principal.isWildcard, case .allExcept(let spared)? = deny.principal else { return .internet }
    note(.guarded(by: deny.name))
    var level = ExposureLevel.none
    for principal in spared { level = max(level, unguardedLevel(of: principal, because: nil)) }
    return level
  }
}

/// Actions and resources of a grant that the same Deny statements cover.
struct GrantPart: Equatable {
  /// The Deny statements that cover the whole of the part.
  let denies: [Statement]
  /// Whether the part is calls through a function's URL alone.
  private let isURLCall: Bool

  static func parts(
    of statement: Statement,
    actions: [String],
    resource: String?,
    _ denies: [Statement]
  ) -> [GrantPart] {
    let resources: [String?] =
      switch statement.resource {
      case .some where resource != nil: [resource]
      case nil: [nil]
      case .only(let values)?: values
      // Exceptions leave anything, as far as a Deny can know.
      case .allExcept?: ["*"]
      }
    var parts: [GrantPart] = []
    for action in actions {
      let isURLCall = action.lowercased() == "lambda:invokefunctionurl"
      for resource in resources {
        let part = GrantPart(denies: denies.filter { $0.covers(action, resource) }, isURLCall: isURLCall)
        if !parts.contains(part) { parts.append(part) }
      }
    }
    return parts
  }

  /// The Deny that takes the part from the principal altogether.
  func denial(
    of principal: Principal,
    _ granted: Set<FunctionURLAuthType>,
    _ question: ExposureQuestion
  ) -> Statement? {
    if let deny = denies.first(where: { $0.conditions.isEmpty && $0.deniesAll(of: principal) }) { return deny }
    let asked = question.functionURLAuthType.map { granted.intersection([$0]) } ?? granted
    guard isURLCall, !asked.isEmpty, urlTypesLeft(of: asked, principal).isEmpty else { return nil }
    return denies.first { $0.deniedURLTypes != nil && $0.deniesAll(of: principal) }
  }

  /// The types of URLs that Deny statements about the type alone leave of those granted.
  func urlTypesLeft(of granted: Set<FunctionURLAuthType>, _ principal: Principal) -> Set<FunctionURLAuthType> {
    guard isURLCall else { return [.none, .awsIAM] }
    return denies.reduce(granted) { left, deny in
      guard let denied = deny.deniedURLTypes, deny.deniesAll(of: principal) else { return left }
      return left.subtracting(denied)
    }
  }
}

extension Statement {
  /// The types of function URLs a Deny is about, nil when it depends on more than the type.
  fileprivate var deniedURLTypes: Set<FunctionURLAuthType>? {
    guard conditions.count == 1, let condition = conditions.first,
      condition.key.lowercased() == "lambda:functionurlauthtype",
      let parsed = ConditionOperator(condition.operatorName), parsed.comparison.comparesNames, parsed.quantifier == nil
    else { return nil }
    let all: Set<FunctionURLAuthType> = [.none, .awsIAM]
    let named = all.filter { type in condition.values.contains { WildcardPattern($0).matches(type.rawValue) } }
    return parsed.comparison.isNegated ? all.subtracting(named) : named
  }

  /// Whether this Deny covers the action on the resource, nil for what the policy hangs on.
  fileprivate func covers(_ action: String, _ granted: String?) -> Bool {
    guard self.action.coversAction(action) else { return false }
    guard let resource else { return true }
    return granted.map { resource.coversResource($0) } ?? resource.coversEveryResource
  }

  /// Whether every caller that `granted` covers falls under this Deny's principals.
  func deniesAll(of granted: Principal) -> Bool {
    switch principal {
    case nil: return false
    case .only(let denied)?: return denied.contains { $0.includes(granted) }
    case .allExcept(let spared)?:
      guard !granted.isWildcard else { return spared.isEmpty }
      return spared.allSatisfy { !$0.includes(granted) && ($0.account == nil || $0.account != granted.account) }
    }
  }
}

extension Principal {
  /// Whether naming this principal also names `other`.
  fileprivate func includes(_ other: Principal) -> Bool {
    if self == .anyone || self == other { return true }
    return isWholeAccount && account == other.account
  }
}
