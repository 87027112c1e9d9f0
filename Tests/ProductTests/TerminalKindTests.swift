import Screen
import TestSupport
import Testing

@Suite struct TerminalKindTests {
  /// A terminal and a wish for colours.
  struct Kind: Sendable, CustomTestStringConvertible {
    var term = "xterm-256color"
    var environment: [String: String] = [:]
    var arguments: [String] = []
    var hasColors = true
    var isASCII = false

    var testDescription: String { "\(term) \(environment) \(arguments)" }
  }

  static let kinds = [
    Kind(term: "tmux-256color"), Kind(term: "screen-256color"), Kind(term: "xterm"), Kind(term: "linux", isASCII: true),
    Kind(term: "vt100", hasColors: false),
    Kind(environment: ["NO_COLOR": "1"], hasColors: false),
    Kind(environment: ["LANG": "C"], isASCII: true),
    Kind(environment: ["LANG": "C"], arguments: ["--color", "never"], hasColors: false, isASCII: true),
    Kind(arguments: ["--theme", "dusk"]), Kind(arguments: ["--theme", "mono"], hasColors: false),
  ]

  @Test(arguments: kinds)
  func showsTheTable(on kind: Kind) throws {
    let explorer = try Explorer.onDemo(arguments: kind.arguments, environment: kind.environment, term: kind.term)
    let terminal = explorer.terminal
    let names = ["lambda-role-admin", "lambda-role-shared", "lambda-env-no-cmk", "lambda-tracing-off"]
    try terminal.go("i", to: "Findings")
    try terminal.wait { $0.crumbs.contains(" open of ") }
    // Checks come and go; these four are of one severity each, and their heads fit the screen when folded.
    terminal.type("/check=\(names.joined(separator: "|"))\n")
    try terminal.wait { $0.crumbs.contains("/check=") }
    terminal.type("zM")
    // The sign before the name tells the severity wherever colours are missing.
    let signs: [Character] = kind.isASCII ? ["C", "H", "M", "L"] : ["▲", "■", "▪", "·"]
    try terminal.wait { terminal in names.map { terminal.sign(before: $0) } == signs }
    #expect(terminal.usesColors == kind.hasColors)
    if kind.isASCII { #expect(terminal.received.allSatisfy { $0 < 0x80 }) }
    terminal.press(.down)
    try terminal.wait { $0.cursor.row == 4 }
    #expect(try explorer.quit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func refusesATerminalThatCannotShowIt() throws {
    let terminal = try Explorer(term: "dumb").terminal
    #expect(try terminal.waitForEnd() == .exited(2))
    #expect(terminal.text.contains("the terminal \"dumb\" cannot place its cursor"))
    #expect(terminal.leftovers == [])
  }

  @Test func takesAnUnknownTerminalForAPlainOne() throws {
    let explorer = try Explorer.onDemo(term: "no-such-terminal")
    #expect(try explorer.quit() == .exited(0))
    #expect(explorer.terminal.leftovers == [])
  }
}

extension PseudoTerminal {
  /// The sign that stands before a name in the table.
  fileprivate func sign(before name: String) -> Character? {
    for line in rows {
      if let place = line.firstRange(of: " \(name) ") { return line[..<place.lowerBound].last }
    }
    return nil
  }

  /// Whether any cell has a colour that is not the terminal's own.
  fileprivate var usesColors: Bool {
    (0..<size.rows).contains { row in
      (0..<size.columns).contains { column in
        let cell = cell(column: column, row: row)
        return cell.foreground != .terminalDefault || cell.background != .terminalDefault
      }
    }
  }
}
