extension Linker {
  /// Joins what folders, the organization and the account itself tell of accounts.
  mutating func joinAccounts() {
    for row in accounts.indices where links.accountByID[accounts[row].id] == nil {
      links.accountByID[accounts[row].id] = RowID(index: row)
    }
    pointScopesAtFirstAccounts()
    for told in tables.accounts { join(told) }
    placeInOrganization()
    links.scopesOfAccount = Relation(
      rowCount: accounts.count,
      pairs: scopes.indices.map { (scopes[$0].account, RowID(index: $0)) }
    )
    for row in scopes.indices {
      let place = AccountRegion(account: accounts[scopes[row].account.index].id, region: scopes[row].region)
      if links.scopeByAccountRegion[place] == nil { links.scopeByAccountRegion[place] = RowID(index: row) }
    }
  }

  /// Two folders may hold the same account; all their regions then belong to the first.
  private mutating func pointScopesAtFirstAccounts() {
    for row in scopes.indices {
      let id = accounts[scopes[row].account.index].id
      if !id.isEmpty, let first = links.accountByID[id] { scopes[row].account = first }
    }
  }

  private mutating func join(_ told: AccountRecord) {
    guard let row = links.accountByID[told.id] else {
      links.accountByID[told.id] = RowID(index: accounts.count)
      return accounts.append(told)
    }
    if !told.name.isEmpty { accounts[row.index].name = told.name }
    if !told.alias.isEmpty { accounts[row.index].alias = told.alias }
    if !told.email.isEmpty { accounts[row.index].email = told.email }
    if !told.status.isEmpty { accounts[row.index].status = told.status }
    if !told.organizationID.isEmpty { accounts[row.index].organizationID = told.organizationID }
    accounts[row.index].provenance = told.provenance
  }

  private mutating func placeInOrganization() {
    let units = Dictionary(tables.organizationalUnits.map { ($0.id, $0) }) { first, _ in first }
    var parents: [StringID: StringID] = [:]
    for unit in tables.organizationalUnits where !unit.parent.isEmpty { parents[unit.id] = unit.parent }
    for parent in tables.organizationParents { parents[parent.child] = parent.parent }
    let management = Set(tables.organizations.map(\.managementAccount))
    for row in accounts.indices {
      accounts[row].isManagementAccount = management.contains(accounts[row].id)
      if accounts[row].organizationID.isEmpty, let organization = tables.organizations.first, isMember(row, parents) {
        accounts[row].organizationID = organization.id
      }
      let path = unitPath(of: accounts[row].id, parents: parents)
      guard !path.isEmpty else { continue }
      let names = path.map { id in units[id].map { interner.text($0.name) } ?? interner.text(id) }
      accounts[row].organizationPath = interner.intern(names.joined(separator: "/"))
      let ids = ([accounts[row].organizationID] + path).map { interner.text($0) }
      accounts[row].organizationPathIDs = interner.intern(ids.joined(separator: "/") + "/")
    }
  }

  private func isMember(_ row: Int, _ parents: [StringID: StringID]) -> Bool {
    accounts[row].isManagementAccount || parents[accounts[row].id] != nil
      || tables.accounts.contains { $0.id == accounts[row].id && !$0.status.isEmpty }
  }

  /// Unit ids from the root down; a loop in the data ends the path.
  private func unitPath(of account: StringID, parents: [StringID: StringID]) -> [StringID] {
    var path: [StringID] = []
    var unit = parents[account]
    while let id = unit, !path.contains(id) {
      path.append(id)
      unit = parents[id]
    }
    return path.reversed()
  }
}
