import AWSNames

/// How a `Principal` element names a caller; what it then allows depends on it.
enum PrincipalMatch: Int, Comparable, Sendable {
  /// Not at all.
  case none
  /// By its account, which passes the decision on to the account's own policies.
  case account
  /// By the role behind a session, or the user behind a federated one, whose boundary and session policies still limit.
  case role
  /// By itself.
  case direct

  static func < (left: PrincipalMatch, right: PrincipalMatch) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// The `Principal` or `NotPrincipal` element ready for matching.
struct PrincipalPattern: Sendable {
  private let principals: [Principal]
  private let identities: [IdentityName?]
  private let isNegated: Bool

  init(_ element: Selection<Principal>) {
    principals = element.values
    isNegated = element.isNegated
    identities = element.values.map { principal in
      guard case .aws(let text) = principal, let arn = ARN(text) else { return nil }
      return IdentityName(arn)
    }
  }

  /// How the element names `caller`; a caller with a boundary escapes no Deny with `NotPrincipal`.
  ///
  /// Source: IAM user guide, "AWS JSON policy elements: NotPrincipal", as known on 2026-11-21.
  func match(_ caller: Caller, _ effect: Statement.Effect, hasBoundary: Bool) -> PrincipalMatch {
    var best = PrincipalMatch.none
    for (principal, identity) in zip(principals, identities) {
      best = max(best, Self.match(principal, identity, caller))
      if best == .direct { break }
    }
    guard isNegated else { return best }
    switch effect {
    case .allow: return best == .none ? .direct : .none
    // Listing an account spares its root user alone; users and roles must be listed themselves.
    case .deny: return best < .role || hasBoundary ? .direct : .none
    }
  }

  private static func match(
    _ principal: Principal,
    _ identity: IdentityName?,
    _ caller: Caller
  ) -> PrincipalMatch {
    switch principal {
    case .anyone: return .direct
    case .service(let name): return caller.kind == .service && caller.name == name ? .direct : .none
    case .federated(let name), .canonicalUser(let name): return caller.name == name ? .direct : .none
    case .aws(let text):
      guard caller.kind != .service, caller.kind != .anonymous else { return .none }
      if principal.isWholeAccount {
        guard principal.account == caller.account else { return .none }
        return caller.kind == .root ? .direct : .account
      }
      if let identity, let behind = caller.identity { return identity == behind ? .role : .none }
      return text == caller.name ? .direct : .none
    }
  }
}
