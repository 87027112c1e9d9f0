import AWSNames

extension Inventory {
  /// The name of the log group a function writes to: as its configuration says, else the one that Lambda makes for it.
  ///
  /// At the edge Lambda puts the home region before the name, unless the configuration names a group of its own. Source:
  /// CloudFront developer guide, "Edge function logs", as known on 2026-11-28.
  public func logGroupName(of function: RowID<FunctionRecord>) -> String {
    let written = functions.logGroup[function.index]
    let name = Inventory.lambdaLogGroups + homeName(of: function)
    let group = written.isEmpty ? name : strings[written]
    guard group == name, links.functionsAtEdge.contains(function) else { return group }
    return Inventory.lambdaLogGroups + Inventory.edgePrefix + homeName(of: function)
  }

  /// The log groups a function writes to that the snapshot holds: its own region's first, and at the edge those of all
  /// others.
  public func logGroups(of function: RowID<FunctionRecord>) -> [RowID<LogGroupRecord>] {
    guard let name = strings.id(of: logGroupName(of: function)) else { return [] }
    let home = functions.scope[function.index]
    let own = logGroups.row(named: name, in: home).map { [$0] } ?? []
    guard links.functionsAtEdge.contains(function) else { return own }
    let others = scopes.of(scopes[home.index].account).filter { $0 != home }
    return own + others.compactMap { logGroups.row(named: name, in: $0) }
  }

  /// The log group a function writes to, nil when the snapshot does not hold it.
  public func logGroup(of function: RowID<FunctionRecord>) -> RowID<LogGroupRecord>? { logGroups(of: function).first }

  /// The functions that write to a log group: the one it is named after, then those whose configuration names it.
  func functions(writingTo row: RowID<LogGroupRecord>) -> [RowID<FunctionRecord>] {
    let group = logGroups[row]
    let name = strings[group.name]
    var writers: [RowID<FunctionRecord>] = []
    if name.begins(with: Inventory.lambdaLogGroups) {
      let rest = name.dropFirst(Inventory.lambdaLogGroups.count)
      if let function = function(named: rest, in: group.scope) ?? functionAtEdge(named: rest, in: group.scope),
        logGroups(of: function).contains(row)
      {
        writers.append(function)
      }
    }
    let first = writers.first
    for function in functions.of(group.scope)
    where functions.logGroup[function.index] == group.name && function != first {
      if logGroups(of: function).contains(row) { writers.append(function) }
    }
    return writers
  }

  private func function(named name: Substring, in scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    strings.id(of: name).flatMap { links.function(named: $0, in: scope) }
  }

  /// The function of the home region that a group in another region is named after.
  private func functionAtEdge(named name: Substring, in scope: RowID<ScopeRecord>) -> RowID<FunctionRecord>? {
    guard name.begins(with: Inventory.edgePrefix), let region = strings.id(of: Region.edgeHome.name) else { return nil }
    let account = accounts[scopes[scope.index].account.index].id
    let home = links.scope(account: account, region: region)
    return home.flatMap { function(named: name.dropFirst(Inventory.edgePrefix.count), in: $0) }
  }

  /// The name of a function in its home region, which those of its replicas hold behind the region.
  private func homeName(of function: RowID<FunctionRecord>) -> String {
    let name = strings[functions.name[function.index]]
    guard functions.isEdgeReplica[function.index], name.begins(with: Inventory.edgePrefix) else { return name }
    return String(name.dropFirst(Inventory.edgePrefix.count))
  }

  private static let lambdaLogGroups = "/aws/lambda/"
  private static let edgePrefix = "\(Region.edgeHome)."
}
