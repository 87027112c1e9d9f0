public import Checks
import GRDB

extension TriageStore {
  /// Changes findings as one batch.
  ///
  /// - Throws: `TriageError.reasonMissing` and its kin before anything is written, `TriageError.failed` after.
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
        let after = TriageStore.decision(before, finding, change, occasion)
        try record(finding, .decided, batch, occasion, before: before, after: after, database)
        outcome.decisions.append(after)
      }
      return outcome
    }
  }

  /// Takes back the last batch of this program; nil when there is none.
  ///
  /// - Throws: `TriageError.failed`.
  public func undo(_ occasion: Occasion) throws(TriageError) -> TriageOutcome? {
    try writing { database in
      try turn(database, occasion, action: .undone, from: "done", to: "undone", newest: true) { ($0.after, $0.before) }
    }
  }

  /// Does the batch again that was last taken back; nil when there is none.
  ///
  /// - Throws: `TriageError.failed`.
  public func redo(_ occasion: Occasion) throws(TriageError) -> TriageOutcome? {
    try writing { database in
      try turn(database, occasion, action: .redone, from: "undone", to: "done", newest: false) { ($0.before, $0.after) }
    }
  }

  /// Closes what a newer snapshot no longer has and reopens what came back.
  ///
  /// A decision is compared only with a snapshot collected later than the one it was last held against, so that
  /// opening an old snapshot changes nothing.
  ///
  /// - Throws: `TriageError.failed`.
  public func compare(
    with occasion: Occasion,
    presence: (FindingID) -> Presence
  ) throws(TriageError) -> TriageOutcome {
    let stale = try decisions().values.filter { $0.snapshotAt < occasion.snapshotAt }
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
      let batch = try newBatch(database, session: "snapshot")
      var outcome = TriageOutcome()
      for after in changes.sorted(by: { $0.finding.description < $1.finding.description }) {
        let before = try DecisionRow.fetch(after.finding, database)
        // Another program may have compared or decided since the decisions were read.
        guard let before, stale.contains(before) else {
          outcome.skipped.append(after.finding)
          continue
        }
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

  private func record(
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

  private func newBatch(_ database: Database, session: String? = nil) throws -> Int64 {
    let arguments: StatementArguments = [session ?? self.session]
    try database.execute(sql: "INSERT INTO batch (session, status) VALUES (?, 'done')", arguments: arguments)
    return database.lastInsertedRowID
  }

  private func dropUndoneBatches(_ database: Database) throws {
    let sql = "UPDATE batch SET status = 'dropped' WHERE session = ? AND status = 'undone'"
    try database.execute(sql: sql, arguments: [session])
  }

  /// Turns a batch of this program from one status to the other, leaving alone what others have changed since.
  private func turn(
    _ database: Database,
    _ occasion: Occasion,
    action: TriageAction,
    from: String,
    to: String,
    newest: Bool,
    _ sides: (StepRow) -> (expected: Decision?, wanted: Decision?)
  ) throws -> TriageOutcome? {
    let order = newest ? "DESC" : "ASC"
    let sql = "SELECT id FROM batch WHERE session = ? AND status = ? ORDER BY id \(order) LIMIT 1"
    guard let batch = try Int64.fetchOne(database, sql: sql, arguments: [session, from]) else { return nil }
    var outcome = TriageOutcome()
    for step in try StepRow.steps(ofBatch: batch, database) {
      guard let finding = step.finding else { continue }
      let (expected, wanted) = sides(step)
      guard try DecisionRow.fetch(finding, database) == expected else {
        outcome.skipped.append(finding)
        continue
      }
      try record(finding, action, batch, occasion, before: expected, after: wanted, database)
      if let wanted { outcome.decisions.append(wanted) } else { outcome.cleared.append(finding) }
    }
    try database.execute(sql: "UPDATE batch SET status = ? WHERE id = ?", arguments: [to, batch])
    return outcome
  }
}
