/// A row that tells more of a function, and names it as its call does.
public protocol PartOfFunction: TableRow where Owner == FunctionRecord {
  /// The function.
  var function: FunctionReference { get }
  /// The account and region.
  var scope: RowID<ScopeRecord> { get }
}

extension PartOfFunction {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<FunctionRecord>?] {
    let names = draft.functionNames
    return rows.map { names.row($0.function, from: $0.scope) }
  }
}
