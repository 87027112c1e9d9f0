import Browser
import Checks
import Inventory
import Mends
import Terminal
import Workers

extension EffectRunner {
  /// Runs all checks in place of those that are on their way, telling ten times a second how far they are.
  func runChecks(_ engine: CheckEngine, _ ticket: Ticket) {
    let cancellation = newest.begin(.checks)
    let progress = CheckProgress()
    let isOver = Signal()
    pool.start(in: .waiting) {
      while !isOver.wait(milliseconds: 100) {
        self.answer(.checksProgressed(done: progress.completedCount, of: progress.totalCount, ticket))
      }
    }
    pool.start(in: .checks) {
      let findings = engine.run(on: self.pool, progress: progress, cancellation: cancellation)
      isOver.send()
      guard let findings else { return }
      self.answer(.checksFinished(findings, ticket))
      self.inOrder { self.compareWithDecisions(engine) }
      if let mends = MendSet(engine, findings, on: self.pool, cancellation: cancellation) {
        self.answer(.mendsGathered(mends, ticket))
      }
    }
  }
}
