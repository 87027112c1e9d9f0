public import Inventory

extension FieldCatalogue {
  static let permissionFields =
    [
      Field(
        "owner",
        "Owner",
        aliases: ["name"],
        width: 24,
        minimumWidth: 10,
        .text { dataset, row in
          let permissions = dataset.inventory.permissions
          if let function = permissions.function[row] { return dataset.inventory.functions.name[function.index] }
          return permissions.role[row].map { dataset.inventory.roles[$0.index].name } ?? .empty
        }
      ),
      Field(
        "type",
        "Policy",
        aliases: ["kind"],
        width: 10,
        minimumWidth: 7,
        .label({ _ in PermissionKind.allCases.map(\.name) }, { Int($0.inventory.permissions.kind[$1].rawValue) })
      ),
      Field(
        "effect",
        "Effect",
        width: 6,
        minimumWidth: 5,
        .label({ _ in ["Deny", "Allow"] }, { statement($0, $1).isAllow ? 1 : 0 })
      ),
      Field("principal", "Who", aliases: ["who"], width: 26, minimumWidth: 8, .text { statement($0, $1).principals }),
      Field("action", "What", aliases: ["what"], width: 26, minimumWidth: 8, .text { statement($0, $1).actions }),
      Field("resource", "On what", aliases: ["on"], width: 26, minimumWidth: 8, .text { statement($0, $1).resources }),
      Field("condition", "Condition", width: 24, .text { statement($0, $1).conditions }),
    ]
    + Field.scoped(regionVisibility: .wide) { scope($0, $1) } + [
      Field(
        "function",
        "Function",
        width: 24,
        visibility: .hidden,
        .text { dataset, row in
          dataset.inventory.permissions.function[row].map { dataset.inventory.functions.name[$0.index] } ?? .empty
        }
      ),
      Field(
        "role",
        "Role",
        width: 24,
        visibility: .hidden,
        .text { dataset, row in
          dataset.inventory.permissions.role[row].map { dataset.inventory.roles[$0.index].name } ?? .empty
        }
      ),
      Field("policy", "Policy name", width: 24, visibility: .wide, .text { $0.inventory.permissions.policyName[$1] }),
      Field("sid", "Statement", width: 16, visibility: .wide, .text { statement($0, $1).sid }),
      Field(
        "qualifier",
        "Version",
        aliases: ["alias", "version"],
        width: 8,
        visibility: .hidden,
        .text { $0.inventory.permissions.qualifier[$1] }
      ),
    ]

  private static func statement(_ dataset: Dataset, _ row: Int) -> StatementRecord {
    dataset.inventory.statements[dataset.inventory.permissions.statement[row].index]
  }

  private static func scope(_ dataset: Dataset, _ row: Int) -> RowID<ScopeRecord> {
    let permissions = dataset.inventory.permissions
    if let function = permissions.function[row] { return dataset.inventory.functions.scope[function.index] }
    guard let role = permissions.role[row] else { preconditionFailure("a permission has an owner") }
    return dataset.inventory.roles[role.index].scope
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
    }
  }
}
