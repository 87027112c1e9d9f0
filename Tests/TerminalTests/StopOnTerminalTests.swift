import Glibc
import Screen
import TestSupport
import Testing

@Suite struct StopOnTerminalTests {
  @Test func stopsAndGoesOnWithTheShellsKeys() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("z"), .control)
    try terminal.waitForStop()
    #expect(terminal.state == .stopped(SIGTSTP))
    #expect(terminal.leftovers == [])
    terminal.continueInForeground()
    try expectBack(terminal)
  }

  @Test func stopsAndGoesOnWithSignals() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.signal(SIGTSTP)
    try terminal.waitForStop()
    #expect(terminal.leftovers == [])
    terminal.continueInForeground()
    try expectBack(terminal)
  }

  @Test func stopsTwice() throws {
    let terminal = try PseudoTerminal.probe()
    for _ in 1...2 {
      terminal.press(.character("z"), .control)
      try terminal.waitForStop()
      #expect(terminal.leftovers == [])
      terminal.continueInForeground()
      try terminal.wait { $0.isAlternateScreen && $0.text.contains("resumed") }
    }
    try expectBack(terminal)
  }

  @Test func setsItsModesAgainAfterAStopItCouldNotSee() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.signal(SIGSTOP)
    try terminal.waitForStop()
    #expect(terminal.isAlternateScreen)
    terminal.setModesOfShell()
    #expect(terminal.modes.isCooked)
    terminal.continueInForeground()
    try expectBack(terminal)
  }

  @Test func waitsForItsTurnInTheBackground() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("z"), .control)
    try terminal.waitForStop()
    terminal.signal(SIGCONT)
    try terminal.wait { $0.state == .stopped(SIGTTOU) }
    #expect(terminal.leftovers == [])
    terminal.continueInForeground()
    try expectBack(terminal)
  }

  @Test func learnsTheSizeItWasGivenWhileStopped() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("z"), .control)
    try terminal.waitForStop()
    terminal.resize(to: Size(columns: 60, rows: 15))
    terminal.continueInForeground()
    try terminal.wait { $0.line(0).contains("60x15") && $0.line(14) == "bottom" }
  }

  @Test func lendsTheScreen() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.byteCount
    terminal.press(.character("p"), .alt)
    try terminal.wait(for: "1: key")
    try terminal.wait { $0.isAlternateScreen }
    #expect(terminal.hasReceived("\u{1B}[?1049l", since: before))
    #expect(terminal.hasReceived("pager runs", since: before))
    #expect(!terminal.text.contains("pager runs"))
    try expectEnd(terminal)
  }

  /// The program shows its whole screen again, takes keys, and ends well.
  private func expectBack(_ terminal: PseudoTerminal) throws {
    try terminal.wait { $0.isAlternateScreen && $0.text.contains("resumed") && $0.line(23) == "bottom" }
    #expect(terminal.isMouseOn && terminal.isBracketedPaste && !terminal.isCursorVisible)
    try terminal.wait { !$0.modes.isCooked }
    terminal.press(.down)
    try terminal.wait(for: "key down 0")
    try expectEnd(terminal)
  }

  private func expectEnd(_ terminal: PseudoTerminal) throws {
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }
}
