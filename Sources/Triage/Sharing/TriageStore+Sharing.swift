import Checks
import GRDB

extension TriageStore {
  /// All decisions in force with what they followed, in the order of their findings' names; what was taken back is open.
  ///
  /// - Throws: `TriageError`.
  public func lines() throws(TriageError) -> [DecisionLine] {
    let lines = try reading { database in
      let log = try DecisionLog(database)
      var lines: [DecisionLine] = []
      func add(_ decision: Decision?, of finding: FindingID) {
        guard let standing = log.standing(decision, of: finding) else { return }
        let earlier = log.known(of: finding).subtracting([DecisionLine.Step(standing)])
        lines.append(DecisionLine(standing, after: earlier))
      }
      try DecisionRow.forEach(database) { add($0, of: $0.finding) }
      for finding in log.cleared { add(nil, of: finding) }
      return lines
    }
    return (lines ?? []).sorted(by: DecisionLine.precedes)
  }

  /// Puts decisions of others to one's own, as one batch: of two about one finding the later is in force.
  ///
  /// - Throws: `TriageError`; nothing is taken over then.
  public func merge(_ lines: [DecisionLine]) throws(TriageError) -> TriageMerge {
    guard !lines.isEmpty else { return TriageMerge() }
    let byFinding = Dictionary(grouping: lines.sorted(by: DecisionLine.precedes)) { $0.decision.finding }
    return try writing { database in
      var merge = TriageMerge()
      var batch: Int64?
      let log = try DecisionLog(database)
      for (finding, lines) in byFinding.sorted(by: { DecisionLine.precedes($0.value[0], $1.value[0]) }) {
        var before = try DecisionRow.fetchStanding(finding, database)
        var decisions = log.merge(before, of: finding)
        for line in lines { decisions.take(line) }
        merge.note(finding, before, decisions)
        for after in decisions.adopted {
          if batch == nil { batch = try newBatch(database, session: Self.importSession) }
          guard let batch else { continue }
          let occasion = Occasion(author: after.author, at: after.decidedAt, snapshotAt: after.snapshotAt)
          try record(finding, .decided, batch, occasion, before: before, after: after, database)
          before = after
        }
        let own = log.known(of: finding).union(decisions.adopted.map(DecisionLine.Step.init))
        try DecisionLog.note(decisions.known.subtracting(own), of: finding, database)
      }
      return merge
    }
  }
}

extension TriageMerge {
  fileprivate mutating func note(_ finding: FindingID, _ before: Decision?, _ decisions: DecisionMerge) {
    conflicts += decisions.conflicts
    if decisions.adopted.isEmpty || before.map({ decisions.current?.says(theSameAs: $0) ?? true }) ?? false {
      unchangedCount += 1
    } else if before == nil {
      added.append(finding)
    } else {
      changed.append(finding)
    }
  }
}
