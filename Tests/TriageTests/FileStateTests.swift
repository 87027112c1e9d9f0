import Checks
import Foundation
import TestSupport
import Testing
import Triage

/// Everything that is done with a file of decisions, in every state it may be found in (2026-11-28): it is read where it
/// can be, changed only when somebody decides, and what cannot be done is said in one sentence.
@Suite struct FileStateTests {
  let folder = TemporaryFolder()
  let finding = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:a")
  let other = FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:b")

  /// Something that is done with a file.
  enum Act: String, CaseIterable, Sendable {
    case decisions
    case legibleDecisions
    case changedDecisions
    case history
    case lines
    case examine
    case objection
    case apply
    case undo
    case redo
    case merge
    case compact
    case compare

    /// What only looks.
    static let looks: [Act] = [
      .decisions, .legibleDecisions, .changedDecisions, .history, .lines, .examine, .objection,
    ]
    /// What may change the file.
    static let changes: [Act] = [.apply, .undo, .redo, .merge, .compact, .compare]
    /// What tells all decisions.
    static let tales: [Act] = [.decisions, .legibleDecisions, .changedDecisions, .history, .lines]
  }

  let ben = Occasion(author: "ben", at: 1_795_000_100, snapshotAt: 1_795_000_100)

  private var path: String { folder.path("state/triage.sqlite") }

  private func made(_ state: TriageFileState) throws -> TriageFileHolder {
    if state != .missing {
      try FileManager.default.createDirectory(at: folder.url("state"), withIntermediateDirectories: true)
    }
    return try state.make(at: path, deciding: finding)
  }

  private func store(_ refusal: String? = nil) -> TriageStore {
    TriageStore(path: path, refusal: refusal, patience: .milliseconds(50))
  }

  /// Does something; the number of decisions that it told of, where it tells any.
  private func perform(_ act: Act, on store: TriageStore) throws -> Int? {
    let decision = Decision(finding: other, state: .fixing, author: "cid", decidedAt: 1_795_000_200)
    switch act {
    case .decisions: return try store.decisions().count
    case .legibleDecisions:
      let (decisions, problem) = store.legibleDecisions()
      if let problem { throw problem }
      return decisions.count
    case .changedDecisions: return try store.changedDecisions()?.count ?? 0
    case .history: return try store.history(of: finding).count
    case .lines: return try store.lines().count
    case .examine: _ = try store.examine()
    case .objection: if let objection = store.objection { throw objection }
    case .apply: _ = try store.apply(.note("n"), to: [other], ben)
    case .undo: _ = try store.undo(ben)
    case .redo: _ = try store.redo(ben)
    case .merge: _ = try store.merge([DecisionLine(decision)])
    case .compact: try store.compact()
    case .compare: _ = try store.compare(with: ben) { _ in .gone }
    }
    return nil
  }

  @Test(arguments: TriageFileState.allCases)
  func isLookedAtWithoutATrace(_ state: TriageFileState) throws {
    let holder = try made(state)
    let before = try contents()
    for act in Act.looks {
      switch try attempt(act, on: store()) {
      case .success(let count): if let count { #expect(count == state.legibleCount, "\(act)") }
      case .failure(let error):
        let words = state == .nonsense && act == .examine ? "tell no decision" : state.words
        #expect(error.description.contains(words), "\(act): \(error)")
        if Act.tales.contains(act) { #expect(state.legibleCount == nil, "\(act): \(error)") }
        if act == .objection { #expect(!state.takesDecisions, "\(error)") }
      }
      // What its writer has left half done is put in order by whoever next reads.
      if state != .cutOff { #expect(try contents() == before, "\(act)") }
    }
    try holder.letGo()
  }

  @Test(arguments: TriageFileState.allCases, Act.changes)
  func isChangedWhereItTakesDecisions(_ state: TriageFileState, _ act: Act) throws {
    let holder = try made(state)
    let before = try contents()
    switch try attempt(act, on: store()) {
    case .success: if act == .apply || act == .merge { #expect(state.takesDecisions) }
    case .failure(let error): #expect(error.description.contains(state.words) && !state.takesDecisions, "\(error)")
    }
    if !state.takesDecisions { #expect(try contents() == before) }
    try holder.letGo()
    guard state.takesDecisions, act == .apply || act == .merge else { return }
    // What was kept is there, beside all that was, and the next program goes on.
    let decisions = try store().decisions()
    #expect(decisions[other] != nil && decisions.count == (state.legibleCount ?? 0) + 1)
    if state != .nonsense { #expect(try store().examine() == decisions.count) }
    _ = try store().apply(.note("m"), to: [other], ben)
    #expect(try store().undo(ben)?.count == 1)
  }

  /// A file that must not be written, as part of the snapshot, is read without a trace.
  @Test(arguments: TriageFileState.allCases)
  func isOnlyReadWhereItMustNotBeWritten(_ state: TriageFileState) throws {
    let holder = try made(state)
    let before = try contents()
    let refusal = "it is part of the snapshot"
    for act in Act.allCases {
      switch try attempt(act, on: store(refusal)) {
      case .success(let count):
        if let count { #expect(count == state.legibleCount, "\(act)") }
        #expect(act != .apply && act != .merge && act != .objection)
      case .failure(let error):
        let words = state == .nonsense && act == .examine ? "tell no decision" : state.words
        #expect(error.description.contains(refusal) || error.description.contains(words), "\(act): \(error)")
        if Act.tales.contains(act) { #expect(state.legibleCount == nil, "\(act): \(error)") }
      }
      #expect(try contents() == before, "\(act)")
    }
    try holder.letGo()
  }

  /// What came of something, soon; what went wrong is one sentence that names the file.
  private func attempt(_ act: Act, on store: TriageStore) throws -> Result<Int?, TriageError> {
    let begun = ContinuousClock.now
    defer { #expect(ContinuousClock.now - begun < .seconds(20), "\(act)") }
    do {
      return .success(try perform(act, on: store))
    } catch let error as TriageError {
      #expect(error.description.contains(path) && !error.description.contains("\n"), "\(act): \(error)")
      return .failure(error)
    }
  }

  /// All files of the folder with their bytes; the shared memory of a database in use is its program's own.
  private func contents() throws -> [String: Data] {
    let root = folder.path("")
    return try FileManager.default.subpathsOfDirectory(atPath: root).reduce(into: [:]) { contents, name in
      guard !name.hasSuffix("-shm") else { return }
      let path = root + "/" + name
      let isFile = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeRegular
      contents[name] = isFile ? try Data(contentsOf: URL(filePath: path)) : Data()
    }
  }
}
