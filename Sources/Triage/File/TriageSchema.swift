import AWSNames
import Checks
import GRDB

/// The tables of the triage file, made step by step.
enum TriageSchema {
  /// What SQLite's header says of files that are ours: `LSCP` in ASCII.
  static let applicationID: Int64 = 0x4C53_4350
  /// The newest release of the tables that this program knows, as SQLite's header counts them.
  static let release: Int64 = 1

  /// Whether a file without our number is one of an earlier release, which gave none.
  static func isUnmarked(_ database: Database) throws -> Bool {
    guard try hasTables(database) else { return false }
    return try migrator.appliedIdentifiers(database).contains("decisions")
  }

  /// Whether our tables are there, as tables: a view of the same name could be one without end.
  static func hasTables(_ database: Database) throws -> Bool {
    let sql = """
      SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('decision', 'batch', 'step')
      AND sql NOT LIKE 'CREATE VIRTUAL%'
      """
    return try Int.fetchOne(database, sql: sql) == 3
  }

  /// Whether the file would do more than it is told: we make neither triggers nor views.
  static func hasDoings(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master WHERE type IN ('trigger', 'view')") != 0
  }

  /// Makes the tables, or adds what earlier releases did not have; another program may be doing the same and come first.
  static func bringUpToDate(_ database: DatabaseQueue) throws {
    do {
      try migrator.migrate(database)
    } catch {
      guard try database.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("decisions") { database in
      try database.create(table: "decision") { table in
        table.primaryKey("finding", .text)
        addDecisionColumns(to: table, prefix: "")
      }
      try database.create(table: "batch") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("session", .text).notNull()
        // done, undone, or dropped: an undone batch is dropped when something new is done.
        table.column("status", .text).notNull()
      }
      try database.create(table: "step") { table in
        table.autoIncrementedPrimaryKey("id")
        table.column("batch", .integer).notNull().indexed().references("batch")
        table.column("finding", .text).notNull().indexed()
        table.column("action", .text).notNull()
        table.column("actor", .text).notNull()
        table.column("at", .integer).notNull()
        addDecisionColumns(to: table, prefix: "before_")
        addDecisionColumns(to: table, prefix: "after_")
      }
    }
    migrator.registerMigration("names by bytes") { database in
      for table in ["decision", "step"] { try renewNames(in: table, database) }
    }
    migrator.registerMigration("sharing") { database in
      // Decisions known where a line came from that this file has no step of.
      try database.create(table: "earlier") { table in
        for column in ["finding", "author"] { table.column(column, .text).notNull() }
        table.column("at", .integer).notNull()
        table.primaryKey(["finding", "author", "at"])
      }
    }
    migrator.registerMigration("application") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(release)")
    }
    return migrator
  }

  private static func renewNames(in table: String, _ database: Database) throws {
    let names = try String.fetchAll(database, sql: "SELECT DISTINCT finding FROM \(table)")
    for name in names {
      guard let renewed = FormerName.renewed(name) else { continue }
      // Two that have become one: the first is kept.
      try database.execute(
        sql: "UPDATE OR IGNORE \(table) SET finding = ? WHERE finding = ?",
        arguments: [renewed, name]
      )
    }
  }

  /// The columns of a decision; in a step all are null where there was none.
  private static func addDecisionColumns(to table: TableDefinition, prefix: String) {
    for column in ["state", "reason", "expiry", "note", "author"] { table.column(prefix + column, .text) }
    for column in ["decided_at", "snapshot_at"] { table.column(prefix + column, .integer) }
  }
}
