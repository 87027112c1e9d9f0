import Screen
import TestSupport
import Testing

@Suite struct EventsOnTerminalTests {
  @Test func takesKeysInTheModesItHasSet() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.down)
    try terminal.wait(for: "key down 0")
    terminal.press(.function(5))
    try terminal.wait(for: "key function(5) 0")
    terminal.press(.up, .shift)
    try terminal.wait(for: "key up 1")
    terminal.type("漢")
    try terminal.wait(for: "key character(\"漢\") 0")
    terminal.press(.escape)
    try terminal.wait(for: "key escape 0")
  }

  @Test func takesTheMouseUntilItIsSwitchedOff() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.click(column: 7, row: 5)
    try terminal.wait(for: "click at 7,5")
    terminal.click(column: 7, row: 5)
    try terminal.wait(for: "doubleClick at 7,5")
    terminal.turnWheel(up: false, column: 1, row: 2)
    try terminal.wait(for: "wheelDown at 1,2")
    terminal.press(.character("m"), .alt)
    try terminal.wait { !$0.isMouseOn }
    terminal.press(.character("m"), .alt)
    try terminal.wait { $0.isMouseOn }
  }

  @Test func takesAPasteAsOneEvent() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.paste("q\rsecond")
    try terminal.wait(for: "1: paste of 8: q/second")
  }

  @Test func takesAPasteLargerThanAnyBuffer() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.paste(String(repeating: "p", count: 300_000))
    try terminal.wait(for: "1: paste of 300000: ppp")
  }

  @Test func followsTheSizeOfTheWindow() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.resize(to: Size(columns: 50, rows: 12))
    try terminal.wait { $0.text.contains("resized to 50x12") && $0.line(11) == "bottom" }
    #expect(terminal.line(0).contains("50x12"))
    terminal.resize(to: Size(columns: 130, rows: 45))
    try terminal.wait { $0.text.contains("resized to 130x45") && $0.line(44) == "bottom" }
    #expect(terminal.line(43).contains("-43"))
  }

  @Test func survivesAStormOfSizes() throws {
    let terminal = try PseudoTerminal.probe()
    for columns in 1...60 { terminal.resize(to: Size(columns: columns, rows: 1 + columns % 30)) }
    terminal.resize(to: Size(columns: 90, rows: 20))
    try terminal.wait { $0.line(0).contains("90x20") && $0.line(19) == "bottom" }
  }

  @Test func isWokenByAnotherThread() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("w"), .alt)
    try terminal.wait(for: "2: woken")
  }

  @Test func repaintsEverythingOnDemand() throws {
    let terminal = try PseudoTerminal.probe()
    let before = terminal.byteCount
    terminal.press(.character("l"), .control)
    try terminal.wait { $0.byteCount - before > 1_000 && $0.text.contains("key character(\"l\") 2") }
  }

  @Test func asksForTheClipboardAndATitleWithoutTrickery() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.press(.character("y"), .alt)
    try terminal.wait(for: ": sent")
    #expect(terminal.hasReceived("\u{1B}]52;c;Y29waWVkIHRleHQ=\u{7}"))
    terminal.press(.character("t"), .alt)
    try terminal.wait { $0.title == "probe: ]0;evil title" }
    #expect(terminal.titleDepth == 1)
  }

  @Test func sendsALargeFrameAtOnceWhereThatIsKnown() throws {
    let terminal = try PseudoTerminal.probe()
    terminal.send("\u{1B}[?2026;2$y")
    terminal.press(.character("l"), .control)
    try terminal.wait { $0.hasReceived("\u{1B}[?2026h") }
    try terminal.wait { $0.hasReceived("\u{1B}[?2026l") }
    let before = terminal.byteCount
    terminal.press(.down)
    try terminal.wait { $0.cursor.row == 4 }
    #expect(!terminal.hasReceived("\u{1B}[?2026h", since: before))
  }
}
