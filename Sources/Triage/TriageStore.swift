public import Checks
import GRDB
import Glibc

/// The decisions about findings, in a SQLite file that several programs may use at once.
///
/// Every change is one transaction, written ahead and synced before it is reported, so that what the caller was told
/// survives the end of the program at any moment. A change of many findings is one batch, undone as one step.
public final class TriageStore: Sendable {
  /// The file.
  public let path: String
  let database: DatabasePool
  // Undo takes back what this program did, never what another one did meanwhile.
  let session: String

  /// Opens the file, made with its folders when there is none yet.
  ///
  /// - Throws: `TriageError.cannotOpen`, `TriageError.tooNew`.
  public init(path: String) throws(TriageError) {
    self.path = path
    session = TriageStore.newSession()
    do {
      try TriageStore.prepareFolder(of: path)
      database = try TriageStore.open(path)
      chmod(path, 0o600)
      let migrator = TriageSchema.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw TriageError.tooNew(path: path) }
      try TriageStore.migrate(database, with: migrator)
    } catch let error as TriageError {
      throw error
    } catch {
      throw TriageError.cannotOpen(path: path, why: TriageStore.reason(error))
    }
  }

  /// All decisions in force.
  ///
  /// - Throws: `TriageError.failed`.
  public func decisions() throws(TriageError) -> [FindingID: Decision] {
    try reading { database in
      let rows = try DecisionRow.fetchAll(database)
      return Dictionary(rows.compactMap { $0.decision.map { ($0.finding, $0) } }) { first, _ in first }
    }
  }

  /// What was decided about a finding, newest first.
  ///
  /// - Throws: `TriageError.failed`.
  public func history(of finding: FindingID) throws(TriageError) -> [HistoryEntry] {
    try reading { try StepRow.history(of: finding, in: $0) }
  }

  /// A number that changes whenever any program has changed a decision.
  ///
  /// - Throws: `TriageError.failed`.
  public func revision() throws(TriageError) -> Int64 {
    try reading { try Int64.fetchOne($0, sql: "SELECT coalesce(max(id), 0) FROM step") ?? 0 }
  }

  /// Opens the file with a write-ahead log.
  ///
  /// SQLite's busy time-out does not cover the switch to a write-ahead log, which two programs that make the file at
  /// the same moment both attempt: the later one tries again until the earlier is done.
  private static func open(_ path: String) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    for _ in 0..<400 {
      do {
        return try DatabasePool(path: path, configuration: configuration)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
        usleep(25_000)
      }
    }
    return try DatabasePool(path: path, configuration: configuration)
  }

  /// Brings the tables up to date; another program may be doing the same and come first.
  private static func migrate(_ database: DatabasePool, with migrator: DatabaseMigrator) throws {
    do {
      try migrator.migrate(database)
    } catch {
      guard try database.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  func reading<Value>(_ body: (Database) throws -> Value) throws(TriageError) -> Value {
    do {
      return try database.read(body)
    } catch {
      throw TriageError.failed(path: path, why: TriageStore.reason(error))
    }
  }

  func writing<Value>(_ body: (Database) throws -> Value) throws(TriageError) -> Value {
    do {
      // Immediate: two programs wait for each other instead of failing half way.
      return try database.writeWithoutTransaction { database in
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { throw DatabaseError(message: "the transaction gave no answer") }
        return value
      }
    } catch {
      throw TriageError.failed(path: path, why: TriageStore.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    (error as? DatabaseError)?.message ?? (error as? FolderError)?.reason ?? "\(error)"
  }

  private static func newSession() -> String {
    String(UInt64.random(in: .min ... .max), radix: 36)
  }

  /// Makes the folders above the file, closed to others: decisions tell where an organization is weak.
  private static func prepareFolder(of path: String) throws {
    for slash in path.indices.dropFirst() where path[slash] == "/" {
      let folder = String(path[..<slash])
      if mkdir(folder, 0o700) != 0 && errno != EEXIST {
        throw FolderError(reason: "\(folder): \(String(cString: strerror(errno)))")
      }
    }
  }
}

/// A folder that could not be made.
private struct FolderError: Error {
  var reason: String
}
