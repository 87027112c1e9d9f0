import Screen
import TestSupport
import Testing

@Suite struct ViewTests {
  @Test func showsEveryViewAndFindsTheWayBack() throws {
    let explorer = try Explorer.onDemo()
    let terminal = explorer.terminal
    let views = [
      ("a", "Accounts   5", "meridian-sandbox"), ("f", "Functions   55", "legacy-w"),
      ("t", "Triggers", "order-archive"), ("v", "VPC attachments   25", "apac-price-sync"),
      ("p", "Permissions", "eu-gdpr-erase"), ("i", "Findings", "lambda-policy-public"),
      ("c", "Checks", "alb-waf-missing"), ("s", "Summary", "Severity"),
    ]
    for (letter, title, row) in views {
      try terminal.go(letter, to: title)
      try terminal.wait { $0.rows.contains { $0.contains(row) } }
    }
    for (_, title, _) in views.dropLast().reversed() {
      terminal.type("H")
      try terminal.wait { $0.crumbs.hasPrefix(title) }
    }
    terminal.type("L")
    try terminal.wait { $0.crumbs.hasPrefix("Functions") }
    terminal.type("gaj\n")
    try terminal.wait { $0.crumbs.hasPrefix("Accounts › meridian-management › Functions   2") }
    terminal.press(.backspace)
    try terminal.wait { $0.crumbs.hasPrefix("Accounts   5") }
    terminal.type("L")
    try terminal.wait { $0.crumbs.hasPrefix("Accounts   5") }
    #expect(try explorer.quit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func narrowsAndSortsTheRows() throws {
    let terminal = try Explorer.onDemo().terminal
    try terminal.go("f", to: "Functions")
    terminal.type("/search-")
    try terminal.wait { $0.firstColumn(width: 8, count: 4) == ["search-i", "search-q", "search-s", ""] }
    #expect(terminal.crumbs.contains("3 of 55"))
    terminal.type("!query")
    try terminal.wait { !$0.crumbs.contains("3 of 55") }
    terminal.press(.escape)
    try terminal.wait { $0.crumbs == "Functions   55" }
    try terminal.filter("runtime=python3.8", leaving: "1")
    try terminal.wait { $0.firstColumn(width: 8, count: 2) == ["legacy-w", ""] }
    terminal.press(.escape)
    try terminal.wait { $0.crumbs == "Functions   55" }
    terminal.type("/timeout>soon")
    try terminal.wait(for: "\"soon\" is not a duration")
    terminal.press(.escape)
    try terminal.wait { !$0.text.contains("timeout>soon") }

    try terminal.wait { $0.firstColumn(width: 8, count: 1) == ["apac-sto"] }
    let natural = terminal.firstColumn(width: 8, count: 30)
    #expect(natural != natural.sorted())
    terminal.type("s")
    try terminal.wait { $0.line(2).contains("↑") && $0.hasRows { $0 == $0.sorted() } }
    terminal.type("s")
    try terminal.wait { $0.line(2).contains("↓") && $0.hasRows { $0 == $0.sorted(by: >) } }
    terminal.type("s")
    try terminal.wait { terminal in terminal.hasRows { $0 == natural } }
  }

  @Test func findsWithoutHidingRows() throws {
    let terminal = try Explorer.onDemo().terminal
    try terminal.go("f", to: "Functions")
    terminal.type("fsearch-\n")
    try terminal.wait { $0.crumbs.contains("3 found search-") }
    try terminal.wait { $0.rows.contains { $0.hasPrefix("▌ search-i") } }
    terminal.type("n")
    try terminal.wait { $0.rows.contains { $0.hasPrefix("▌ search-q") } }
    terminal.type("N")
    try terminal.wait { $0.rows.contains { $0.hasPrefix("▌ search-i") } }
    #expect(terminal.crumbs.hasPrefix("Functions   55"))
  }

