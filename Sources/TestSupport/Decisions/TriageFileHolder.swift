import Checks
import GRDB
import Glibc
import Triage

/// Another program beside the one that is tried, with files of decisions in its hands.
public final class TriageFileHolder {
  private var connections: [DatabaseQueue] = []

  /// A program that has nothing open yet.
  public init() {}

  deinit { connections.forEach { try? $0.close() } }

  /// Changes a file and lets go of it.
  ///
  /// - Throws: what SQLite objects to.
  public func edit(_ path: String, _ sql: String) throws {
    let connection = try connect(path)
    try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
    try connection.close()
  }

  /// Changes a file and keeps it open, until ``letGo()``.
  ///
  /// - Throws: what SQLite objects to.
  public func hold(_ path: String, _ sql: String) throws {
    let connection = try connect(path)
    connections.append(connection)
    try connection.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  /// Ends what is open, and closes it.
  ///
  /// - Throws: what SQLite objects to.
  public func letGo() throws {
    for connection in connections {
      try connection.writeWithoutTransaction { if $0.isInsideTransaction { try $0.execute(sql: "COMMIT") } }
      try connection.close()
    }
    connections = []
  }

  /// Leaves a file as it is when its program is killed behind a change: with what SQLite keeps beside it.
  func cutOff(_ path: String, _ sql: String) throws {
    let connection = try connect(path)
    try connection.writeWithoutTransaction { database in
      try database.execute(sql: sql)
      for ending in ["", "-wal", "-journal"] { copy(path + ending, to: path + ".left" + ending) }
      if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
    }
    try connection.close()
    for ending in ["", "-wal", "-journal"] { rename(path + ".left" + ending, path + ending) }
  }

  /// A change too large for memory, part of which is in the file before it ends.
  static let largeChange = """
    PRAGMA cache_size = 1; BEGIN IMMEDIATE; CREATE TABLE large (a);
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO large SELECT hex(randomblob(200)) FROM n
    """

  /// Rows that no release writes, of every kind of value in every column.
  static let nonsense = """
    INSERT INTO decision (finding, state) VALUES ('', 'open'), ('a|b', 'excited'), (7, 7), (x'C0FF', x'00');
    INSERT INTO decision VALUES ('a|c', x'6F', 7, 'soon', x'C0', 1.5, 'yesterday', x'');
    UPDATE decision SET note = x'C0', snapshot_at = 'yesterday', expiry = 7 WHERE state = 'reviewing';
    INSERT INTO step (batch, finding, action, actor, at) VALUES (1, 'a|c', 'danced', x'C0', 'now'), (1, 7, 7, 7, 7.5);
    """

  /// A question to this never ends.
  static let endless = """
    CREATE VIEW forever AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n;
    CREATE TRIGGER always AFTER INSERT ON step BEGIN DELETE FROM decision WHERE (SELECT max(i) FROM forever) > 0; END
    """

  /// Decides about a finding, as the newest release does.
  func decide(_ finding: FindingID, in path: String) throws {
    let occasion = Occasion(author: "ben", at: 1_795_000_000, snapshotAt: 0)
    let reviewing = TriageChange.state(.reviewing, reason: "", expiry: nil)
    _ = try TriageStore(path: path).apply(reviewing, to: [finding], occasion)
  }

  /// Takes away what releases before 2026-12 did not have.
  ///
  /// - Throws: what SQLite objects to.
  public func makeEarlier(_ path: String) throws {
    try edit(
      path,
      """
      DROP TABLE earlier; DELETE FROM grdb_migrations WHERE identifier <> 'decisions';
      PRAGMA application_id = 0; PRAGMA user_version = 0; PRAGMA journal_mode = WAL
      """
    )
  }

  func write(_ text: String, to path: String) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  private func connect(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private func copy(_ path: String, to other: String) {
    guard let source = fopen(path, "r"), let target = fopen(other, "w") else { return }
    var byte = fgetc(source)
    while byte != EOF {
      fputc(byte, target)
      byte = fgetc(source)
    }
    fclose(source)
    fclose(target)
  }
}
