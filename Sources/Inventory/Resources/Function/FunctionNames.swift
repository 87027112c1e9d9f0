/// Functions by the names that others call them by.
struct FunctionNames: Sendable {
  private(set) var rows: [ScopedName: RowID<FunctionRecord>] = [:]
  var scopes: [AccountRegion: RowID<ScopeRecord>] = [:]

  /// The function of a name in an account and region.
  func row(named name: StringID, in scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    rows[ScopedName(scope: scope, name: name)]
  }

  /// The function that a row of an account and region refers to.
  func row(_ reference: FunctionReference, from scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    if reference.account.isEmpty { return row(named: reference.name, in: scope) }
    let place = AccountRegion(account: reference.account, region: reference.region)
    return scopes[place].flatMap { row(named: reference.name, in: $0) }
  }

  /// Names functions; of those that have one name, the first is kept alone, and the others are reported.
  mutating func keepFirst(of functions: inout [FunctionRecord], _ duplicates: inout [DuplicateRow]) {
    rows.reserveCapacity(functions.count)
    var kept = 0
    for position in functions.indices {
      let key = ScopedName(scope: functions[position].scope, name: functions[position].name)
      if let first = rows[key] {
        let duplicate = functions[position].duplicate(of: functions[first.index])
        if let duplicate { duplicates.append(duplicate) }
        continue
      }
      rows[key] = RowID(index: kept)
      if kept < position { functions[kept] = functions[position] }
      kept += 1
    }
    functions.removeLast(functions.count - kept)
  }
}

extension TableDraft {
  /// The names of functions, which are known before any table is made.
  var functionNames: FunctionNames { value() ?? FunctionNames() }
}
