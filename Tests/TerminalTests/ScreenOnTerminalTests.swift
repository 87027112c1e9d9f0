import Glibc
import Screen
import TestSupport
import Testing

@Suite struct ScreenOnTerminalTests {
  @Test func showsWideAndCombinedTextInStep() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(terminal.line(2) == "|漢字|e\u{301}|")
    #expect(terminal.cell(column: 1, row: 2).text == "漢")
    #expect(terminal.cell(column: 1, row: 2).width == 2)
    #expect(terminal.cell(column: 2, row: 2).width == 0)
    #expect(terminal.cell(column: 5, row: 2).text == "|")
  }

  @Test func setsItsModesAtTheStart() throws {
    let terminal = try PseudoTerminal.probe()
    #expect(terminal.isAlternateScreen)
    #expect(!terminal.isCursorVisible)
    #expect(terminal.isMouseOn)
    #expect(terminal.isBracketedPaste)
    #expect(terminal.hasApplicationCursorKeys)
    #expect(!terminal.modes.isCooked)
    #expect(terminal.modes.input & UInt32(IXON | ICRNL) == 0)
  }

  @Test func putsTheCursorOnTheCurrentRowEvenWhenHidden() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.down)
    try terminal.wait { $0.cursor == (0, 4) }
    #expect(!terminal.isCursorVisible)
    terminal.press(.character("v"), .alt)
    try terminal.wait { $0.isCursorVisible }
    #expect(terminal.cursor == (0, 4))
  }

  @Test(arguments: [
    ("xterm-256color", "indexed"), ("tmux-256color", "indexed"), ("screen-256color", "indexed"), ("xterm", "eight"),
    ("linux", "eight"), ("vt100", "none"), ("no-such-terminal", "eight"), ("alacritty", "indexed"),
  ])
  func startsAndEndsOn(term: String, depth: String) throws {
    let terminal = try PseudoTerminal.probe(term: term)
    #expect(terminal.line(0).contains(" \(depth) 80x24"))
    #expect(terminal.line(2) == "|漢字|e\u{301}|")
    terminal.press(.down)
    try terminal.wait(for: "1: key down 0")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func refusesATerminalWithoutCursor() throws {
    let terminal = try PseudoTerminal(running: BuiltProduct.path(of: "TerminalProbe"), term: "dumb")
    #expect(try terminal.waitForEnd() == .exited(2))
    #expect(terminal.text.contains("the terminal \"dumb\" cannot place its cursor"))
    #expect(terminal.leftovers == [])
  }

  @Test(arguments: [
    ("xterm-256color", Color.indexed(24), Color.named(15), Attributes.bold),
    ("linux", .terminalDefault, .terminalDefault, .reverse), ("vt100", .terminalDefault, .terminalDefault, .reverse),
  ])
  func paintsTheCursorRow(term: String, background: Color, foreground: Color, attributes: Attributes) throws {
    let terminal = try PseudoTerminal.probe(term: term)
    let cell = terminal.cell(column: 0, row: 3)
    #expect(cell.background == background)
    #expect(cell.foreground == foreground)
    #expect(cell.attributes == attributes)
    #expect(terminal.cell(column: 0, row: 4).attributes == [])
  }

  @Test func paintsNothingThatHasNotChanged() throws {
    let terminal = try PseudoTerminal.probe(size: Size(columns: 120, rows: 40))
    terminal.press(.down)
    try terminal.wait { $0.cursor.row == 4 }
    let before = terminal.byteCount
    terminal.press(.down)
    try terminal.wait { $0.cursor.row == 5 }
    #expect(terminal.byteCount - before < 400)
  }
}
