extension Linker {
  /// Joins what folders, the organization and the account itself tell of accounts.
  mutating func joinAccounts() {
    var byID = Dictionary(accounts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    pointScopesAtFirstAccounts(byID)
    for told in draft.rows(AccountRecord.self) { join(told, &byID) }
    placeInOrganization()
    draft.set(accounts)
    draft.set(scopes)
    for row in scopes.indices {
      let place = AccountRegion(account: accounts[scopes[row].account.index].id, region: scopes[row].region)
      if links.functionNames.scopes[place] == nil { links.functionNames.scopes[place] = RowID(index: row) }
    }
    nameScopes()
  }

  /// Two folders may hold the same account; all their regions then belong to the first.
  private mutating func pointScopesAtFirstAccounts(_ byID: [StringID: Int]) {
    for row in scopes.indices {
      let id = accounts[scopes[row].account.index].id
      if !id.isEmpty, let first = byID[id] { scopes[row].account = RowID(index: first) }
    }
  }

  private mutating func join(_ told: AccountRecord, _ byID: inout [StringID: Int]) {
    guard let row = byID[told.id] else {
      byID[told.id] = accounts.count
      return accounts.append(told)
    }
    if !told.name.isEmpty { accounts[row].name = told.name }
    if !told.alias.isEmpty { accounts[row].alias = told.alias }
    if !told.email.isEmpty { accounts[row].email = told.email }
    if !told.status.isEmpty { accounts[row].status = told.status }
    if !told.organizationID.isEmpty { accounts[row].organizationID = told.organizationID }
    accounts[row].provenance = told.provenance
  }

  private mutating func placeInOrganization() {
    let told = Set(draft.rows(AccountRecord.self).lazy.filter { !$0.status.isEmpty }.map(\.id))
    let organizations = draft.rows(OrganizationRecord.self)
    let units = draft.table(OrganizationalUnitRecord.self)
    var parents: [StringID: StringID] = [:]
    for unit in units where !unit.parent.isEmpty { parents[unit.id] = unit.parent }
    for parent in draft.rows(OrganizationParentRecord.self) { parents[parent.child] = parent.parent }
    let management = Set(organizations.map(\.managementAccount))
    for row in accounts.indices {
      accounts[row].isManagementAccount = management.contains(accounts[row].id)
      if accounts[row].organizationID.isEmpty, let organization = organizations.first, isMember(row, parents, told) {
        accounts[row].organizationID = organization.id
      }
      let path = unitPath(of: accounts[row].id, parents: parents)
      guard !path.isEmpty else { continue }
      let names = path.map { id in units.row(id).map { interner.text(units[$0].name) } ?? interner.text(id) }
      accounts[row].organizationPath = interner.intern(names.joined(separator: "/"))
      let ids = ([accounts[row].organizationID] + path).map { interner.text($0) }
      accounts[row].organizationPathIDs = interner.intern(ids.joined(separator: "/") + "/")
    }
  }

  private func isMember(_ row: Int, _ parents: [StringID: StringID], _ told: Set<StringID>) -> Bool {
    accounts[row].isManagementAccount || parents[accounts[row].id] != nil || told.contains(accounts[row].id)
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
