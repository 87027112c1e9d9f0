import Glibc
import Screen
import TestSupport
import Testing

@Suite struct EndTests {
  /// A way for the program to end.
  struct Ending: Sendable, CustomTestStringConvertible {
    enum Step {
      case type(String)
      case control(Character)
      case signal(Int32)
      case hangUp
    }

    let testDescription: String
    let steps: [Step]
    let state: PseudoTerminal.ProgramState

    init(_ name: String, _ steps: [Step], _ state: PseudoTerminal.ProgramState) {
      testDescription = name
      self.steps = steps
      self.state = state
    }

    var closesTerminal: Bool {
      steps.contains { if case .hangUp = $0 { true } else { false } }
    }
  }

  static let endings = [
    Ending("q", [.type("q")], .exited(0)),
    Ending("Q", [.type("Q")], .exited(0)),
    Ending(":q", [.type(":q\n")], .exited(0)),
    Ending("Ctrl-C twice", [.control("c"), .control("c")], .exited(0)),
    Ending("SIGTERM", [.signal(SIGTERM)], .exited(128 + SIGTERM)),
    Ending("SIGHUP", [.signal(SIGHUP)], .exited(128 + SIGHUP)),
    Ending("SIGINT", [.signal(SIGINT)], .exited(128 + SIGINT)),
    Ending("SIGQUIT", [.signal(SIGQUIT)], .exited(128 + SIGQUIT)),
    Ending("SIGSEGV", [.signal(SIGSEGV)], .signaled(SIGSEGV)),
    Ending("SIGTRAP", [.signal(SIGTRAP)], .signaled(SIGTRAP)),
    Ending("SIGABRT", [.signal(SIGABRT)], .signaled(SIGABRT)),
    Ending("a closed terminal", [.hangUp], .exited(128 + SIGHUP)),
  ]

  @Test(arguments: endings)
  func leavesTheTerminalWholeAfter(ending: Ending) throws {
    let terminal = try started().terminal
    for step in ending.steps {
      switch step {
      case .type(let text): terminal.type(text)
      case .control(let key): terminal.press(.character(key), .control)
      case .signal(let number): terminal.signal(number)
      case .hangUp: terminal.hangUp()
      }
    }
    #expect(try terminal.waitForEnd() == ending.state)
    // Nothing reaches a terminal that is gone.
    if !ending.closesTerminal { #expect(terminal.leftovers == []) }
  }

  /// On a terminal the runtime would write a backtrace and wait for a key.
  @Test(arguments: [SIGSEGV, SIGABRT, SIGTRAP], [nil, "enable=yes", "enable=yes,interactive=yes"])
  func asksNothingAfterACrash(signal: Int32, backtrace: String?) throws {
    let explorer = try started(environment: ["SWIFT_BACKTRACE": backtrace ?? ""])
    explorer.terminal.signal(signal)
    #expect(try explorer.terminal.waitForEnd() == .signaled(signal))
    #expect(explorer.terminal.leftovers == [])
    #expect(!explorer.terminal.hasReceived("Press"))
  }

  @Test(arguments: [[SIGHUP, SIGTERM], [SIGTERM, SIGHUP], [SIGTERM, SIGINT], [SIGQUIT, SIGTERM]])
  func isWholeAfterTwoSignalsAtOnce(signals: [Int32]) throws {
    for _ in 1...4 {
      let terminal = try started().terminal
      for signal in signals { terminal.signal(signal) }
      _ = try terminal.waitForEnd()
      #expect(terminal.leftovers == [])
    }
  }

  /// A way to stop the program for a while; SIGTSTP itself is sent in the tests of the terminal.
  enum Stop: CaseIterable {
    case key
    case unseenStop
  }

  @Test(arguments: Stop.allCases)
  func isWholeAgainAfter(stop: Stop) throws {
    let terminal = try started().terminal
    terminal.press(.down)
    // The cursor passes by while the frame arrives: the whole of it is there when the mark has moved as well.
    try terminal.wait { $0.isCursor(onLine: 4) && $0.line(4).hasPrefix("▌") && !$0.line(3).hasPrefix("▌") }
    let table = terminal.lines.prefix(5)
    switch stop {
    case .key: terminal.press(.character("z"), .control)
    case .unseenStop: terminal.signal(SIGSTOP)
    }
    try terminal.waitForStop()
    if stop == .unseenStop {
      terminal.setModesOfShell()
    } else {
      #expect(terminal.leftovers == [])
    }
    let start = terminal.byteCount
    terminal.continueInForeground()
    // All is painted afresh, since nobody knows what the shell has left on the screen; the cursor comes last.
    try terminal.wait {
      $0.hasReceived("checkout", since: start) && $0.isCursor(onLine: 4) && !$0.modes.isCooked
        && $0.isAlternateScreen && $0.lines.prefix(5) == table && $0.text.contains("Responsibility")
    }
    #expect(terminal.isMouseOn && terminal.isBracketedPaste)
    terminal.type("k")
    try terminal.wait { $0.isCursor(onLine: 3) }
    terminal.type("Q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  /// An explorer of a small snapshot with nothing on its way.
  private func started(environment: [String: String] = [:]) throws -> Explorer {
    let snapshot = try TemporaryFolder()
    try snapshot.write(SmallSnapshot.functions(["checkout", "refund"]), to: SmallSnapshot.functionsFile)
    let explorer = try Explorer(snapshot.path, environment: environment, size: Size(columns: 80, rows: 24))
    try explorer.terminal.wait { $0.text.contains("checkout") && $0.line(0).contains("unknown") }
    return explorer
  }
}
