import Browser
import Glibc
import Terminal
import Workers

extension EffectRunner {
  /// How long decisions and exports that are under way may take when the user leaves, and when a signal ends the program.
  private static let patience = (ofUsers: Duration.seconds(5), ofSignals: Duration.milliseconds(1_500))

  /// Work that changes decisions: it is waited for when the user leaves.
  func decide(_ work: @escaping @Sendable () -> Void) {
    leaving.add(.change)
    inOrder {
      work()
      self.leaving.finish(.change)
    }
  }

  /// Waits for what is under way, and says what was not recorded; tells how the program ends.
  func finish(_ end: ExitStatus) -> ExitStatus {
    let limit: Duration = if case .signal = end { Self.patience.ofSignals } else { Self.patience.ofUsers }
    let deadline = ContinuousClock.now + limit * 2
    leaving.begin(within: limit)
    // A transaction or an export that has begun is let end.
    while leaving.count(of: .change) + leaving.count(of: .export) > 0, ContinuousClock.now < deadline { usleep(5_000) }
    var losses = failures
    let (changes, exports) = (leaving.count(of: .change), leaving.count(of: .export))
    if changes > 0 {
      losses.append("\(changes == 1 ? "a change" : "\(changes) changes") of decisions was not recorded in time")
    }
    if exports > 0 { losses.append("an export was not finished; nothing was written") }
    for loss in losses { Diagnostics.write(loss) }
    return losses.isEmpty || end != .success ? end : .partial
  }

  /// What has failed too late for the screen.
  private var failures: [String] {
    mailbox.takeAll().compactMap { message in
      switch message {
      case .action(.triageFailed(let problem)), .action(.exportFailed(let problem)): problem
      case .action, .copy: nil
      }
    }
  }
}
