import AWSNames

/// An identity provider that serves everybody, so that trust in it needs a condition on whose identities.
///
/// A provider whose address names its one customer is none: `oidc.eks.REGION.amazonaws.com/id/CLUSTER`,
/// `oidc.circleci.com/org/ORG`, `api.bitbucket.org/2.0/workspaces/WORKSPACE/…`, `ACCOUNT.app.spacelift.io`,
/// `vstoken.dev.azure.com/ORG`, `oidc.vercel.com/TEAM`, `token.actions.githubusercontent.com/ENTERPRISE`.
struct SharedIdentityProvider: Sendable {
  /// The address without its scheme, which begins the names of its condition keys.
  let issuer: String
  /// What of a token names the customer; one of them is enough.
  let claims: [TenantClaim]

  /// The provider that a trust policy names, nil when it serves one customer alone or is not known.
  init?(_ principal: String) {
    let arn = ARN(principal)
    let name = arn.map { $0.isIdentityProvider ? String($0.nameBehindType) : principal } ?? principal
    guard let known = Self.byIssuer[name.ends(with: "/") ? String(name.dropLast()) : name] else { return nil }
    self = known
  }

  init(issuer: String, _ claims: [TenantClaim]) {
    self.issuer = issuer
    self.claims = claims
  }
}

/// A claim that names the customer of a shared provider.
struct TenantClaim: Sendable {
  /// The condition key: the claim's name, behind the provider's address, or a whole key of STS.
  let key: String
  /// How values begin, and what ends the part that names the customer.
  let forms: [OwnerForm]

  /// A claim whose value as a whole names the customer.
  static func whole(_ key: String) -> TenantClaim {
    TenantClaim(key: key, forms: [OwnerForm("", until: "")])
  }

  /// A claim in which the customer stands behind one of these beginnings.
  static func behind(_ key: String, _ forms: OwnerForm...) -> TenantClaim { TenantClaim(key: key, forms: forms) }
}

/// One way in which a claim names its owner.
struct OwnerForm: Sendable {
  /// What stands before the owner.
  let prefix: String
  /// What may stand behind it.
  let ends: String

  init(_ prefix: String, until ends: String) {
    self.prefix = prefix
    self.ends = ends
  }
}

/// Whose identities a condition on a shared provider lets in.
enum TenantPin: Hashable {
  /// Those of the customers that its values name.
  case fixed
  /// Those of anybody, by these values.
  case open([OwnerFlaw])
}

/// A value of a condition on a shared identity provider that does not name one owner.
public enum OwnerFlaw: Hashable, Sendable {
  /// A wildcard stands in place of the owner.
  case anyOwner(String)
  /// The owner's name goes on in a wildcard.
  case ownerBeginning(String, with: String)
}

extension SharedIdentityProvider {
  /// Whose identities the conditions of a statement let in; nil when none says anything of it.
  func pin(_ conditions: [Condition]) -> TenantPin? {
    let pins = conditions.compactMap(pin)
    if pins.contains(.fixed) { return .fixed }
    let flaws = pins.flatMap { pin in
      switch pin {
      case .fixed: [OwnerFlaw]()
      case .open(let flaws): flaws
      }
    }
    return flaws.isEmpty ? nil : .open(flaws)
  }

  /// Whose identities one condition lets in; nil when it is about something else, or passes without the claim.
  private func pin(_ condition: Condition) -> TenantPin? {
    guard let parsed = ConditionOperator(condition.operatorName), parsed.comparison.comparesNames,
      !parsed.comparison.isNegated, !parsed.ifExists, parsed.quantifier != .all,
      let claim = claims.first(where: { isKey(condition.key, of: $0) })
    else { return nil }
    let flaws = condition.values.compactMap { claim.flaw(of: $0, takesWildcards: parsed.comparison.takesWildcards) }
    return flaws.isEmpty ? .fixed : .open(flaws)
  }

  private func isKey(_ key: String, of claim: TenantClaim) -> Bool {
    let name = claim.key.contains(":") ? claim.key : "\(issuer):\(claim.key)"
    return key.lowercased() == name.lowercased()
  }
}

extension TenantClaim {
  /// What is wrong with a value, nil when it names one owner.
  func flaw(of value: String, takesWildcards: Bool) -> OwnerFlaw? {
    // What a variable stands for is told by the request.
    if mayHoldVariable(value) { return .anyOwner(value) }
    let isPattern = takesWildcards && WildcardPattern.hasWildcard(value)
    guard let form = forms.first(where: { value.begins(with: $0.prefix) }) else {
      // A subject that is spelled out is one customer's, in whatever form; an audience is what anybody asks for.
      return isPattern || key == "aud" ? .anyOwner(value) : nil
    }
    let owner = value.dropFirst(form.prefix.count).prefix { !form.ends.contains($0) }
    guard isPattern, WildcardPattern.hasWildcard(owner) else { return nil }
    let beginning = owner.upTo("*", "?")
    return beginning.isEmpty ? .anyOwner(value) : .ownerBeginning(value, with: String(beginning))
  }
}
