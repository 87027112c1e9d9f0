import AWSNames
extension Linker {
  /// Puts roots, units and accounts into the order of their tree, with the policies attached to each.
  mutating func linkOrganization() {
    var tree = OrganizationTree(units: draft.rows(OrganizationalUnitRecord.self), links.organizationNames, interner)
    for parent in draft.rows(OrganizationParentRecord.self) { tree.note(parent) }
    let named = draft.table(AccountRecord.self)
    for row in accounts.indices where isMember(row) && named.row(accounts[row].id) == RowID(index: row) {
      tree.add(account: accounts[row], RowID(index: row))
    }
    organizationNodes = tree.nodes()
    links.nodeOfAccount = [RowID<OrganizationNodeRecord>?](repeating: nil, count: accounts.count)
    var rows: [OrganizationNodeName: RowID<OrganizationNodeRecord>] = [:]
    for (row, node) in organizationNodes.enumerated() {
      rows[node.nodeName] = RowID(index: row)
      if let account = node.account { links.nodeOfAccount[account.index] = RowID(index: row) }
    }
    draft.set(organizationNodes)
    linkControlPolicies(rows)
  }

  private func isMember(_ row: Int) -> Bool {
    accounts[row].isManagementAccount || !accounts[row].organizationID.isEmpty || !accounts[row].status.isEmpty
      || !accounts[row].organizationPath.isEmpty
  }

  private mutating func linkControlPolicies(_ nodes: [OrganizationNodeName: RowID<OrganizationNodeRecord>]) {
    let policies = controlPolicies
    var seen = Set<ControlPolicyTargetRecord>()
    links.policiesOfNode = Relation(
      rowCount: organizationNodes.count,
      pairs: draft.rows(ControlPolicyTargetRecord.self).filter { seen.insert($0).inserted }.compactMap { attachment in
        let organization = links.organizationNames.name(toldIn: attachment.scope)
        guard let node = nodes[OrganizationNodeName(organization, attachment.target)],
          let policy = policies[OrganizationNodeName(organization, attachment.policy)]
        else { return nil }
        return (node, policy)
      }
    )
  }

  /// The row of each control policy: `list-policies` gives no document, `describe-policy` does, and goes first.
  private var controlPolicies: [OrganizationNodeName: RowID<ControlPolicyRecord>] {
    var found: [OrganizationNodeName: RowID<ControlPolicyRecord>] = [:]
    let policies = draft.rows(ControlPolicyRecord.self)
    for (row, policy) in policies.enumerated() {
      let name = OrganizationNodeName(links.organizationNames.name(toldIn: policy.scope), policy.id)
      if let known = found[name], !policies[known.index].document.isEmpty || policy.document.isEmpty { continue }
      found[name] = RowID(index: row)
    }
    return found
  }
}

/// Sorts the nodes of an organization into the order of their tree.
private struct OrganizationTree {
  private var found: [OrganizationNodeRecord] = []
  private var position: [OrganizationNodeName: Int] = [:]
  private var parents: [OrganizationNodeName: StringID] = [:]
  private let names: OrganizationNames
  private let interner: Interner

  init(units: [OrganizationalUnitRecord], _ names: OrganizationNames, _ interner: Interner) {
    self.names = names
    self.interner = interner
    for unit in units {
      let node = OrganizationNodeName(names.name(toldIn: unit.scope), unit.id)
      add(node, name: unit.name, unit.provenance)
      if !unit.parent.isEmpty { parents[node] = unit.parent }
    }
    for unit in units where !unit.parent.isEmpty {
      add(OrganizationNodeName(names.name(toldIn: unit.scope), unit.parent), name: .empty, unit.provenance)
    }
  }

  /// Notes what an account or unit hangs below; that node is there even when no call has listed it.
  mutating func note(_ parent: OrganizationParentRecord) {
    let organization = names.name(toldIn: parent.scope)
    parents[OrganizationNodeName(organization, parent.child)] = parent.parent
    add(OrganizationNodeName(organization, parent.parent), name: .empty, parent.provenance)
  }

  private mutating func add(_ node: OrganizationNodeName, name: StringID, _ provenance: Provenance) {
    guard position[node] == nil else { return }
    position[node] = found.count
    found.append(
      OrganizationNodeRecord(
        kind: interner.text(node.id).begins(with: "r-") ? .root : .unit,
        id: node.id,
        organization: node.organization,
        name: name.isEmpty ? node.id : name,
        depth: 0,
        end: 0,
        provenance: provenance
      )
    )
  }

  mutating func add(account: AccountRecord, _ row: RowID<AccountRecord>) {
    let node = OrganizationNodeName(account.organizationID, account.id)
    guard position[node] == nil else { return }
    position[node] = found.count
    found.append(
      OrganizationNodeRecord(
        kind: .account,
        id: account.id,
        organization: account.organizationID,
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
      let parent = found[index].kind == .root ? nil : parent(of: found[index])
      if let parent, found[parent].kind != .account { children[parent].append(index) } else { tops.append(index) }
    }
    // Roots before what has lost its place; the order is otherwise that of the files.
    tops = tops.filter { found[$0].kind == .root } + tops.filter { found[$0].kind != .root }
    var ordered: [OrganizationNodeRecord] = []
    var isPlaced = [Bool](repeating: false, count: found.count)
    for top in tops + found.indices where !isPlaced[top] { place(top, children, &ordered, &isPlaced) }
    return ordered
  }

  private func parent(of node: OrganizationNodeRecord) -> Int? {
    parents[node.nodeName].flatMap { position[OrganizationNodeName(node.organization, $0)] }
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

extension OrganizationNodeRecord {
  fileprivate var nodeName: OrganizationNodeName { OrganizationNodeName(organization, id) }
}
