extension Linker {
  /// Notes which row each name stands for; the first row of a name is kept, later ones are reported.
  mutating func nameRows() {
    dropDuplicateFunctions()
    for (row, role) in tables.roles.enumerated() { name(role.arn, row, role.provenance, in: \.roleByARN) }
    for (row, user) in tables.users.enumerated() { name(user.arn, row, user.provenance, in: \.userByARN) }
    for (row, group) in tables.groups.enumerated() {
      keepFirst(ScopedName(scope: group.scope, name: group.name), row, in: \.groupByName)
    }
    for (row, policy) in tables.managedPolicies.enumerated() where links.managedPolicyByARN[policy.arn] == nil {
      // AWS managed policies stand in every account's export: that is no duplicate worth a word.
      links.managedPolicyByARN[policy.arn] = RowID(index: row)
    }
    for (row, subnet) in tables.subnets.enumerated() { keepFirst(subnet.id, row, in: \.subnetByID) }
    for (row, group) in tables.securityGroups.enumerated() { keepFirst(group.id, row, in: \.securityGroupByID) }
    for (row, balancer) in tables.loadBalancers.enumerated() {
      name(balancer.arn, row, balancer.provenance, in: \.loadBalancerByARN)
    }
    for (row, key) in tables.keys.enumerated() { keepMoreTelling(key, row) }
    for (row, group) in tables.logGroups.enumerated() {
      keepFirst(ScopedName(scope: group.scope, name: group.name), row, in: \.logGroupByName)
    }
    for (row, api) in tables.apis.enumerated() {
      keepFirst(ScopedName(scope: api.scope, name: api.id), row, in: \.apiByID)
    }
  }

  private mutating func dropDuplicateFunctions() {
    var kept: [FunctionRecord] = []
    kept.reserveCapacity(tables.functions.count)
    links.functionByName.reserveCapacity(tables.functions.count)
    for function in tables.functions {
      let key = ScopedName(scope: function.scope, name: function.name)
      if let first = links.functionByName[key] {
        let original = kept[first.index].provenance
        duplicates.append(DuplicateRow(name: function.name, provenance: function.provenance, kept: original))
      } else {
        links.functionByName[key] = RowID(index: kept.count)
        kept.append(function)
      }
    }
    tables.functions = kept
  }

  /// Names a row of which there may be only one; the provenance of the first is found by its row.
  private mutating func name<Row>(
    _ key: StringID,
    _ row: Int,
    _ provenance: Provenance,
    in map: WritableKeyPath<Links, [StringID: RowID<Row>]>
  ) {
    guard !key.isEmpty else { return }
    if links[keyPath: map][key] == nil {
      links[keyPath: map][key] = RowID(index: row)
    } else {
      duplicates.append(DuplicateRow(name: key, provenance: provenance, kept: provenance))
    }
  }

  private mutating func keepFirst<Key: Hashable, Row>(
    _ key: Key,
    _ row: Int,
    in map: WritableKeyPath<Links, [Key: RowID<Row>]>
  ) {
    if links[keyPath: map][key] == nil { links[keyPath: map][key] = RowID(index: row) }
  }

  /// `list-keys` gives only ids, `describe-key` the state: the row that tells the state wins.
  private mutating func keepMoreTelling(_ key: KeyRecord, _ row: Int) {
    guard let known = links.keyByARN[key.arn] else { return links.keyByARN[key.arn] = RowID(index: row) }
    if tables.keys[known.index].state.isEmpty { links.keyByARN[key.arn] = RowID(index: row) }
  }

  /// Statements come in the order of the files that first met their document; each document's stand together.
  mutating func linkStatements() {
    var start = 0
    while start < tables.statements.count {
      let document = tables.statements[start].document
      var end = start + 1
      while end < tables.statements.count, tables.statements[end].document == document { end += 1 }
      links.statementsOfDocument[document] = UInt32(start)..<UInt32(end)
      start = end
    }
  }
}
