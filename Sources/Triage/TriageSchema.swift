import AWSNames
import Checks
import GRDB

/// The tables of the triage file, made step by step.
enum TriageSchema {
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

/// A decision as a row, or as the part of a step before or after a change.
struct DecisionRow: FetchableRecord {
  let decision: Decision?

  init(row: Row) { decision = DecisionRow.decision(in: row, prefix: "") }

  static func fetchAll(_ database: Database) throws -> [DecisionRow] {
    try DecisionRow.fetchAll(database, sql: "SELECT * FROM decision")
  }

  /// The decision in force; where there is none, the one under the name that an older release gave the finding.
  static func fetchStanding(_ finding: FindingID, _ database: Database) throws -> Decision? {
    if let decision = try fetch(finding, database) { return decision }
    return try finding.withoutAccount.flatMap { try fetch($0, database) }
  }

  static func fetch(_ finding: FindingID, _ database: Database) throws -> Decision? {
    let row = try DecisionRow.fetchOne(
      database,
      sql: "SELECT * FROM decision WHERE finding = ?",
      arguments: [finding.description]
    )
    return row?.decision
  }

  /// The decision of a row; nil where there is none or a hand has written something else into the file.
  static func decision(in row: Row, prefix: String) -> Decision? {
    guard let finding = FindingID(row["finding"] as String) else { return nil }
    guard let name = row[prefix + "state"] as String?, let state = TriageState(name: name) else { return nil }
    var decision = Decision(
      finding: finding,
      state: state,
      author: text(row, prefix + "author"),
      decidedAt: row[prefix + "decided_at"] ?? 0
    )
    decision.reason = text(row, prefix + "reason")
    decision.note = text(row, prefix + "note")
    decision.snapshotAt = row[prefix + "snapshot_at"] ?? 0
    let expiry = row[prefix + "expiry"] as String?
    decision.expiry = expiry.flatMap { Expiry($0, from: Day(rawValue: .min / 2)) }
    return decision
  }

  static func arguments(_ decision: Decision?) -> [(any DatabaseValueConvertible)?] {
    [
      decision?.state.name, decision.map { StoredText($0.reason) }, decision?.expiry?.text,
      decision.map { StoredText($0.note) }, decision.map { StoredText($0.author) },
      decision?.decidedAt, decision?.snapshotAt,
    ]
  }

  static func text(_ row: Row, _ column: String) -> String { (row[column] as StoredText?)?.text ?? "" }

  /// Puts a decision in force, or none.
  static func put(_ decision: Decision?, for finding: FindingID, _ database: Database) throws {
    guard let decision else {
      let sql = "DELETE FROM decision WHERE finding = ?"
      return try database.execute(sql: sql, arguments: [finding.description])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: StatementArguments([finding.description] + arguments(decision))
    )
  }
}
