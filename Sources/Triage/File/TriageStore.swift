public import Checks
import GRDB
import Synchronization

/// The decisions about findings, in a SQLite file that several programs may use at once.
///
/// Every change is one transaction, synced before it is reported, so that what the caller was told survives the end of
/// the program at any moment. A change of many findings is one batch, undone as one step. Reading changes nothing, and a
/// file is made when somebody first decides.
public final class TriageStore: Sendable {
  /// The file.
  public let path: String
  private let refusal: String?
  private let patience: TriageFile.Patience
  // Undo begins with what this program did, never with what another one does meanwhile.
  let session: String
  private let known = Mutex(Known())

  /// What this program has seen of the file.
  private struct Known {
    /// The last batch that was there when this program first looked.
    var lastBatch: Int64?
    /// The file as it was when it was last read, where it would show that it was written to since.
    var stamp: TriageStamp?
    var trace: TriageStamp.Trace?
    var revision: Int64?
  }

  /// A store in a file, which need not be there yet.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - refusal: Why it must not be written, whatever it is; nil where it may.
  ///   - patience: How long another program that holds the file is waited for.
  ///   - isCancelled: Whether nobody wants to wait any more.
  public init(
    path: String,
    refusal: String? = nil,
    patience: Duration = .seconds(3),
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.path = path
    self.refusal = refusal
    self.patience = TriageFile.Patience(limit: patience, isOver: isCancelled)
    session = TriageStore.newName
  }

  /// A name that nobody else has.
  static var newName: String { String(UInt64.random(in: .min ... .max), radix: 36) }

  /// The file, for one piece of work.
  var file: TriageFile { TriageFile(path: path, refusal: refusal, patience: patience) }

  /// All decisions in force.
  ///
  /// - Throws: `TriageError`, also when only some could be read.
  public func decisions() throws(TriageError) -> [FindingID: Decision] {
    let (decisions, problem) = legibleDecisions()
    if let problem { throw problem }
    return decisions
  }

  /// The decisions in force, as far as they can be read, and why not all of them could.
  public func legibleDecisions() -> (decisions: [FindingID: Decision], problem: TriageError?) {
    let stamp = TriageStamp(of: file.place)
    var decisions: [FindingID: Decision] = [:]
    var revision: Int64?
    var problem: TriageError?
    do throws(TriageError) {
      revision = try reading { database in
        let revision = try TriageStore.revision(database)
        try DecisionRow.forEach(database) { decisions[$0.finding] = $0 }
        return revision
      }
    } catch {
      problem = error
    }
    // What could not be read is tried again at the next look.
    known.withLock {
      $0.stamp = problem == nil ? stamp.settled : nil
      ($0.trace, $0.revision) = (stamp.trace, revision ?? 0)
    }
    return (decisions, problem)
  }

  /// All decisions in force, without taking note of what others have decided.
  func allDecisions() throws(TriageError) -> [Decision] {
    let decisions = try reading { database in
      var decisions: [Decision] = []
      try DecisionRow.forEach(database) { decisions.append($0) }
      return decisions
    }
    return decisions ?? []
  }

  /// All decisions, if any program but this one has changed some since they were last read; nil if none has.
  ///
  /// Another program that holds the file is not waited for: the next look is soon.
  ///
  /// - Throws: `TriageError`.
  public func changedDecisions() throws(TriageError) -> [FindingID: Decision]? {
    let stamp = TriageStamp(of: file.place)
    let before = known.withLock { $0 }
    if let known = before.stamp, known == stamp { return nil }
    let revision = try reading(patience: .zero) { try TriageStore.revision($0) } ?? 0
    guard stamp.trace != before.trace || revision != before.revision else {
      known.withLock { $0.stamp = stamp.settled }
      return nil
    }
    return try decisions()
  }

  /// What was decided about a finding, newest first.
  ///
  /// - Throws: `TriageError`.
  public func history(of finding: FindingID) throws(TriageError) -> [HistoryEntry] {
    try reading { try StepRow.history(of: finding, in: $0) } ?? []
  }

  /// A number that changes whenever any program has changed a decision.
  ///
  /// - Throws: `TriageError`.
  public func revision() throws(TriageError) -> Int64 { try reading { try TriageStore.revision($0) } ?? 0 }

  /// Why no decision can be kept; nil where one can, as far as one can tell without trying.
  public var objection: TriageError? {
    let file = file
    do throws(TriageError) {
      if try file.look() == .newer { return .tooNew(path: path) }
    } catch {
      return error
    }
    return file.whyReadOnly.map { .readOnly(path: path, why: $0) }
  }

  private static func revision(_ database: Database) throws -> Int64 {
    try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM step") ?? 0
  }
}

extension TriageStore {
  func reading<Value>(
    patience: Duration? = nil,
    _ body: (Database) throws -> Value
  ) throws(TriageError) -> Value? {
    let patience = patience.map { TriageFile.Patience(limit: $0, isOver: self.patience.isOver) } ?? self.patience
    let file = TriageFile(path: path, refusal: refusal, patience: patience)
    let value = try file.reading { database in
      try noteLastBatch(database)
      return try body(database)
    }
    if value == nil { known.withLock { $0.lastBatch = $0.lastBatch ?? 0 } }
    return value
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(TriageError) -> Value {
    try file.writing { database in
      try noteLastBatch(database)
      let before = try TriageStore.revision(database)
      let value = try body(database)
      let after = try TriageStore.revision(database)
      // What others have done before is still to be read.
      known.withLock { if $0.revision == before { $0.revision = after } }
      return value
    }
  }

  /// Whether there is a file; one is made when somebody decides, and for nothing else.
  func hasFile() throws(TriageError) -> Bool { try reading { _ in true } ?? false }

  /// The last batch of earlier sessions.
  var lastEarlierBatch: Int64 { known.withLock { $0.lastBatch ?? 0 } }

  private func noteLastBatch(_ database: Database) throws {
    guard known.withLock({ $0.lastBatch == nil }) else { return }
    let last = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) FROM batch") ?? 0
    known.withLock { $0.lastBatch = $0.lastBatch ?? last }
  }
}
