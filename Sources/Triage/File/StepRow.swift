import Checks
import GRDB

/// One finding's part in a batch: the decision before and after.
struct StepRow: FetchableRecord {
  let finding: FindingID?
  let before: Decision?
  let after: Decision?

  init(row: Row) {
    finding = FindingID(DecisionRow.text(row, "finding"))
    before = DecisionRow.decision(in: row, prefix: "before_")
    after = DecisionRow.decision(in: row, prefix: "after_")
  }

  /// Records a step; the decision itself is put in force by the caller.
  static func insert(
    batch: Int64,
    finding: FindingID,
    action: TriageAction,
    occasion: Occasion,
    before: Decision?,
    after: Decision?,
    _ database: Database
  ) throws {
    let head: [(any DatabaseValueConvertible)?] = [
      batch, finding.description, action.rawValue, StoredText(occasion.author), occasion.at,
    ]
    let sql = "INSERT INTO step VALUES (NULL\(String(repeating: ", ?", count: 19)))"
    let arguments = StatementArguments(head + DecisionRow.arguments(before) + DecisionRow.arguments(after))
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  /// The steps by which a batch was first made.
  static func steps(ofBatch batch: Int64, _ database: Database) throws -> [StepRow] {
    try StepRow.fetchAll(
      database,
      sql: "SELECT * FROM step WHERE batch = ? AND action IN ('decided', 'compared') ORDER BY id",
      arguments: [batch]
    )
  }

  static func history(of finding: FindingID, in database: Database) throws -> [HistoryEntry] {
    let sql = "SELECT * FROM step WHERE finding IN (?, ?) ORDER BY id DESC"
    let names = [finding, finding.withoutAccount ?? finding].map(\.description)
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(names)).compactMap { row in
      guard let action = TriageAction(rawValue: DecisionRow.text(row, "action")) else { return nil }
      let after = DecisionRow.decision(in: row, prefix: "after_")
      let (author, at) = (DecisionRow.text(row, "actor"), DecisionRow.time(row, "at"))
      return HistoryEntry(decision: after, author: author, at: at, action: action)
    }
  }
}
