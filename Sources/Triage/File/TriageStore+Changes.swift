public import Checks
import GRDB

extension TriageStore {
  /// What stands for the session in batches that nobody takes back with a key.
  static let snapshotSession = "snapshot"
  static let importSession = "import"

  /// Changes findings as one batch.
  ///
  /// - Throws: `TriageError.reasonMissing` and its kin before anything is looked at, what is wrong with the file after.
  public func apply(
    _ change: TriageChange,
    to findings: [FindingID],
    _ occasion: Occasion
  ) throws(TriageError) -> TriageOutcome {
    try TriageStore.validate(change)
    return try writing { database in
      try dropUndoneBatches(database)
      let batch = try newBatch(database)
      var outcome = TriageOutcome()
      for finding in findings {
        let before = try DecisionRow.fetchStanding(finding, database)
        let after = try TriageStore.decision(before, finding, change, later(occasion, finding, before, database))
        try record(finding, .decided, batch, occasion, before: before, after: after, database)
        outcome.decisions.append(after)
      }
      return outcome
    }
  }

  /// Takes back the last batch of this program, then those that the same person has done in earlier sessions; nil when
  /// there is none.
  ///
  /// - Throws: `TriageError`.
  public func undo(_ occasion: Occasion) throws(TriageError) -> TriageOutcome? {
    guard try hasFile() else { return nil }
    return try writing { database in
      let batch = try Int64.fetchOne(
        database,
        sql: """
          SELECT id FROM batch WHERE status = 'done' AND (
            session = ? OR session NOT IN ('\(Self.snapshotSession)', '\(Self.importSession)') AND id <= ?
            AND EXISTS (SELECT 1 FROM step WHERE batch = batch.id AND actor = ? AND action = 'decided')
          ) ORDER BY id DESC LIMIT 1
          """,
        arguments: [session, lastEarlierBatch, StoredText(occasion.author)]
      )
      return try batch.map {
        try turn($0, database, occasion, action: .undone, to: "undone") { ($0.after, $0.before) }
      }
    }
  }

  /// Does the batch again that was last taken back; nil when there is none.
  ///
  /// - Throws: `TriageError`.
  public func redo(_ occasion: Occasion) throws(TriageError) -> TriageOutcome? {
    guard try hasFile() else { return nil }
    return try writing { database in
      let sql = "SELECT id FROM batch WHERE session = ? AND status = 'undone' ORDER BY id LIMIT 1"
      let batch = try Int64.fetchOne(database, sql: sql, arguments: [session])
      return try batch.map { try turn($0, database, occasion, action: .redone, to: "done") { ($0.before, $0.after) } }
    }
  }

  /// Closes what a newer snapshot no longer has and reopens what came back.
  ///
  /// A decision is compared only with a snapshot collected later than the one it was last held against, so that
  /// opening an old snapshot changes nothing.
  ///
  /// - Throws: `TriageError`.
  public func compare(
    with occasion: Occasion,
    presence: (FindingID) -> Presence
  ) throws(TriageError) -> TriageOutcome {
    let stale = try allDecisions().filter { $0.snapshotAt < occasion.snapshotAt }
    let changes = stale.compactMap { decision -> Decision? in
      var after = decision
      after.snapshotAt = occasion.snapshotAt
      switch (presence(decision.finding), decision.state) {
      case (.gone, let state) where state != .fixed: after.state = .fixed
      case (.present, .fixed): after.state = .reopened
      default: return nil
      }
      after.expiry = nil
      after.author = "snapshot"
      after.decidedAt = occasion.at
      return after
    }
    guard !changes.isEmpty else { return TriageOutcome() }
    return try writing { database in
      let batch = try newBatch(database, session: Self.snapshotSession)
      var outcome = TriageOutcome()
      for var after in changes.sorted(by: { $0.finding.description < $1.finding.description }) {
        let before = try DecisionRow.fetch(after.finding, database)
        // Another program may have compared or decided since the decisions were read.
        guard let before, stale.contains(before) else {
          outcome.skipped.append(after.finding)
          continue
        }
        after.decidedAt = try later(occasion, after.finding, before, database).at
        try record(after.finding, .compared, batch, occasion, before: before, after: after, database)
        outcome.decisions.append(after)
      }
      return outcome
    }
  }

