import Checks
import Inventory

/// A way from the rows of one table to those of another, as `function.runtime:python` takes it.
struct TableRelation: Sendable {
  /// The name in front of the point.
  let id: String
  /// The table it leads to.
  let target: TableKind
  /// The rows on the other side.
  let rows: @Sendable (Dataset, Int) -> [Int]
}

extension TableKind {
  /// The relations that filters on the table may follow.
  var relations: [TableRelation] { description.relations }

  /// Whether a row belongs to a function, so that filters may ask for its tags.
  var relatesToFunctions: Bool { description.function != nil }
}

extension TableRelation {
  static let ofAccounts = [
    TableRelation(id: "function", target: .functions) { dataset, row in
      dataset.inventory.scopes.of(RowID(index: row)).flatMap { dataset.inventory.functions.of($0).map(\.index) }
    }
  ]

  static let ofFunctions = [
    account { dataset, row in dataset.inventory.functions.scope[row] },
    TableRelation(id: "trigger", target: .triggers) { dataset, row in
      dataset.inventory.triggers.of(RowID(index: row)).map(\.index)
    },
    TableRelation(id: "vpc", target: .vpcAttachments) { dataset, row in
      dataset.inventory.vpcAttachments.of(RowID(index: row)).map(\.index)
    },
    TableRelation(id: "permission", target: .permissions) { dataset, row in
      dataset.inventory.links.permissionsOfFunction[RowID(index: row)].map(\.index)
    },
    TableRelation(id: "role", target: .permissions) { dataset, row in
      let links = dataset.inventory.links
      return links.roleOfFunction[row].map { links.permissionsOfRole[$0].map(\.index) } ?? []
    },
    TableRelation(id: "finding", target: .findings) { dataset, row in
      dataset.findings.map { Array($0.range(of: ResourceID(type: .function, row: UInt32(row)))) } ?? []
    },
  ]

  static let ofNodes = [
    TableRelation(id: "account", target: .accounts) { dataset, row in
      dataset.inventory.organizationNodes[row].account.map { [$0.index] } ?? []
    }
  ]

  static func toFunction(
    _ function: @escaping @Sendable (Dataset, Int) -> RowID<FunctionRecord>?
  ) -> [TableRelation] {
    [
      TableRelation(id: "function", target: .functions) { dataset, row in
        function(dataset, row).map { [$0.index] } ?? []
      }
    ]
  }

  private static func account(_ scope: @escaping @Sendable (Dataset, Int) -> RowID<ScopeRecord>) -> TableRelation {
    TableRelation(id: "account", target: .accounts) { dataset, row in
      [dataset.inventory.scopes[scope(dataset, row).index].account.index]
    }
  }
}

extension Dataset {
  /// The function that a finding is about, if it is about one.
  func function(ofFinding row: Int) -> RowID<FunctionRecord>? {
    guard let resource = findings?.findings[row].resource, resource.type == .function else { return nil }
    return RowID(resource.row)
  }
}
