import Inventory

extension ReadingPlan {
  /// The inventory of all parts.
  consuming func joined(_ parts: consuming [Part]) -> SnapshotReader.Result {
    noteCoverage(parts.flatMap(\.outcomes))
    // From the end, so that each part is given back as soon as its rows stand in the builder.
    var rest = Array(parts.reversed())
    parts = []
    while let part = rest.popLast() {
      builder.append(part.fragment)
      problems += part.problems
    }
    var problems = problems
    let (inventory, duplicates) = builder.build()
    problems += duplicates.map { duplicate in
      let file = inventory.files[duplicate.provenance.file.index]
      return SnapshotProblem(
        file: inventory.strings[file.path],
        offset: Int(duplicate.provenance.offset),
        kind: .duplicate(resource: inventory.strings[duplicate.name])
      )
    }
    // Equal paths keep the order of their places in the file.
    let ordered = problems.enumerated().sorted { ($0.element.file, $0.offset) < ($1.element.file, $1.offset) }
    return SnapshotReader.Result(inventory: inventory, problems: ordered.map(\.element))
  }

  /// A call in an account and region.
  private struct Call: Hashable {
    var scope: RowID<ScopeRecord>
    var operation: Operation
  }

  private mutating func noteCoverage(_ outcomes: [Outcome]) {
    var states: [Call: CoverageState] = [:]
    var lowered: [Call: CoverageState] = [:]
    for folder in folder.folders { note(.collected, folder.accountFolder, folder.region, folder.operation, &states) }
    for entry in manifest.collected {
      for operation in entry.operations { note(.collected, entry.account, entry.region, operation, &states) }
    }
    for call in folder.files.lazy.map(\.call) {
      note(.collected, call.accountFolder, call.region, call.operation, &states)
    }
    var answered: Set<Call> = []
    for outcome in outcomes {
      let context = contexts[outcome.context]
      let call = Call(scope: context.scope, operation: context.operation)
      for error in outcome.errors { note(error.absence, call, parameter: error.parameter) }
      guard context.file.parameter == nil else { continue }
      if outcome.isIncomplete { lowered[call] = .failed } else { answered.insert(call) }
    }
    noteManifestErrors(answered: answered, &lowered)
    for (call, state) in states where lowered[call] == nil {
      builder.coverage.note(state, of: call.operation, in: call.scope)
    }
    for (call, state) in lowered { builder.coverage.note(state, of: call.operation, in: call.scope) }
  }

  private mutating func note(
    _ state: CoverageState,
    _ account: String,
    _ region: String,
    _ name: String,
    _ states: inout [Call: CoverageState]
  ) {
    let name = canonicalOperation(name)
    guard let operation = Operation(name: name) else { return }
    let region = canonicalRegion(region, operation: name[...])
    guard let scope = scope(account: account, region: region) else { return }
    states[Call(scope: scope, operation: operation)] = state
  }

  private mutating func note(_ absence: ResourceCoverage, _ call: Call, parameter: String) {
    guard absence != .knownToHaveNone else { return }
    var parameter = parameter
    let interner = builder.interner
    // Calls about functions take names, ARNs and both with a qualifier.
    let resource =
      call.operation.name.hasPrefix("lambda-") && !call.operation.name.contains("layer")
      ? parameter.withUTF8 { FunctionReference(utf8: $0, interner).name } : interner.intern(parameter)
    builder.coverage.note(absence, of: call.operation, for: resource, in: call.scope)
  }

  /// An error for a whole call counts unless some file answers it all the same.
  private mutating func noteManifestErrors(answered: Set<Call>, _ lowered: inout [Call: CoverageState]) {
    for error in manifest.errors {
      let name = canonicalOperation(error.operation)
      guard let operation = Operation(name: name) else { continue }
      let region = canonicalRegion(error.region, operation: name[...])
      guard let scope = scope(account: error.account, region: region) else { continue }
      let call = Call(scope: scope, operation: operation)
      let absence = ResourceCoverage(code: error.code)
      if let parameter = error.parameter {
        note(absence, call, parameter: parameter)
      } else if !answered.contains(call) {
        lowered[call] = absence == .denied ? .denied : absence == .knownToHaveNone ? .collected : .failed
      }
    }
  }
}
