import Glibc
import Synchronization

/// Notes the signals that ask a headless command to end, so that it can clean up first.
enum Interruption {
  /// Takes note of INT, TERM and HUP from now on; the second one ends the program at once.
  static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      // A hang-up that somebody has switched off, as `nohup` does, stays off.
      guard sigaction(number, nil, &action) == 0, !isIgnored(action) else { continue }
      action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        let earlier = receivedSignal.exchange(number, ordering: .relaxed)
        if earlier != 0 { _exit(128 + number) }
      }
      sigaction(number, &action, nil)
    }
  }

  /// Whether a signal has come.
  static var hasCome: Bool { receivedSignal.load(ordering: .relaxed) != 0 }

  /// Ends the command when a signal has come.
  ///
  /// - Throws: `CommandFailure` with the signal.
  static func check() throws {
    let number = receivedSignal.load(ordering: .relaxed)
    if number != 0 { throw CommandFailure(.signal(number)) }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}

// A signal handler can reach nothing but what is global.
private let receivedSignal = Atomic<Int32>(0)
