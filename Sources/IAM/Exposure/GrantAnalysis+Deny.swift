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
      level = max(level, isService && !pin.appliesToServices ? .none : self.level(of: pin.bound))
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

extension Statement {
  func covers(actions: [String], resource granted: Selection<String>?) -> Bool {
    guard actions.allSatisfy({ action.coversAction($0) }) else { return false }
    guard let resource else { return true }
    guard let granted else { return resource.coversEveryResource }
    guard !granted.isNegated else { return resource.coversResource("*") }
    return granted.values.allSatisfy { resource.coversResource($0) }
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
