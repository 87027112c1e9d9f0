import Screen
import TestSupport
import Testing

@Suite struct ProbeStartTests {
  @Test func showsItsFirstFrame() throws {
    let terminal = try PseudoTerminal(running: BuiltProduct.path(of: "TerminalProbe"))
    try terminal.wait(for: "bottom")
    #expect(terminal.isAlternateScreen)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }
}
