public import Inventory

extension TableKind.Description {
  /// Statements of policies, each under its holder.
  static let permissions = TableKind.Description(
    "permissions",
    fields,
    flags: [
      QueryFlag("is:allow", "allows", "effect", isAmong: ["Allow"]),
      QueryFlag("is:deny", "denies", "effect", isAmong: ["Deny"]),
      QueryFlag("is:public", "names every principal") { dataset, row in
        let statement = dataset.inventory.statements[dataset.inventory.permissions.statement[row].index]
        guard statement.isAllow, let everyone = dataset.inventory.strings.id(of: "*") else { return false }
        return dataset.inventory.lists[statement.awsPrincipals].contains(everyone)
      },
      QueryFlag("is:running", "is of a function or of a role that functions run with") { dataset, row in
        switch dataset.inventory.permissions.holder[row] {
        case .function: true
        case .role(let role): dataset.inventory.links.functionsOfRole.count(role) > 0
        case .user, .group, .resource, .node: false
        }
      },
      QueryFlag("is:guardrail", "is of a boundary or a control policy") { dataset, row in
        dataset.inventory.permissions.kind[row].isGuardrail
      },
      QueryFlag("has:condition", "has a condition") { dataset, row in
        !dataset.inventory.statements[dataset.inventory.permissions.statement[row].index].conditions.isEmpty
      },
    ],
    ofFunction: { $0.inventory.permissions.holder[$1].function },
    count: { $0.inventory.permissions.count }
  )

  private static let fields =
    [
      Field(
        "owner",
        "Owner",
        aliases: ["name"],
        width: 24,
        minimumWidth: 10,
        .text { $0.inventory.name(of: $0.inventory.permissions.holder[$1]) }
      ),
      Field(
        "type",
        "Policy",
        aliases: ["kind"],
        width: 10,
        minimumWidth: 7,
        .label(.fixed(PermissionKind.allCases.map(\.name)), { Int($0.inventory.permissions.kind[$1].rawValue) })
      ),
      Field(
        "effect",
        "Effect",
        width: 6,
        minimumWidth: 5,
        .label(.fixed(["Deny", "Allow"]), { statement($0, $1).isAllow ? 1 : 0 })
      ),
      Field("principal", "Who", aliases: ["who"], width: 26, minimumWidth: 8, .text { statement($0, $1).principals }),
      Field("action", "What", aliases: ["what"], width: 26, minimumWidth: 8, .text { statement($0, $1).actions }),
      Field("resource", "On what", aliases: ["on"], width: 26, minimumWidth: 8, .text { statement($0, $1).resources }),
      Field("condition", "Condition", width: 24, .text { statement($0, $1).conditions }),
    ]
    + Field.account { $0.inventory.account(of: $0.inventory.permissions.holder[$1]) } + [
      Field(
        "region",
        "Region",
        width: 14,
        minimumWidth: 9,
        visibility: .wide,
        .text { dataset, row in
          let scope = dataset.inventory.scope(of: dataset.inventory.permissions.holder[row])
          return scope.map { dataset.inventory.scopes[$0.index].region } ?? .empty
        }
      ),
      Field(
        "holder",
        "Holder",
        width: 9,
        minimumWidth: 8,
        visibility: .wide,
        .label(
          .fixed(PermissionHolder.words),
          { $0.inventory.wordPosition(of: $0.inventory.permissions.holder[$1]) }
        )
      ),
    ] + carriers + [
      Field("policy", "Policy name", width: 24, visibility: .wide, .text { permission($0, $1).policyName }),
      Field("sid", "Statement", width: 16, visibility: .wide, .text { statement($0, $1).sid }),
      Field(
        "qualifier",
        "Version",
        aliases: ["alias", "version"],
        width: 8,
        visibility: .hidden,
        .text { permission($0, $1).qualifier }
      ),
      Field("source", "File", width: 40, visibility: .hidden, .composed { permission($0, $1).sourceText }),
    ]

  /// Who carries the policy, by what it is.
  private static let carriers = [
    Field(
      "function",
      "Function",
      width: 24,
      visibility: .hidden,
      .text { dataset, row in
        dataset.inventory.permissions.holder[row].function.map { dataset.inventory.functions.name[$0.index] } ?? .empty
      }
    ),
    Field(
      "role",
      "Role",
      width: 24,
      visibility: .hidden,
      .text { dataset, row in
        dataset.inventory.permissions.holder[row].role.map { dataset.inventory.roles[$0.index].name } ?? .empty
      }
    ),
    Field(
      "user",
      "User",
      width: 24,
      visibility: .hidden,
      .text { dataset, row in
        dataset.inventory.permissions.holder[row].user.map { dataset.inventory.users[$0.index].name } ?? .empty
      }
    ),
    Field(
      "group",
      "Group",
      width: 24,
      visibility: .hidden,
      .text { dataset, row in
        if case .group(let group) = dataset.inventory.permissions.holder[row] {
          return dataset.inventory.groups[group.index].name
        }
        return dataset.inventory.permissions.group(row).map { dataset.inventory.groups[$0.index].name } ?? .empty
      }
    ),
  ]

  private static func permission(_ dataset: Dataset, _ row: Int) -> Permission {
    Permission(dataset.inventory, RowID(index: row))
  }

  private static func statement(_ dataset: Dataset, _ row: Int) -> StatementRecord {
    dataset.inventory.statements[dataset.inventory.permissions.statement[row].index]
  }
}

extension Permission {
  /// The file and byte of the policy: `111122223333/global/iam-get-account-authorization-details.json:120`.
  fileprivate var sourceText: String {
    "\(inventory.strings[inventory.files[provenance.file.index].path]):\(provenance.offset)"
  }
}

extension PermissionKind {
  /// The word for it, as filters and tables write it.
  public var name: String {
    switch self {
    case .resourcePolicy: "resource"
    case .inlinePolicy: "inline"
    case .managedPolicy: "managed"
    case .trustPolicy: "trust"
    case .boundary: "boundary"
    case .serviceControlPolicy: "scp"
    case .resourceControlPolicy: "rcp"
    }
  }

  /// Whether it grants nothing, but bounds what others grant.
  public var isGuardrail: Bool {
    switch self {
    case .boundary, .serviceControlPolicy, .resourceControlPolicy: true
    case .resourcePolicy, .inlinePolicy, .managedPolicy, .trustPolicy: false
    }
  }
}

extension PermissionHolder {
  private static let identities = ["function", "role", "user", "group"]
  // Functions have their policies as functions, not as one more kind of resource.
  private static let resources = PolicyOwnerKind.allCases.filter { $0 != .function }.map(\.name)
  /// The words for what holders are, as filters and tables write them.
  fileprivate static let words = identities + resources + OrganizationNodeKind.allCases.map(\.name)

  fileprivate static func position(of kind: PolicyOwnerKind) -> Int { identities.count - 1 + Int(kind.rawValue) }

  fileprivate static func position(of kind: OrganizationNodeKind) -> Int {
    identities.count + resources.count + Int(kind.rawValue)
  }
}

extension Inventory {
  /// The word for what a holder is: `role`, `queue`, `unit`.
  public func word(for holder: PermissionHolder) -> String { PermissionHolder.words[wordPosition(of: holder)] }

  fileprivate func wordPosition(of holder: PermissionHolder) -> Int {
    switch holder {
    case .function: 0
    case .role: 1
    case .user: 2
    case .group: 3
    case .resource(let row): PermissionHolder.position(of: resourcePolicies[row.index].kind)
    case .node(let row): PermissionHolder.position(of: organizationNodes[row.index].kind)
    }
  }
}
