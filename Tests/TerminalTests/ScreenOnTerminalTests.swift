import Glibc
import Screen
import TestSupport
import Testing

@Suite struct ScreenOnTerminalTests {
  private static let probe = BuiltProduct.path(of: "TerminalProbe")

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

  @Test(arguments: ["C", "POSIX", "no_SUCH", "C.UTF-8"])
  func showsAllTextInAnyLocale(_ locale: String) throws {
    let terminal = try PseudoTerminal.probe(environment: ["LANG": locale])
    #expect(terminal.line(2) == "|漢字|e\u{301}|")
    terminal.type("é")
    try terminal.wait(for: "key character(\"é\")")
  }

  @Test func takesKeysFromTheTerminalWhenItsInputIsAPipe() throws {
    let terminal = try PseudoTerminal(running: "/bin/sh", arguments: ["-c", "echo q | '\(Self.probe)'"])
    try terminal.wait(for: "bottom")
    terminal.press(.down)
    try terminal.wait(for: "1: key down")
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func refusesToPaintIntoAPipe() throws {
    let terminal = try PseudoTerminal(running: "/bin/sh", arguments: ["-c", "'\(Self.probe)' | cat -v"])
    try terminal.waitForEnd()
    #expect(terminal.lines[0].hasPrefix("probe: the output is not a terminal"))
    #expect(!terminal.hasReceived("\u{1B}"))
  }

  @Test func canBeTakenAgain() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("r"), .alt)
    try terminal.wait(for: "1: reopened")
    #expect(terminal.isAlternateScreen && terminal.isMouseOn)
    terminal.type("q")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func refusesATerminalWithoutCursor() throws {
    let terminal = try PseudoTerminal(running: Self.probe, term: "dumb")
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
    let before = terminal.byteCount
    for move in 1...10 {
      terminal.press(.down)
      try terminal.wait { $0.cursor == (0, 3 + move) && $0.text.contains("\(move): key down") }
    }
    #expect(terminal.byteCount - before < 10 * 400)
  }
}
