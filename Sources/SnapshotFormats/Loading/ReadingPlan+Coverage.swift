import AWSNames
import Inventory

extension ReadingPlan {
  /// The inventory of all parts.
  consuming func joined(_ parts: consuming [Part]) -> SnapshotReader.Result {
    noteCoverage(parts.lazy.flatMap(\.outcomes))
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

    /// Whether an error for this parameter is about the call as such, not about one resource.
    func isWhole(_ parameter: String?) -> Bool { operation.parameter == nil || parameter?.isEmpty ?? true }
  }

  private mutating func noteCoverage(_ outcomes: some Sequence<Outcome>) {
    var lowered: [Call: CoverageState] = [:]
    let lostRegions = noteLostAnswers(&lowered)
    let states = collectedCalls(except: lostRegions)
    var pages = PagesOfCalls()
    for outcome in outcomes {
      let context = contexts[outcome.context]
      let call = Call(scope: context.scope, operation: context.operation)
      var refusal: CoverageState?
      for error in outcome.errors {
        if call.isWhole(error.parameter) {
          refusal = CoverageState(error.absence)
          noteOrganization(error.absence, call)
        } else {
          note(error.absence, call, parameter: error.parameter)
        }
      }
      let state = refusal ?? (outcome.isIncomplete && context.file.parameter == nil ? .failed : nil)
      if let state { lowered[call] = min(lowered[call] ?? state, state) }
      guard context.file.parameter == nil else { continue }
      pages.add(outcome.pages, of: call, file: context.file.path)
      if state == nil { pages.answered.insert(call) }
    }
    for cut in pages.cut where !pages.ended.contains(cut.call) {
      lowered[cut.call] = min(lowered[cut.call] ?? .partlyCollected, .partlyCollected)
      problems.append(SnapshotProblem(file: cut.file, kind: .partOfAnswer(token: cut.token)))
    }
    noteManifestErrors(answered: pages.answered, &lowered)
    noteUnreadErrors(states, &lowered)
    for call in states where lowered[call] == nil {
      builder.coverage.note(.collected, of: call.operation, in: call.scope)
    }
    for (call, state) in lowered { builder.coverage.note(state, of: call.operation, in: call.scope) }
  }

  /// What the files of calls say together: a page of one may be followed by those of another.
  private struct PagesOfCalls {
    var answered: Set<Call> = []
    /// Calls of which some page was the last.
    var ended: Set<Call> = []
    /// Files whose last page says that there are more.
    var cut: [(call: Call, file: String, token: String)] = []

    mutating func add(_ pages: PageCount, of call: Call, file: String) {
      if pages.hasLastPage { ended.insert(call) }
      if let token = pages.open[""] { cut.append((call, file, token)) }
    }
  }

  /// Lowers the calls whose answers cannot be read; the result are the regions that cannot be read at all.
  private mutating func noteLostAnswers(_ lowered: inout [Call: CoverageState]) -> Set<RowID<ScopeRecord>> {
    var regions: Set<RowID<ScopeRecord>> = []
    for lost in folder.lost {
      guard let operation = lost.operation else {
        if let scope = scope(account: lost.accountFolder, region: lost.region) { regions.insert(scope) }
        continue
      }
      guard let call = call(lost.accountFolder, lost.region, operation) else { continue }
      if let parameter = lost.parameter {
        note(.failed, call, parameter: parameter)
      } else {
        lowered[call] = .failed
      }
    }
    return regions
  }

  /// The calls that have a file or a folder, or that the manifest names.
  private mutating func collectedCalls(except lostRegions: Set<RowID<ScopeRecord>>) -> Set<Call> {
    var calls: Set<Call> = []
    for entry in manifest.collected {
      for operation in entry.operations {
        guard let call = call(entry.account, entry.region, operation), !lostRegions.contains(call.scope) else {
          continue
        }
        calls.insert(call)
      }
    }
    return calls.union(callsWithFiles())
  }

  /// The calls that have a file or a folder.
  private mutating func callsWithFiles() -> Set<Call> {
    var calls: Set<Call> = []
    for made in folder.folders + folder.files.map(\.call) {
      if let call = call(made.accountFolder, made.region, made.operation) { calls.insert(call) }
    }
    return calls
  }

  /// Where an error could not be read, any call without a file may be the one that failed.
  private mutating func noteUnreadErrors(_ calls: Set<Call>, _ lowered: inout [Call: CoverageState]) {
    guard !manifest.unreadErrors.isEmpty else { return }
    let withoutFiles = calls.subtracting(callsWithFiles())
    for place in manifest.unreadErrors {
      let scope = if let place { scope(account: place.account, region: place.region) } else { RowID<ScopeRecord>?.none }
      for call in withoutFiles where scope == nil || scope == call.scope { lowered[call] = .failed }
    }
  }

  private mutating func call(_ account: String, _ region: String, _ name: String) -> Call? {
    let name = canonicalOperation(name)
    guard let operation = Operation(name: name) else { return nil }
    let region = canonicalRegion(region, operation: name[...])
    return scope(account: account, region: region).map { Call(scope: $0, operation: operation) }
  }

  private mutating func note(_ absence: ResourceCoverage, _ call: Call, parameter: String) {
    guard absence != .knownToHaveNone else { return }
    var parameter = parameter
    let interner = builder.interner
    // Calls about functions take names, ARNs and both with a qualifier.
    let resource =
      call.operation.isAboutFunctions
      ? parameter.withUTF8 { FunctionReference(utf8: $0, interner).name } : interner.intern(parameter)
    builder.coverage.note(absence, of: call.operation, for: resource, in: call.scope)
  }

  /// An error for a whole call counts unless some file answers it all the same.
  private mutating func noteManifestErrors(answered: Set<Call>, _ lowered: inout [Call: CoverageState]) {
    for error in manifest.errors {
      guard let call = call(error.account, error.region, error.operation) else { continue }
      let absence = ResourceCoverage(code: error.code)
      if let parameter = error.parameter, !call.isWhole(parameter) {
        note(absence, call, parameter: parameter)
      } else if !answered.contains(call) {
        lowered[call] = CoverageState(absence)
        noteOrganization(absence, call)
      }
    }
  }

  /// An account outside every organization hears so from any call of AWS Organizations.
  private mutating func noteOrganization(_ absence: ResourceCoverage, _ call: Call) {
    guard absence == .knownToHaveNone, call.operation.scope == .organization else { return }
    builder.coverage.note(.collected, of: .organizationsDescribeOrganization, in: call.scope)
  }
}

extension CoverageState {
  /// What an error for a whole call says: that there is none is an answer.
  fileprivate init(_ absence: ResourceCoverage) {
    self =
      switch absence {
      case .knownToHaveNone: .collected
      case .partlyCollected: .partlyCollected
      case .denied: .denied
      case .failed: .failed
      case .notCollected: .notCollected
      }
  }
}
