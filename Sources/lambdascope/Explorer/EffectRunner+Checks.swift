import Browser
import Checks
import Inventory
import SnapshotFormats
import Synchronization
import Terminal

extension EffectRunner {
  /// Runs all checks, telling ten times a second how far they are.
  func runChecks(_ engine: CheckEngine, _ ticket: Ticket) {
    let run = held.withLock { held in
      held.run += 1
      return held.run
    }
    Task.detached(priority: .userInitiated) {
      let progress = CheckProgress()
      let teller = Task.detached { try await self.tell(progress, ticket) }
      let findings = await engine.run(workers: processorCount(), progress: progress) { !self.isCurrent(run) }
      teller.cancel()
      guard let findings else { return }
      self.answer(.checksFinished(findings, ticket))
      self.inOrder { self.compareWithDecisions(engine) }
    }
  }

  /// Ends the run that is on its way.
  func stopChecks() { held.withLock { $0.run += 1 } }

  private func isCurrent(_ run: Int) -> Bool { held.withLock { $0.run == run } }

  private func tell(_ progress: CheckProgress, _ ticket: Ticket) async throws {
    while true {
      try await Task.sleep(for: .milliseconds(100))
      answer(.checksProgressed(done: progress.completedCount, of: progress.totalCount, ticket))
    }
  }
}
