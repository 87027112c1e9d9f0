import Screen
import TestSupport
import Testing

@Suite struct ThemeTests {
  /// Themes that cannot be used, or not wholly, with what is said of them.
  static let faults: [(name: String, text: String?, words: String)] = [
    ("nosuch", nil, "there is no theme"), ("empty", "", "holds no keys"), ("list", "- a\n- b\n", "holds no keys"),
    ("tabbed", "styles:\n\tlink: {fg: red}\n", "mine.yaml"), ("partly", "styles: {link: {fg: rde}}\n", "rde"),
  ]

  @Test(arguments: faults)
  func aThemeThatCannotBeUsedIsNamed(fault: (name: String, text: String?, words: String)) throws {
    let home = try TemporaryFolder()
    if let text = fault.text { try home.write(text, to: "config/lambdascope/themes/\(fault.name).yaml") }
    let explorer = try Explorer.onDemo(
      arguments: ["--theme", fault.name],
      size: Size(columns: 240, rows: 40),
      home: home
    )
    explorer.terminal.type(";")
    let words = fault.words.hasSuffix(".yaml") ? "\(fault.name).yaml:2" : fault.words
    try explorer.terminal.wait {
      $0.crumbs.hasPrefix("Messages") && $0.text.contains("theme \(fault.name)") && $0.text.contains(words)
    }
    #expect(try explorer.quit() == .exited(0))
  }

  @Test func aThemeThatIsChosenAndCannotBeUsedLeavesTheLastOne() throws {
    let home = try TemporaryFolder()
    try home.write("- a", to: "config/lambdascope/themes/broken.yaml")
    let explorer = try Explorer.onDemo(size: Size(columns: 240, rows: 40), home: home)
    explorer.terminal.type(":theme broken\n")
    try explorer.terminal.wait(for: "the theme broken cannot be used")
    #expect(try explorer.quit() == .exited(0))
    #expect(try !home.read("state/lambdascope/session.json").filter { !$0.isWhitespace }.contains(#""theme":"broken""#))
  }
}
