import Browser
import Checks
import Foundation
import Inventory
import SnapshotFormats
import Synchronization
import Terminal
import Triage
import Workers

extension EffectRunner {
  /// How often the file is looked at for what other programs have decided, in milliseconds.
  private static let interval = 500
  /// Looks that may fail in turn since another program is just writing.
  private static let looksInVain = 6

  /// Reads the decisions; without them everything else still works.
  func openStore() {
    let store = held.withLock { held in
      let store = held.store ?? TriageStore(options.triagePath, outside: options.snapshotPath) { self.leaving.isOver }
      held.store = store
      return store
    }
    let (decisions, problem) = store.legibleDecisions()
    tell(decisions)
    report(problem ?? store.objection)
  }

  /// Looks for decisions of other programs until the user leaves.
  func watchStore() {
    let isOver = Signal()
    pool.start(in: .waiting) {
      while !isOver.wait(milliseconds: Self.interval), !self.leaving.hasBegun {
        let isDone = Signal()
        self.inOrder {
          self.refresh()
          isDone.send()
        }
        isDone.wait()
      }
    }
  }

  /// Tells what other programs have decided since the last look.
  private func refresh() {
    guard let store = held.withLock({ $0.store }) else { return }
    do throws(TriageError) {
      let decisions = try store.changedDecisions()
      let wasHeld = held.withLock { held in
        defer { held.looksInVain = 0 }
        return held.looksInVain > 0
      }
      if let decisions { tell(decisions) }
      if decisions != nil || wasHeld { report(store.objection) }
    } catch {
      let count = held.withLock { held in
        held.looksInVain += 1
        return held.looksInVain
      }
      if case .locked = error, count < Self.looksInVain { return }
      report(error)
    }
  }

  /// The decisions as they are now; as they were last told where they cannot be read.
  func latestDecisions() -> [FindingID: Decision] {
    refresh()
    return held.withLock { $0.decisions }
  }

  private func tell(_ decisions: [FindingID: Decision]) {
    held.withLock { $0.decisions = decisions }
    answer(.decisionsLoaded(decisions))
  }

  /// Says what is wrong with the file, once.
  private func report(_ problem: TriageError?) {
    let isNew = held.withLock { held in
      defer { held.triageProblem = problem }
      return held.triageProblem != problem
    }
    guard isNew, let problem else { return }
    let kind: Message.Kind = if case .readOnly = problem { .warning } else { .error }
    answer(.said(kind, problem.description))
  }
}

extension EffectRunner {
  func change(_ change: TriageChange, _ subjects: TriageSubjects, _ state: State) {
    let (names, unnamed) = state.names(of: subjects)
    if unnamed > 0 { answer(Browser.leftAlone(unnamed)) }
    guard !names.isEmpty else { return }
    withStore { store throws(TriageError) in
      confirm(try store.apply(change, to: names, occasion), .changed)
    }
  }

  func turn(
    _ confirmation: TriageConfirmation,
    _ body: (TriageStore, Occasion) throws(TriageError) -> TriageOutcome?
  ) {
    withStore { store throws(TriageError) in
      let outcome = try body(store, occasion)
      confirm(outcome ?? TriageOutcome(), outcome == nil ? .nothingToDo : confirmation)
    }
  }

  private func confirm(_ outcome: TriageOutcome, _ confirmation: TriageConfirmation) {
    held.withLock { held in
      for decision in outcome.decisions { held.decisions[decision.finding] = decision }
      for finding in outcome.cleared { held.decisions[finding] = nil }
    }
    answer(.triageConfirmed(outcome, confirmation))
  }

  func loadHistory(_ finding: FindingID, _ ticket: Ticket) {
    guard let store = held.withLock({ $0.store }) else { return }
    // Whatever keeps the file from being read was said when it began.
    if let history = try? store.history(of: finding) { answer(.historyLoaded(finding, history, ticket)) }
  }

  /// Closes and reopens what this snapshot shows to be fixed or back, if it is newer than the decisions.
  ///
  /// The empty snapshot that stands in before the first one is read says nothing about any finding, and a file that is
  /// only read stays as it is.
  func compareWithDecisions(_ engine: CheckEngine) {
    let inventory = engine.context.inventory
    guard !inventory.files.isEmpty, let store = held.withLock({ $0.store }), store.objection == nil else { return }
    var occasion = self.occasion
    occasion.snapshotAt = inventory.secondsWhenCollected
    do throws(TriageError) {
      let outcome = try store.compare(with: occasion) { engine.presence(of: $0) }
      if outcome.count > 0 { tell(try store.decisions()) }
    } catch {
      // Nobody has asked for it; the next snapshot or session compares again.
      report(error)
    }
  }

  private func withStore(_ body: (TriageStore) throws(TriageError) -> Void) {
    guard let store = held.withLock({ $0.store }) else { return }
    do throws(TriageError) {
      try body(store)
    } catch {
      answer(.triageFailed("nothing was recorded: \(error)"))
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
