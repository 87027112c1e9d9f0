public import Inventory

extension TableKind.Description {
  /// Roots, units and accounts of the organization.
  static let organization = TableKind.Description(
    "organization",
    fields,
    flags: [
      QueryFlag("is:account", "is an account", "type", isAmong: ["account"]),
      QueryFlag("is:management", "is the management account") { $0.inventory.isManagementAccount(RowID(index: $1)) },
      QueryFlag("is:exported", "has a folder in the snapshot") { dataset, row in
        dataset.inventory.organizationNodes[row].account.map { dataset.inventory.accounts[$0.index].isInSnapshot }
          ?? false
      },
      QueryFlag("has:policy", "has a policy attached") {
        $0.inventory.links.policiesOfNode.count(RowID(index: $1)) > 0
      },
    ],
    relations: [
      TableRelation(id: "account", target: .accounts) { dataset, row in
        dataset.inventory.organizationNodes[row].account.map { [$0.index] } ?? []
      }
    ],
    count: { $0.inventory.organizationNodes.count }
  )

  private static let fields = [
    Field("name", "Node", width: 36, minimumWidth: 16, alsoMatches: ["id"], .text { node($0, $1).name }),
    Field(
      "type",
      "Type",
      aliases: ["kind"],
      width: 7,
      .label(.fixed(OrganizationNodeKind.allCases.map(\.name)), { Int(node($0, $1).kind.rawValue) })
    ),
    Field(
      "accounts",
      "Accounts",
      kind: .number(.count),
      width: 8,
      .counted { subtreeSums($0) { $0.isAccount ? 1 : 0 } }
    ),
    Field(
      "functions",
      "Functions",
      kind: .number(.count),
      width: 9,
      .counted { dataset in
        subtreeSums(dataset) { node in node.account.map { dataset.inventory.functionCount(of: $0) } ?? 0 }
      }
    ),
    Field(
      "policy",
      "Attached policies",
      aliases: ["policies", "attached"],
      width: 40,
      minimumWidth: 18,
      .list { dataset, row in names(dataset.inventory.links.policiesOfNode[RowID(index: row)], dataset) }
    ),
    Field(
      "inherited",
      "Inherited",
      width: 40,
      visibility: .wide,
      .list { dataset, row in
        let above = dataset.inventory.path(to: RowID(index: row)).dropLast()
        return names(above.flatMap { dataset.inventory.links.policiesOfNode[$0] }, dataset)
      }
    ),
    Field(
      "bound",
      "Bound",
      kind: .flag,
      width: 5,
      visibility: .wide,
      .label(.fixed(["no", "yes"]), { $0.inventory.isManagementAccount(RowID(index: $1)) ? 0 : 1 })
    ),
    Field("id", "Id", width: 18, minimumWidth: 12, visibility: .wide, .text { node($0, $1).id }),
    Field(
      "parent",
      "Below",
      aliases: ["below"],
      width: 24,
      visibility: .hidden,
      .text { dataset, row in
        node(dataset, row).parent.map { dataset.inventory.organizationNodes[$0.index].name } ?? .empty
      }
    ),
    Field(
      "path",
      "Path",
      aliases: ["ou"],
      width: 40,
      visibility: .hidden,
      .list { dataset, row in
        dataset.inventory.path(to: RowID(index: row)).map { dataset.inventory.organizationNodes[$0.index].name }
      }
    ),
    Field(
      "level",
      "Level",
      kind: .number(.count),
      width: 5,
      visibility: .hidden,
      .number { Int64(node($0, $1).depth) }
    ),
  ]

  private static func node(_ dataset: Dataset, _ row: Int) -> OrganizationNodeRecord {
    dataset.inventory.organizationNodes[row]
  }

  /// Each name once, in the order of the policies.
  private static func names(_ policies: some Sequence<RowID<ControlPolicyRecord>>, _ dataset: Dataset) -> [StringID] {
    var seen = Set<RowID<ControlPolicyRecord>>()
    return policies.filter { seen.insert($0).inserted }.map { dataset.inventory.controlPolicies[$0.index].name }
  }

  /// What all nodes at and below each add up to.
  private static func subtreeSums(_ dataset: Dataset, _ value: (OrganizationNodeRecord) -> Int) -> [Int64] {
    let nodes = dataset.inventory.organizationNodes
    var sums: [Int64] = [0]
    for node in nodes { sums.append(sums[sums.count - 1] + Int64(value(node))) }
    return nodes.indices.map { sums[Int(nodes[$0].end)] - sums[$0] }
  }
}

extension OrganizationNodeRecord {
  fileprivate var isAccount: Bool { kind == .account }
}

extension Inventory {
  fileprivate func functionCount(of account: RowID<AccountRecord>) -> Int {
    scopes.of(account).reduce(0) { $0 + functions.of($1).count }
  }
}

extension OrganizationNodeKind {
  /// The word for it, as filters and tables write it.
  public var name: String {
    switch self {
    case .root: "root"
    case .unit: "unit"
    case .account: "account"
    }
  }
}
