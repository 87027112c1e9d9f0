import GRDB

/// The SQLite file that decisions are kept in, as one of several programs meets it.
///
/// It is looked at before anything is written: only a file that is ours is ever changed, and only when somebody decides.
/// A value is for one piece of work, which opens and closes the file, so that nothing is held while nobody decides, and a
/// file that was replaced meanwhile is seen.
struct TriageFile: Sendable {
  /// What stands at the path.
  enum Standing: Hashable {
    /// Nothing yet, or an empty file.
    case nothing
    /// A triage file; `isMarked` tells those that bear our number from those of earlier releases.
    case ours(isMarked: Bool)
    /// A triage file of a newer release.
    case newer
  }

  /// How long another program is waited for in all, and who may end the waiting.
  struct Patience: Sendable {
    var limit = Duration.seconds(3)
    var isOver: @Sendable () -> Bool = { false }
  }

  /// The path as people wrote it.
  let path: String
  /// Where the file is, links followed; never what SQLite takes for something else than a file.
  let place: String
  /// Why it must not be written, whatever it is; nil where it may.
  let refusal: String?
  let patience: Patience
  let begun = ContinuousClock.now

  init(path: String, refusal: String?, patience: Patience) {
    self.path = path
    place = TriageFile.place(of: path)
    self.refusal = refusal
    self.patience = patience
  }

  /// Does something with what is in the file; nil where there is none yet.
  func reading<Value>(_ body: (Database) throws -> Value) throws(TriageError) -> Value? {
    let standing = try look()
    return try run {
      switch standing {
      case .nothing: return nil
      case .ours(isMarked: false): return try readingEarlierRelease(body)
      case .ours(isMarked: true): return try connected(.reading) { try $0.read(body) }
      case .newer: return try readingNewerRelease(body)
      }
    }
  }

  /// Does something as one transaction, in a file that is made, or brought up to date, when needed.
  func writing<Value>(_ body: (Database) throws -> Value) throws(TriageError) -> Value {
    let standing = try look()
    if standing == .newer { throw .tooNew(path: path) }
    if let why = whyReadOnly { throw .readOnly(path: path, why: why) }
    if standing == .nothing { try create() }
    return try run {
      let database = try connect(.writing)
      try database.writeWithoutTransaction { try leaveWriteAheadLog($0) }
      try TriageSchema.bringUpToDate(database)
      return try database.writeWithoutTransaction { database in
        var value: Value?
        // Immediate: two programs wait for each other instead of failing half way.
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw DatabaseError(message: "the transaction gave no answer") }
        return value
      }
    }
  }

  func run<Value>(_ body: () throws -> Value) throws(TriageError) -> Value {
    do {
      return try body()
    } catch {
      throw self.error(error)
    }
  }

  /// Earlier releases wrote ahead to a second file, which neither network folders nor read-only ones can hold; a program
  /// of theirs that has the file open keeps it so.
  private func leaveWriteAheadLog(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    if mode == "wal" { _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") }
  }

  /// Reads a file of a newer release as far as its tables are still like ours.
  private func readingNewerRelease<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try connected(.looking) { database in
        try database.read { database in
          guard try TriageSchema.hasTables(database) else { throw TriageError.tooNew(path: path) }
          return try body(database)
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      throw TriageError.tooNew(path: path)
    }
  }

  /// Reads a file of an earlier release in today's tables: in a copy in memory, as reading changes nothing.
  ///
  /// Where even the copy cannot be brought up to date, it is read as it is, and then said to be wrong.
  private func readingEarlierRelease<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let copy = try DatabaseQueue()
    try undisturbed { try connected(.looking) { try $0.backup(to: copy) } }
    let problem = Result { try TriageSchema.bringUpToDate(copy) }
    let value = try copy.read(body)
    try problem.get()
    return value
  }
}