  private static func validate(_ change: TriageChange) throws(TriageError) {
    guard case .state(let state, let reason, let expiry) = change else { return }
    guard state.isChosenByPeople else { throw .notChosenByPeople(state) }
    if state.needsReason && reason.allSatisfy(\.isWhitespace) { throw .reasonMissing(state) }
    if state == .accepted && expiry == nil { throw .expiryMissing }
  }

  private static func decision(
    _ before: Decision?,
    _ finding: FindingID,
    _ change: TriageChange,
    _ occasion: Occasion
  ) -> Decision {
    var after = before ?? Decision(finding: finding, author: occasion.author, decidedAt: occasion.at)
    after.finding = finding
    after.author = occasion.author
    after.decidedAt = occasion.at
    after.snapshotAt = max(after.snapshotAt, occasion.snapshotAt)
    switch change {
    case .note(let note): after.note = note
    case .state(let state, let reason, let expiry):
      after.state = state
      after.reason = reason
      after.expiry = state == .accepted ? expiry : nil
    }
    return after
  }

  /// The occasion as it counts for a finding: always later than all that was done about it, whatever the clock says, so
  /// that of two decisions the one that was made in knowledge of the other is the later one.
  private func later(
    _ occasion: Occasion,
    _ finding: FindingID,
    _ before: Decision?,
    _ database: Database
  ) throws -> Occasion {
    let sql = "SELECT max(at) AS taken, max(after_decided_at) AS decided FROM step WHERE finding = ?"
    let last = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [finding.description])
    let times = last.map { [DecisionRow.time($0, "taken"), DecisionRow.time($0, "decided")] } ?? []
    var occasion = occasion
    // Nothing was ever done at the beginning of 1970.
    let newest = (times + [before?.decidedAt ?? 0]).max() ?? 0
    if newest > 0 { occasion.at = max(occasion.at, newest + 1) }
    return occasion
  }

  func record(
    _ finding: FindingID,
    _ action: TriageAction,
    _ batch: Int64,
    _ occasion: Occasion,
    before: Decision?,
    after: Decision?,
    _ database: Database
  ) throws {
    try DecisionRow.put(after, for: finding, database)
    try StepRow.insert(
      batch: batch,
      finding: finding,
      action: action,
      occasion: occasion,
      before: before,
      after: after,
      database
    )
  }

  func newBatch(_ database: Database, session: String? = nil) throws -> Int64 {
    let arguments: StatementArguments = [session ?? self.session]
    try database.execute(sql: "INSERT INTO batch (session, status) VALUES (?, 'done')", arguments: arguments)
    return database.lastInsertedRowID
  }

  private func dropUndoneBatches(_ database: Database) throws {
    let sql = "UPDATE batch SET status = 'dropped' WHERE session = ? AND status = 'undone'"
    try database.execute(sql: sql, arguments: [session])
  }

  /// Turns a batch to the other status, leaving alone what others have changed since; from then on it is this program's.
  private func turn(
    _ batch: Int64,
    _ database: Database,
    _ occasion: Occasion,
    action: TriageAction,
    to status: String,
    _ sides: (StepRow) -> (expected: Decision?, wanted: Decision?)
  ) throws -> TriageOutcome {
    var outcome = TriageOutcome()
    for step in try StepRow.steps(ofBatch: batch, database) {
      guard let finding = step.finding else { continue }
      let (expected, wanted) = sides(step)
      guard try DecisionRow.fetch(finding, database) == expected else {
        outcome.skipped.append(finding)
        continue
      }
      let occasion = try later(occasion, finding, expected, database)
      try record(finding, action, batch, occasion, before: expected, after: wanted, database)
      if let wanted { outcome.decisions.append(wanted) } else { outcome.cleared.append(finding) }
    }
    let sql = "UPDATE batch SET status = ?, session = ? WHERE id = ?"
    try database.execute(sql: sql, arguments: [status, session, batch])
    return outcome
  }
}
