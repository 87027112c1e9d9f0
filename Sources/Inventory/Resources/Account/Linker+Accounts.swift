extension Linker {
  /// Joins what folders, the organization and the account itself tell of accounts.
  mutating func joinAccounts() {
    var byID = Dictionary(accounts.enumerated().map { ($1.id, $0) }) { first, _ in first }
    pointScopesAtFirstAccounts(byID)
    for told in draft.rows(AccountRecord.self) { join(told, &byID) }
    joinOrganizations()
    for row in accounts.indices where accounts[row].id.isEmpty {
      links.accountOfFolder[accounts[row].folder] = RowID(index: row)
    }
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
    if let scope = told.listedIn { accounts[row].listedIn = scope }
    accounts[row].provenance = told.provenance
  }
}
