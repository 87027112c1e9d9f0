/// Which organization an account belongs to.
public enum OrganizationMembership: Hashable, Sendable {
  /// The organization of an id, `o-…`; the id is empty where only the account's place in it is told.
  case member(StringID)
  /// The account itself was answered that it is in none.
  case none
  /// The snapshot does not tell.
  case unknown
}

extension Inventory {
  /// Which organization an account belongs to.
  ///
  /// `organizations describe-organization` answers an error for an account outside every organization, so that the call
  /// was made and gave no row; that it was denied or throttled says nothing. Source: Organizations API reference,
  /// `AWSOrganizationsNotInUseException`, as known on 2026-11-28.
  public func membership(of account: RowID<AccountRecord>) -> OrganizationMembership {
    let organization = accounts[account.index].organizationID
    if !organization.isEmpty || links.nodeOfAccount[account.index] != nil { return .member(organization) }
    return missingOrganization(of: account) == nil ? .none : .unknown
  }

  /// The call that would tell an account's organization; nil where the account made it.
  package func missingOrganization(of account: RowID<AccountRecord>) -> MissingCall? {
    let call = mostTelling(.organizationsDescribeOrganization, in: scopes.of(account))
    return call.state == .collected ? nil : call
  }

  /// The accounts and regions of an organization's members; all of the snapshot for one whose id is not known.
  package func scopes(ofOrganization id: StringID) -> [RowID<ScopeRecord>] {
    let rows = scopes.indices.map { RowID<ScopeRecord>(index: $0) }
    return id.isEmpty ? rows : rows.filter { accounts[scopes[$0.index].account.index].organizationID == id }
  }

  /// The organization that the calls of an account and region tell of; empty when unknown.
  package func organization(toldIn scope: RowID<ScopeRecord>?) -> StringID {
    links.organizationNames.name(toldIn: scope)
  }

  /// The organization of an id, as the first of its accounts describes it.
  public func organization(named id: StringID) -> OrganizationRecord? { organizations.first { $0.id == id } }
}
