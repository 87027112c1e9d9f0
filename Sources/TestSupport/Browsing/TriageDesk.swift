import Checks
import Triage

/// Decisions kept in memory, changed and taken back in batches as the store does.
struct TriageDesk {
  private struct Batch {
    var before: [FindingID: Decision?]
    var after: [FindingID: Decision]
  }

  private var decisions: [FindingID: Decision] = [:]
  private var entries: [FindingID: [HistoryEntry]] = [:]
  private var done: [Batch] = []
  private var undone: [Batch] = []

  mutating func apply(_ change: TriageChange, to findings: [FindingID]) -> TriageOutcome {
    var batch = Batch(before: [:], after: [:])
    for finding in findings {
      var decision = decisions[finding] ?? Decision(finding: finding, author: "j.doe", decidedAt: 0)
      switch change {
      case .note(let note): decision.note = note
      case .state(let state, let reason, let expiry):
        decision.state = state
        decision.reason = reason
        decision.expiry = expiry
      }
      batch.before.updateValue(decisions[finding], forKey: finding)
      batch.after[finding] = decision
      decisions[finding] = decision
      note(decision, of: finding, .decided)
    }
    done.append(batch)
    undone = []
    return TriageOutcome(decisions: Array(batch.after.values))
  }

  mutating func undo() -> TriageOutcome? {
    guard let batch = done.popLast() else { return nil }
    undone.append(batch)
    var outcome = TriageOutcome()
    for (finding, before) in batch.before {
      decisions[finding] = before
      note(before, of: finding, .undone)
      if let before { outcome.decisions.append(before) } else { outcome.cleared.append(finding) }
    }
    return outcome
  }

  mutating func redo() -> TriageOutcome? {
    guard let batch = undone.popLast() else { return nil }
    done.append(batch)
    for (finding, after) in batch.after {
      decisions[finding] = after
      note(after, of: finding, .redone)
    }
    return TriageOutcome(decisions: Array(batch.after.values))
  }

  func history(of finding: FindingID) -> [HistoryEntry] { entries[finding] ?? [] }

  private mutating func note(_ decision: Decision?, of finding: FindingID, _ action: TriageAction) {
    let entry = HistoryEntry(decision: decision, author: "j.doe", at: 0, action: action)
    entries[finding, default: []].insert(entry, at: 0)
  }
}
