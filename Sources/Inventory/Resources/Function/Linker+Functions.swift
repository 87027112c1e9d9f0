extension Linker {
  /// Names functions, and moves what other calls tell of one into its row.
  mutating func joinFunctions() {
    functions = draft.take(FunctionRecord.self)
    links.functionNames.keepFirst(of: &functions, &duplicates)
    draft.set(value: links.functionNames)
    for record in draft.take(ReservedConcurrencyRecord.self) {
      guard let row = links.function(record.function, from: record.scope) else { continue }
      functions[row.index].reservedConcurrency = record.limit
      functions[row.index].reservedConcurrencyKnown = true
    }
    for record in draft.rows(TagRecord.self) {
      guard let row = functionRow(tagged: record) else { continue }
      if !record.tags.isEmpty || !functions[row.index].tagsKnown {
        functions[row.index].tags = record.tags
      }
      functions[row.index].tagsKnown = true
    }
    for row in functions.indices { noteKnownAbsence(row) }
    draft.set(functions)
  }

  private func functionRow(tagged record: TagRecord) -> RowID<FunctionRecord>? {
    links.function(named: record.resource, in: record.scope)
      ?? interner.functionReference(arn: record.resource).flatMap { links.function($0, from: record.scope) }
  }

  /// A function without an answer of its own has no concurrency or tags where those were asked for.
  private mutating func noteKnownAbsence(_ row: Int) {
    let function = functions[row]
    let coverage = coverage
    let isKnown = { (operation: Operation) in
      coverage.absence(of: operation, for: function.name, in: function.scope) == .knownToHaveNone
    }
    if !function.reservedConcurrencyKnown {
      functions[row].reservedConcurrencyKnown = isKnown(.lambdaGetFunctionConcurrency)
    }
    if !function.tagsKnown {
      functions[row].tagsKnown = isKnown(.lambdaListTags) || isKnown(.resourcegroupstaggingapiGetResources)
    }
  }

  mutating func linkFunctions() {
    let roles = draft.table(RoleRecord.self)
    links.roleOfFunction = functions.map { roles.row($0.role) }
    links.functionsOfRole = Relation(rowCount: roles.count, owners: links.roleOfFunction)
  }
}
