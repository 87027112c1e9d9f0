extension Linker {
  /// Moves what other calls tell of a function into its row.
  mutating func joinFunctionDetails() {
    for record in tables.reservedConcurrencies {
      guard let row = links.function(record.function, from: record.scope) else { continue }
      tables.functions[row.index].reservedConcurrency = record.limit
      tables.functions[row.index].reservedConcurrencyKnown = true
    }
    for record in tables.tags {
      guard let row = functionRow(tagged: record) else { continue }
      if !record.tags.isEmpty || !tables.functions[row.index].tagsKnown {
        tables.functions[row.index].tags = record.tags
      }
      tables.functions[row.index].tagsKnown = true
    }
    for row in tables.functions.indices { noteKnownAbsence(row) }
  }

  private func functionRow(tagged record: TagRecord) -> RowID<FunctionRecord>? {
    links.function(named: record.resource, in: record.scope)
      ?? interner.functionReference(arn: record.resource).flatMap { links.function($0, from: record.scope) }
  }

  /// A function without an answer of its own has no concurrency or tags where those were asked for.
  private mutating func noteKnownAbsence(_ row: Int) {
    let function = tables.functions[row]
    let coverage = coverage
    let isKnown = { (operation: Operation) in
      coverage.absence(of: operation, for: function.name, in: function.scope) == .knownToHaveNone
    }
    if !function.reservedConcurrencyKnown {
      tables.functions[row].reservedConcurrencyKnown = isKnown(.lambdaGetFunctionConcurrency)
    }
    if !function.tagsKnown {
      tables.functions[row].tagsKnown = isKnown(.lambdaListTags) || isKnown(.resourcegroupstaggingapiGetResources)
    }
  }

  mutating func linkFunctions() {
    let functions = tables.functions
    links.roleOfFunction = functions.map { links.roleByARN[$0.role] }
    links.functionsOfRole = Relation(
      rowCount: tables.roles.count,
      pairs: functions.indices.compactMap { row in links.roleOfFunction[row].map { ($0, RowID(index: row)) } }
    )
    links.functionsOfScope = Relation(
      rowCount: scopes.count,
      pairs: functions.indices.map { (functions[$0].scope, RowID(index: $0)) }
    )
    let policies = tables.resourcePolicies.filterRows { $0.kind == .function }
    links.policiesOfFunction = relation(policies, \.function, \.scope)
    links.urlsOfFunction = relation(tables.functionURLs.allRows, \.function, \.scope)
    links.versionsOfFunction = relation(tables.functionVersions.allRows, \.function, \.scope)
    links.aliasesOfFunction = relation(tables.functionAliases.allRows, \.function, \.scope)
    links.eventInvokeConfigsOfFunction = relation(tables.eventInvokeConfigs.allRows, \.function, \.scope)
    links.mappingsOfFunction = relation(tables.eventSourceMappings.allRows, \.function, \.scope)
  }

  private func relation<Row>(
    _ rows: [(row: Int, record: Row)],
    _ function: KeyPath<Row, FunctionReference>,
    _ scope: KeyPath<Row, RowID<ScopeRecord>>
  ) -> Relation<FunctionRecord, Row> {
    Relation(
      rowCount: tables.functions.count,
      pairs: rows.compactMap { row, record in
        links.function(record[keyPath: function], from: record[keyPath: scope]).map { ($0, RowID(index: row)) }
      }
    )
  }
}

extension Array {
  /// Every element with its position.
  fileprivate var allRows: [(row: Int, record: Element)] { enumerated().map { ($0, $1) } }

  /// The elements that hold, with their positions.
  fileprivate func filterRows(_ holds: (Element) -> Bool) -> [(row: Int, record: Element)] {
    enumerated().filter { holds($0.element) }.map { ($0, $1) }
  }
}
