extension Inventory {
  /// The name of the log group a function writes to: as its configuration says, else the one that Lambda makes for it.
  public func logGroupName(of function: RowID<FunctionRecord>) -> String {
    let written = functions.logGroup[function.index]
    return written.isEmpty ? Inventory.lambdaLogGroups + strings[functions.name[function.index]] : strings[written]
  }

  /// The log group a function writes to, nil when the snapshot does not hold it.
  public func logGroup(of function: RowID<FunctionRecord>) -> RowID<LogGroupRecord>? {
    guard let name = strings.id(of: logGroupName(of: function)) else { return nil }
    return logGroups.row(named: name, in: functions.scope[function.index])
  }

  /// The functions that write to a log group: the one it is named after, then those whose configuration names it.
  func functions(writingTo row: RowID<LogGroupRecord>) -> [RowID<FunctionRecord>] {
    let group = logGroups[row]
    let name = strings[group.name]
    let prefix = Inventory.lambdaLogGroups
    let own = name.hasPrefix(prefix) ? strings.id(of: String(name.dropFirst(prefix.count))) : nil
    var writers: [RowID<FunctionRecord>] = []
    if let function = own.flatMap({ links.function(named: $0, in: group.scope) }), logGroup(of: function) == row {
      writers.append(function)
    }
    let first = writers.first
    for function in functions.of(group.scope)
    where functions.logGroup[function.index] == group.name && function != first {
      writers.append(function)
    }
    return writers
  }

  private static let lambdaLogGroups = "/aws/lambda/"
}
