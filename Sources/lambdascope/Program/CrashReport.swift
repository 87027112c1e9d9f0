import Glibc

/// What the runtime of Swift does when the program crashes.
enum CrashReport {
  /// Makes sure that nothing is asked on the terminal after a crash.
  ///
  /// On a terminal the runtime writes a backtrace and then waits for a key (Swift 6.3, docs/Backtracing.rst). It writes
  /// one here only where `SWIFT_BACKTRACE` says `interactive=no`; else the crash ends the program as it does elsewhere.
  static func neverAsks() {
    let wishes = getenv("SWIFT_BACKTRACE").map { String(cString: $0) } ?? ""
    guard !asksNothing(wishes) else { return }
    for number in [SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP] {
      var action = sigaction()
      guard sigaction(number, nil, &action) == 0, action.__sigaction_handler.sa_handler != nil else { continue }
      guard unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) != 1 else { continue }
      signal(number, SIG_DFL)
    }
  }

  private static func asksNothing(_ wishes: String) -> Bool {
    wishes.split(separator: ",").contains { wish in
      let (key, value) = (wish.prefix { $0 != "=" }, wish.drop { $0 != "=" }.dropFirst())
      return key == "interactive" && ["no", "off", "false", "n", "f", "0"].contains(value.lowercased())
    }
  }
}
