extension Linker {
  /// Puts roots, units and accounts into the order of their tree, with the policies attached to each.
  mutating func linkOrganization() {
    var tree = OrganizationTree(units: draft.rows(OrganizationalUnitRecord.self), interner)
    for parent in draft.rows(OrganizationParentRecord.self) { tree.note(parent) }
    let named = draft.table(AccountRecord.self)
    for row in accounts.indices where isMember(row) && named.row(accounts[row].id) == RowID(index: row) {
      tree.add(account: accounts[row], RowID(index: row))
    }
    organizationNodes = tree.nodes()
    links.nodeOfAccount = [RowID<OrganizationNodeRecord>?](repeating: nil, count: accounts.count)
    var rowByID: [StringID: RowID<OrganizationNodeRecord>] = [:]
    for (row, node) in organizationNodes.enumerated() {
      rowByID[node.id] = RowID(index: row)
      if let account = node.account { links.nodeOfAccount[account.index] = RowID(index: row) }
    }
    draft.set(organizationNodes)
    linkControlPolicies(rowByID)
  }

  private func isMember(_ row: Int) -> Bool {
    accounts[row].isManagementAccount || !accounts[row].organizationID.isEmpty || !accounts[row].status.isEmpty
      || !accounts[row].organizationPath.isEmpty
  }

  private mutating func linkControlPolicies(_ rowByID: [StringID: RowID<OrganizationNodeRecord>]) {
    let policies = draft.table(ControlPolicyRecord.self)
    var seen = Set<ControlPolicyTargetRecord>()
    links.policiesOfNode = Relation(
      rowCount: organizationNodes.count,
      pairs: draft.rows(ControlPolicyTargetRecord.self).filter { seen.insert($0).inserted }.compactMap { attachment in
        guard let node = rowByID[attachment.target], let policy = policies.row(attachment.policy) else {
          return nil
        }
        return (node, policy)
      }
    )
  }
}

/// Sorts the nodes of an organization into the order of their tree.
private struct OrganizationTree {
  private var found: [OrganizationNodeRecord] = []
  private var position: [StringID: Int] = [:]
  private var parents: [StringID: StringID] = [:]
  private let interner: Interner

  init(units: [OrganizationalUnitRecord], _ interner: Interner) {
    self.interner = interner
    for unit in units {
      add(unit.id, name: unit.name, unit.provenance)
      if !unit.parent.isEmpty { parents[unit.id] = unit.parent }
    }
    for unit in units where !unit.parent.isEmpty { add(unit.parent, name: .empty, unit.provenance) }
  }

  /// Notes what an account or unit hangs below; that node is there even when no call has listed it.
  mutating func note(_ parent: OrganizationParentRecord) {
    parents[parent.child] = parent.parent
    add(parent.parent, name: .empty, parent.provenance)
  }

  private mutating func add(_ id: StringID, name: StringID, _ provenance: Provenance) {
    guard position[id] == nil else { return }
    position[id] = found.count
    found.append(
      OrganizationNodeRecord(
        kind: interner.text(id).hasPrefix("r-") ? .root : .unit,
        id: id,
        name: name.isEmpty ? id : name,
        depth: 0,
        end: 0,
        provenance: provenance
      )
    )
  }

  mutating func add(account: AccountRecord, _ row: RowID<AccountRecord>) {
    guard position[account.id] == nil else { return }
    position[account.id] = found.count
    found.append(
      OrganizationNodeRecord(
        kind: .account,
        id: account.id,
        name: account.name.isEmpty ? account.id : account.name,
        depth: 0,
        end: 0,
        account: row,
        provenance: account.provenance
      )
    )
  }

  /// The nodes, roots first, units before the accounts beside them.
  ///
  /// What hangs below itself in the data has no place and starts a tree of its own.
  func nodes() -> [OrganizationNodeRecord] {
    var children = [[Int]](repeating: [], count: found.count)
    var tops: [Int] = []
    for index in found.indices {
      let parent = found[index].kind == .root ? nil : parents[found[index].id].flatMap { position[$0] }
      if let parent, found[parent].kind != .account { children[parent].append(index) } else { tops.append(index) }
    }
    // Roots before what has lost its place; the order is otherwise that of the files.
    tops = tops.filter { found[$0].kind == .root } + tops.filter { found[$0].kind != .root }
    var ordered: [OrganizationNodeRecord] = []
    var isPlaced = [Bool](repeating: false, count: found.count)
    for top in tops + found.indices where !isPlaced[top] { place(top, children, &ordered, &isPlaced) }
    return ordered
  }

  /// Appends a node and all below it; a stack of its own, as nobody knows how deep a file may nest them.
  private func place(
    _ top: Int,
    _ children: [[Int]],
    _ ordered: inout [OrganizationNodeRecord],
    _ isPlaced: inout [Bool]
  ) {
    var open: [(row: Int, index: Int, next: Int)] = []
    var entering: Int? = top
    while true {
      if let index = entering {
        var node = found[index]
        node.depth = UInt32(open.count)
        node.parent = open.last.map { RowID(index: $0.row) }
        isPlaced[index] = true
        open.append((ordered.count, index, 0))
        ordered.append(node)
        entering = nil
      }
      guard let last = open.last else { return }
      if last.next == children[last.index].count {
        ordered[last.row].end = UInt32(ordered.count)
        open.removeLast()
      } else {
        open[open.count - 1].next += 1
        let child = children[last.index][last.next]
        entering = isPlaced[child] ? nil : child
      }
    }
  }
}
