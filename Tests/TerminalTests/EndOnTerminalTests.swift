import Glibc
import Screen
import TestSupport
import Testing

@Suite struct EndOnTerminalTests {
  /// The signal of a failed precondition.
  #if arch(arm64)
  private static let trap = SIGTRAP
  #else
  private static let trap = SIGILL
  #endif

  @Test(arguments: [(key: "q", modifiers: Key.Modifiers(), code: Int32(0)), (key: "c", modifiers: .control, code: 130)])
  func leavesTheTerminalWholeAfterAKey(key: String, modifiers: Key.Modifiers, code: Int32) throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character(Character(key)), modifiers)
    #expect(try terminal.waitForEnd() == .exited(code))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func letsTheLoopSaveAfter(signal: Int32) throws {
    let terminal = try PseudoTerminal.probe()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .exited(128 + signal))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func endsALoopThatDoesNotHear(signal: Int32) throws {
    let terminal = try hangingProbe()
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    #expect(terminal.leftovers == [])
  }

  @Test func endsAtTheSecondSignalWithoutWaiting() throws {
    let terminal = try hangingProbe()
    terminal.signal(SIGINT)
    terminal.signal(SIGTERM)
    // After a wait it would be the first one that ends the program.
    #expect(try terminal.waitForEnd() == .signaled(SIGTERM))
    #expect(terminal.leftovers == [])
  }

  /// Whoever loses the race between two ends must not cut off the one that gives the terminal back.
  @Test(arguments: [
    [SIGHUP, SIGTERM], [SIGTERM, SIGHUP], [SIGINT, SIGTERM], [SIGTERM, SIGTERM], [SIGQUIT, SIGINT],
  ])
  func leavesTheTerminalWholeAfterTwoSignalsAtOnce(signals: [Int32]) throws {
    for _ in 1...8 {
      let terminal = try PseudoTerminal.probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
      for signal in signals { terminal.signal(signal) }
      let end = try terminal.waitForEnd()
      #expect(signals.contains { end == .exited(128 + $0) || end == .signaled($0) })
      #expect(terminal.leftovers == [])
    }
  }

  @Test func isNotCutOffByASecondHangUpWhileItSaves() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("k"), .alt)
    terminal.signal(SIGHUP)
    try terminal.wait { $0.title == "saving" }
    let start = terminal.byteCount
    terminal.signal(SIGHUP)
    // The answer to the later signal shows that the earlier one has been delivered.
    terminal.signal(SIGCONT)
    try terminal.wait { $0.hasReceived("\u{1B}[?2004h", since: start) }
    terminal.type("x")
    #expect(try terminal.waitForEnd() == .exited(128 + SIGHUP))
    #expect(terminal.leftovers == [])
  }

  /// A probe that is busy for ever.
  private func hangingProbe() throws -> PseudoTerminal {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("h"), .alt)
    try terminal.wait { $0.title == "hanging" }
    return terminal
  }

  @Test(arguments: [
    (key: "s", signal: SIGSEGV), (key: "a", signal: SIGABRT), (key: "o", signal: SIGSEGV),
    (key: "x", signal: EndOnTerminalTests.trap), (key: "b", signal: EndOnTerminalTests.trap),
  ])
  func leavesTheTerminalWholeAfterACrash(key: String, signal: Int32) throws {
    let terminal = try PseudoTerminal.probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.press(.character(Character(key)), .alt)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGTRAP, SIGILL, SIGABRT])
  func leavesTheTerminalWholeAfterAFatal(signal: Int32) throws {
    let terminal = try PseudoTerminal.probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
    terminal.signal(signal)
    #expect(try terminal.waitForEnd() == .signaled(signal))
    #expect(terminal.leftovers == [])
  }

  @Test func showsTheReasonOfATrapOnTheShellsScreen() throws {
    let terminal = try PseudoTerminal.probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
    let start = terminal.byteCount
    terminal.press(.character("x"), .alt)
    try terminal.waitForEnd()
    #expect(terminal.hasReceived("the probe was asked to trap", since: start))
  }

  @Test func endsWhenTheTerminalGoesAway() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.hangUp()
    #expect(try terminal.waitForEnd() == .exited(128 + SIGHUP))
  }

  @Test func keepsWhatLibrariesPrintOffTheScreenUntilTheEnd() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("e"), .alt)
    try terminal.wait(for: "1: key")
    #expect(!terminal.hasReceived("a library speaks"))
    terminal.type("q")
    try terminal.waitForEnd()
    #expect(terminal.text.contains("a library speaks"))
    #expect(!terminal.isAlternateScreen)
  }

  @Test func addsWhatLibrariesPrintToALog() throws {
    let path = "/tmp/terminal-probe-\(getpid()).log"
    defer { unlink(path) }
    for _ in 1...2 {
      let terminal = try PseudoTerminal.probe(environment: ["PROBE_LOG": path])
      terminal.press(.character("e"), .alt)
      try terminal.wait(for: "1: key")
      terminal.type("q")
      try terminal.waitForEnd()
      // Only what this run has added is shown.
      #expect(terminal.text.occurrences(of: "a library speaks") == 1)
    }
    let log = try PseudoTerminal(running: "/bin/cat", arguments: [path])
    try log.waitForEnd()
    #expect(log.text.occurrences(of: "a library speaks") == 2)
  }
}

extension String {
  /// How often `text` occurs.
  fileprivate func occurrences(of text: String) -> Int {
    ranges(of: text).count
  }
}
