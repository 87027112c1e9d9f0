import Inventory

// Flags of statements and of the organization they hold in.
extension QueryFlag {
  static let ofPermissions = [
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
  ]

  static let ofNodes = [
    QueryFlag("is:account", "is an account", "type", isAmong: ["account"]),
    QueryFlag("is:management", "is the management account") { $0.inventory.isManagementAccount(RowID(index: $1)) },
    QueryFlag("is:exported", "has a folder in the snapshot") { dataset, row in
      dataset.inventory.organizationNodes[row].account.map { dataset.inventory.accounts[$0.index].isInSnapshot }
        ?? false
    },
    QueryFlag("has:policy", "has a policy attached") {
      $0.inventory.links.policiesOfNode.count(RowID(index: $1)) > 0
    },
  ]
}
