import Browser
import Checks
import Foundation
import Inventory
import SnapshotFormats
import Synchronization
import Terminal
import Triage

extension EffectRunner {
  /// Opens the decisions and tells them; without them everything else still works.
  func openStore() {
    guard held.withLock({ $0.store }) == nil else { return }
    do throws(TriageError) {
      let store = try TriageStore(path: options.triagePath)
      held.withLock { $0.store = store }
      answer(.decisionsLoaded(try store.decisions()))
    } catch {
      answer(.triageFailed(error.description))
    }
  }

  func change(_ change: TriageChange, _ findings: [FindingID]) {
    withStore { store throws(TriageError) in
      let outcome = try store.apply(change, to: findings, occasion)
      answer(.triageConfirmed(outcome, .changed))
    }
  }

  func turn(
    _ confirmation: TriageConfirmation,
    _ body: (TriageStore, Occasion) throws(TriageError) -> TriageOutcome?
  ) {
    withStore { store throws(TriageError) in
      if let outcome = try body(store, occasion) {
        answer(.triageConfirmed(outcome, confirmation))
      } else {
        let nothing = TriageOutcome()
        answer(.triageConfirmed(nothing, .nothingToDo))
      }
    }
  }

  func loadHistory(_ finding: FindingID, _ ticket: Ticket) {
    withStore { store throws(TriageError) in
      answer(.historyLoaded(finding, try store.history(of: finding), ticket))
    }
  }

  /// Closes and reopens what this snapshot shows to be fixed or back, if it is newer than the decisions.
  ///
  /// The empty snapshot that stands in before the first one is read says nothing about any finding.
  func compareWithDecisions(_ engine: CheckEngine) {
    let inventory = engine.context.inventory
    guard !inventory.files.isEmpty else { return }
    withStore { store throws(TriageError) in
      var occasion = self.occasion
      occasion.snapshotAt = inventory.secondsWhenCollected
      let outcome = try store.compare(with: occasion) { engine.presence(of: $0) }
      if outcome.count > 0 { answer(.decisionsLoaded(try store.decisions())) }
    }
  }

  private func withStore(_ body: (TriageStore) throws(TriageError) -> Void) {
    guard let store = held.withLock({ $0.store }) else {
      return answer(.triageFailed("there is no triage file to write to; see the messages"))
    }
    do throws(TriageError) {
      try body(store)
    } catch {
      answer(.triageFailed(error.description))
    }
  }

  private var occasion: Occasion {
    let collected = held.withLock { $0.inventory?.secondsWhenCollected } ?? 0
    return Occasion(
      author: options.author,
      at: Int64(Date().timeIntervalSince1970),
      snapshotAt: collected
    )
  }
}
