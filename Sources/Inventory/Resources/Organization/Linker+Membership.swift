extension Linker {
  /// Says of each account which organization it belongs to, and where in its tree it stands.
  ///
  /// A snapshot may hold accounts of several organizations and of none; whoever asks AWS Organizations hears of its own
  /// organization alone.
  mutating func joinOrganizations() {
    let organizations = draft.rows(OrganizationRecord.self)
    let managed = Dictionary(organizations.map { ($0.managementAccount, $0.id) }) { first, _ in first }
    for organization in organizations {
      accounts[scopes[organization.scope.index].account.index].organizationID = organization.id
    }
    for row in accounts.indices {
      guard let own = managed[accounts[row].id] else { continue }
      accounts[row].isManagementAccount = true
      if accounts[row].organizationID.isEmpty { accounts[row].organizationID = own }
    }
    links.organizationNames = OrganizationNames(organizations, accounts, scopes)
    let parents = draft.rows(OrganizationParentRecord.self)
    let tellers = Dictionary(parents.map { ($0.child, $0.scope) }) { $1 }
    for row in accounts.indices where accounts[row].organizationID.isEmpty {
      if !accounts[row].status.isEmpty {
        accounts[row].organizationID = links.organizationNames.name(toldIn: accounts[row].listedIn)
      } else if let teller = tellers[accounts[row].id] {
        accounts[row].organizationID = links.organizationNames.name(toldIn: teller)
      }
    }
    placeInOrganizations(parents)
  }

  private mutating func placeInOrganizations(_ told: [OrganizationParentRecord]) {
    var parents: [OrganizationNodeName: StringID] = [:]
    var names: [OrganizationNodeName: StringID] = [:]
    for unit in draft.rows(OrganizationalUnitRecord.self) {
      let node = OrganizationNodeName(links.organizationNames.name(toldIn: unit.scope), unit.id)
      if names[node] == nil { names[node] = unit.name }
      if !unit.parent.isEmpty { parents[node] = unit.parent }
    }
    for parent in told {
      parents[OrganizationNodeName(links.organizationNames.name(toldIn: parent.scope), parent.child)] = parent.parent
    }
    for row in accounts.indices {
      let organization = accounts[row].organizationID
      let path = Self.path(to: OrganizationNodeName(organization, accounts[row].id), parents)
      guard !path.isEmpty else { continue }
      let words = path.map { interner.text(names[OrganizationNodeName(organization, $0)] ?? $0) }
      accounts[row].organizationPath = interner.intern(words.joined(separator: "/"))
      let ids = ([organization] + path).map { interner.text($0) }
      accounts[row].organizationPathIDs = interner.intern(ids.joined(separator: "/") + "/")
    }
  }

  /// Unit ids from the root down; a loop in the data ends the path.
  private static func path(
    to account: OrganizationNodeName,
    _ parents: [OrganizationNodeName: StringID]
  ) -> [StringID] {
    var path: [StringID] = []
    var unit = parents[account]
    while let id = unit, !path.contains(id) {
      path.append(id)
      unit = parents[OrganizationNodeName(account.organization, id)]
    }
    return path.reversed()
  }
}

/// A root, unit or account by its id, which only its organization keeps unique.
///
/// Source: IAM user guide, aws:PrincipalOrgPaths: "OU IDs and root IDs are unique only within an organization"; as known
/// on 2026-11-28.
struct OrganizationNodeName: Hashable, Sendable {
  /// The organization, `o-…`; empty when unknown.
  var organization: StringID
  /// `r-…`, `ou-…` or twelve digits.
  var id: StringID

  init(_ organization: StringID, _ id: StringID) {
    self.organization = organization
    self.id = id
  }
}

/// The organizations by who tells of them.
struct OrganizationNames: Sendable {
  private var ofScope: [StringID] = []
  private var only = StringID.empty

  /// No organizations.
  init() {}

  /// The organizations of accounts as far as they name them themselves.
  init(_ organizations: [OrganizationRecord], _ accounts: [AccountRecord], _ scopes: [ScopeRecord]) {
    ofScope = scopes.map { accounts[$0.account.index].organizationID }
    let ids = Set(organizations.map(\.id))
    if ids.count == 1 { only = ids.first ?? .empty }
  }

  /// The organization that the calls of an account and region tell of: its own, else the only one of the snapshot; empty
  /// when unknown.
  func name(toldIn scope: RowID<ScopeRecord>?) -> StringID {
    guard let scope, !ofScope[scope.index].isEmpty else { return only }
    return ofScope[scope.index]
  }
}