  @Test func takesCommandsAndTellsTheKeys() throws {
    let terminal = try Explorer.onDemo().terminal
    terminal.type(":trig")
    try terminal.wait(for: "everything that starts a function")
    terminal.press(.tab)
    try terminal.wait(for: ":triggers")
    terminal.type("\n")
    try terminal.wait { $0.crumbs.hasPrefix("Triggers") }
    terminal.type(":nonsense\n")
    try terminal.wait(for: "there is no command \"nonsense\"")
    terminal.type(":problems\n")
    try terminal.wait { $0.crumbs.hasPrefix("Problems") }
    terminal.type("gf?")
    try terminal.wait(for: "look for")
    terminal.type("sort by the column")
    try terminal.wait { $0.text.contains("again: reverse") && !$0.text.contains("half a page down") }
    // A line of the help does what it says.
    terminal.type("\n")
    try terminal.wait { !$0.text.contains("look for") && $0.line(2).contains("↑") }
  }

  @Test func showsAndKeepsAnotherTheme() throws {
    let home = try TemporaryFolder()
    let first = try Explorer.onDemo(home: home)
    #expect(first.terminal.cell(column: 50, row: 0).background == .terminalDefault)
    first.terminal.type(":theme paper\n")
    try first.terminal.wait { $0.cell(column: 50, row: 0).background != .terminalDefault }
    let paper = first.terminal.cell(column: 50, row: 0).background
    // The list of themes shows each while the cursor is on it, and Esc brings the chosen one back.
    first.terminal.type(",")
    try first.terminal.wait(for: "Theme")
    first.terminal.press(.up)
    try first.terminal.wait { $0.cell(column: 50, row: 0).background != paper }
    first.terminal.press(.escape)
    try first.terminal.wait { $0.cell(column: 50, row: 0).background == paper }
    #expect(try first.quit() == .exited(0))
    let second = try Explorer.onDemo(home: home)
    #expect(second.terminal.cell(column: 50, row: 0).background == paper)
  }

  @Test func takesTheMouse() throws {
    let terminal = try Explorer.onDemo().terminal
    try terminal.go("f", to: "Functions")
    terminal.click(column: 5, row: 8)
    try terminal.wait { $0.isCursor(onLine: 8) }
    let top = terminal.line(3)
    terminal.turnWheel(up: false, column: 5, row: 8)
    try terminal.wait { $0.line(3) != top }
    terminal.turnWheel(up: true, column: 5, row: 8)
    try terminal.wait { $0.line(3) == top }
    terminal.type("%")
    try terminal.wait { !$0.isMouseOn }
  }

  @Test func followsEverySizeOfTheWindow() throws {
    let terminal = try Explorer.onDemo().terminal
    try terminal.go("f", to: "Functions")
    terminal.type("jjj")
    try terminal.wait { $0.isCursor(onLine: 6) && $0.text.contains("eu-gdpr-erase-role") }
    let before = terminal.lines
    for step in 0..<60 {
      terminal.resize(to: Size(columns: 40 + step * 7 % 90, rows: 10 + step * 5 % 35))
    }
    terminal.resize(to: Size(columns: 40, rows: 10))
    try terminal.wait { $0.crumbs == "Functions   55" && $0.rows.contains { $0.hasPrefix("▌ eu-gdpr-erase") } }
    terminal.resize(to: Size(columns: 39, rows: 9))
    try terminal.wait { $0.line(0).hasPrefix("needs 40 x 10") && $0.lines.dropFirst().allSatisfy(\.isEmpty) }
    terminal.resize(to: Size(columns: 1, rows: 1))
    terminal.type("j")
    terminal.resize(to: Explorer.usualSize)
    try terminal.wait { $0.rows.contains { $0.hasPrefix("▌ eu-order-a") } }
    terminal.type("ggjjj")
    // The message of the start may have gone meanwhile.
    try terminal.wait { Array($0.lines.dropLast()) == Array(before.dropLast()) }
  }
}

extension PseudoTerminal {
  /// Whether the names in the first column are as a test wants them.
  fileprivate func hasRows(_ condition: ([String]) -> Bool) -> Bool { condition(firstColumn(width: 8, count: 30)) }
}
