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
  /// The way to the function that a row belongs to.
  static func function(_ function: @escaping @Sendable (Dataset, Int) -> RowID<FunctionRecord>?) -> TableRelation {
    TableRelation(id: "function", target: .functions) { dataset, row in
      function(dataset, row).map { [$0.index] } ?? []
    }
  }

  /// The way to the account of the scope that a row lies in.
  static func account(_ scope: @escaping @Sendable (Dataset, Int) -> RowID<ScopeRecord>) -> TableRelation {
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
