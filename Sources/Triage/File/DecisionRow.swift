import AWSNames
import Checks
import GRDB

/// A decision as a row, or as the part of a step before or after a change.
struct DecisionRow: FetchableRecord {
  let decision: Decision?

  init(row: Row) { decision = DecisionRow.decision(in: row, prefix: "") }

  /// Hands over all decisions in force, one after the other.
  static func forEach(_ database: Database, _ body: (Decision) -> Void) throws {
    let rows = try DecisionRow.fetchCursor(database, sql: "SELECT * FROM decision")
    while let row = try rows.next() { row.decision.map(body) }
  }

  /// The decision in force; where there is none, the one under the name that an older release gave the finding.
  static func fetchStanding(_ finding: FindingID, _ database: Database) throws -> Decision? {
    if let decision = try fetch(finding, database) { return decision }
    return try finding.withoutAccount.flatMap { try fetch($0, database) }
  }

  static func fetch(_ finding: FindingID, _ database: Database) throws -> Decision? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM decision WHERE finding = ?")
    return try DecisionRow.fetchOne(statement, arguments: [finding.description])?.decision
  }

  /// The decision of a row; nil where there is none or a hand has written something else into the file.
  static func decision(in row: Row, prefix: String) -> Decision? {
    guard let finding = FindingID(text(row, "finding")) else { return nil }
    guard let state = TriageState(name: text(row, prefix + "state")) else { return nil }
    var decision = Decision(
      finding: finding,
      state: state,
      author: text(row, prefix + "author"),
      decidedAt: time(row, prefix + "decided_at")
    )
    decision.reason = text(row, prefix + "reason")
    decision.note = text(row, prefix + "note")
    decision.snapshotAt = time(row, prefix + "snapshot_at")
    decision.expiry = Expiry(text(row, prefix + "expiry"), from: Day(rawValue: .min / 2))
    return decision
  }

  static func arguments(_ decision: Decision?) -> [(any DatabaseValueConvertible)?] {
    [
      decision?.state.name, decision.map { StoredText($0.reason) }, decision?.expiry?.text,
      decision.map { StoredText($0.note) }, decision.map { StoredText($0.author) },
      decision?.decidedAt, decision?.snapshotAt,
    ]
  }

  /// What stands in a column as text; empty where there is none, or a hand has written something else.
  static func text(_ row: Row, _ column: String) -> String {
    StoredText.fromDatabaseValue((row[column] as DatabaseValue?) ?? .null)?.text ?? ""
  }

  /// A time, seconds since 1970; 0 where there is none, or one that no calendar has.
  static func time(_ row: Row, _ column: String) -> Int64 {
    let value = Int64.fromDatabaseValue((row[column] as DatabaseValue?) ?? .null) ?? 0
    return times.contains(value) ? value : 0
  }

  /// From 1970 to the end of the year 9999, the last that RFC 3339 writes.
  private static let times: ClosedRange<Int64> = 0...253_402_300_799

  /// Puts a decision in force, or none.
  static func put(_ decision: Decision?, for finding: FindingID, _ database: Database) throws {
    guard let decision else {
      let sql = "DELETE FROM decision WHERE finding = ?"
      return try database.cachedStatement(sql: sql).execute(arguments: [finding.description])
    }
    let sql = "INSERT OR REPLACE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    let arguments = StatementArguments([finding.description] + arguments(decision))
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
