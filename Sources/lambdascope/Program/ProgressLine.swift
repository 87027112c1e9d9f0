import Glibc
import Synchronization

/// One line on the standard error that tells how far the work is; nothing where that is no terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let lastTime = Mutex<ContinuousClock.Instant?>(nil)

  init() { isShown = isatty(STDERR_FILENO) == 1 && getenv("TERM").map { String(cString: $0) } != "dumb" }

  /// Shows a text, at most ten times a second.
  func show(_ text: @autoclosure () -> String) {
    guard isShown else { return }
    let now = ContinuousClock.now
    let isDue = lastTime.withLock { last in
      if let last, now - last < .milliseconds(100) { return false }
      last = now
      return true
    }
    if isDue { Diagnostics.writeRaw("\r\u{1B}[K" + text()) }
  }

  /// Takes the line away.
  func clear() {
    guard isShown, lastTime.withLock({ $0 }) != nil else { return }
    Diagnostics.writeRaw("\r\u{1B}[K")
  }
}
