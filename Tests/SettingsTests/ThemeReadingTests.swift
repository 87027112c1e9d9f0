import Screen
import Testing

@testable import Settings

@Suite struct ThemeReadingTests {
  private func read(_ text: String, parents: [String: String] = [:]) -> ThemeReading {
    ThemeReading(text, name: "mine", names: parents.keys.sorted()) { parents[$0] }
  }

  @Test func aWholeThemeIsRead() throws {
    let reading = read(
      """
      title: Mine
      author: A. Person
      licence: MIT
      background: light
      palette:
        red: ["#dc322f", 160, red]
        grey: "#808080"
      styles:
        text: {fg: default, bg: 230}
        row.cursor: {fg: bright-white, bg: grey, attrs: [bold, underline]}
        severity.critical: {fg: red, attrs: reverse}
      mono:
        severity.high: [dim]
      glyphs:
        severity.critical: ["✖", "X"]
      """
    )
    let theme = try #require(reading.theme)
    #expect(reading.problems.isEmpty)
    #expect([theme.name, theme.title, theme.author, theme.licence] == ["mine", "Mine", "A. Person", "MIT"])
    #expect(theme.background == .light)
    #expect(theme.styles[.text] == Style(foreground: .terminalDefault, background: .indexed(230)))
    let grey = Color.rgb(red: 128, green: 128, blue: 128)
    #expect(
      theme.styles[.rowCursor] == Style(foreground: .named(15), background: grey, attributes: [.bold, .underline])
    )
    let red = Color.rgb(red: 0xDC, green: 0x32, blue: 0x2F, index: 160, name: 1)
    #expect(theme.styles[.severityCritical] == Style(foreground: red, attributes: .reverse))
    #expect(theme.mono == [.severityHigh: .dim])
    #expect(Glyphs(isASCII: true, overrides: theme.glyphs)[.severityCritical] == "X")
  }

  @Test(arguments: [
    ("title: a\nstyle: {}", 2, SettingsProblem.Reason.unknownKey("style", nearest: "styles")),
    ("styles:\n  row.curser: {}", 2, .unknownRole("row.curser", nearest: "row.cursor")),
    ("styles:\n  something: {}", 2, .unknownRole("something", nearest: nil)),
    ("styles:\n  text: {fg: gren}", 2, .unknownColor("gren", nearest: "green")),
    ("styles:\n  text: {fg: 256}", 2, .unknownColor("256", nearest: nil)),
    ("styles:\n  text: {fg: '#12345'}", 2, .unknownColor("#12345", nearest: nil)),
    ("styles:\n  text: {attrs: [blod]}", 2, .unknownAttribute("blod", nearest: "bold")),
    ("styles:\n  text: {foreground: red}", 2, .unknownKey("foreground", nearest: nil)),
    ("styles:\n  text: red", 2, .notMapping("text")),
    ("styles: 3", 1, .notMapping("styles")),
    ("background: drak", 1, .unknownValue("drak", key: "background", allowed: ["any", "dark", "light"])),
    ("palette:\n  ok: ['#112233', 300]", 2, .badPaletteEntry("ok")),
    ("palette:\n  ok: ['#112233', 20, teal]", 2, .badPaletteEntry("ok")),
    ("glyphs:\n  ellipsi: ['…', '~']", 2, .unknownGlyph("ellipsi", nearest: "ellipsis")),
    ("glyphs:\n  ellipsis: ['漢', '~']", 2, .badGlyph("ellipsis")),
    ("glyphs:\n  ellipsis: ['…', '…']", 2, .badGlyph("ellipsis")),
    ("glyphs:\n  ellipsis: ['\u{202E}', '~']", 2, .badGlyph("ellipsis")),
  ])
  func aWrongEntryIsNamedAndTheRestLoads(text: String, line: Int, reason: SettingsProblem.Reason) throws {
    let reading = read(text + "\nlicence: MIT")
    #expect(reading.problems == [SettingsProblem(source: "mine", line: line, reason: reason)])
    #expect(try #require(reading.theme).licence == "MIT")
  }

  @Test(arguments: [
    ("", SettingsProblem.Reason.notMapping("")), ("- a", .notMapping("")), ("just text", .notMapping("")),
  ])
  func aFileWithoutKeysIsNoTheme(text: String, reason: SettingsProblem.Reason) {
    let reading = read(text)
    #expect(reading.theme == nil)
    #expect(reading.problems.map(\.reason) == [reason])
  }

  @Test(arguments: ["styles: [", "a: b: c", "title: a\ntitle: b", "\u{0}"])
  func brokenYAMLIsNoTheme(text: String) {
    let reading = read(text)
    #expect(reading.theme == nil)
    guard case .notYAML? = reading.problems.first?.reason else {
      Issue.record("\(reading.problems)")
      return
    }
  }

  @Test func aPaletteColourMayNotBeNamedAfterAnother() throws {
    let reading = read("palette: {a: red, b: a}\nstyles: {text: {fg: a}}")
    #expect(reading.problems.map(\.reason) == [.badPaletteEntry("b")])
    #expect(try #require(reading.theme).styles[.text]?.foreground == .named(1))
  }

  @Test func problemsReadAsSentences() {
    let problem = SettingsProblem(source: "mine", line: 3, reason: .unknownRole("rwo", nearest: "row"))
    #expect(problem.description == "mine:3: there is no role \"rwo\"; is \"row\" meant?")
    let other = SettingsProblem(source: "x", reason: .inheritanceLoop(["a", "b", "a"]))
    #expect(other.description == "x: the themes inherit in a circle: a -> b -> a")
  }
}

@Suite struct ThemeInheritanceTests {
  private func read(_ text: String, parents: [String: String]) -> ThemeReading {
    ThemeReading(text, name: "mine", names: parents.keys.sorted()) { parents[$0] }
  }

  @Test func whatIsLeftOutComesFromTheParent() throws {
    let reading = read(
      "inherits: base\nstyles: {link: {fg: blue}}",
      parents: ["base": "title: Base\nbackground: dark\nstyles: {link: {fg: red}, error: {fg: red}}"]
    )
    let theme = try #require(reading.theme)
    #expect(theme.styles[.link]?.foreground == .named(4))
    #expect(theme.styles[.error]?.foreground == .named(1))
    #expect(theme.background == .dark)
  }

  @Test func anotherPaletteColoursTheParentsStyles() throws {
    let reading = read(
      "inherits: base\npalette: {accent: 33}",
      parents: ["base": "palette: {accent: 44, other: 45}\nstyles: {link: {fg: accent, bg: other}}"]
    )
    #expect(try #require(reading.theme).styles[.link] == Style(foreground: .indexed(33), background: .indexed(45)))
  }

  @Test func fourParentsAreAllowedAndFiveAreNot() throws {
    let parents = Dictionary(uniqueKeysWithValues: (1...9).map { ("p\($0)", "inherits: p\($0 + 1)") })
    var four = parents
    four["p4"] = "styles: {link: {fg: red}}"
    #expect(try #require(read("inherits: p1", parents: four).theme).styles[.link]?.foreground == .named(1))
    let reading = read("inherits: p1", parents: parents)
    #expect(reading.theme == nil)
    #expect(reading.problems == [SettingsProblem(source: "p4", line: 1, reason: .inheritanceTooDeep(4))])
  }

  @Test func aLoopIsAnError() {
    let reading = read("title: a\ninherits: b", parents: ["b": "inherits: mine", "mine": ""])
    #expect(reading.theme == nil)
    let loop = SettingsProblem.Reason.inheritanceLoop(["mine", "b", "mine"])
    #expect(reading.problems == [SettingsProblem(source: "b", line: 1, reason: loop)])
  }

  @Test func aParentThatIsMissingIsAnError() {
    let reading = read("inherits: duks", parents: ["dusk": ""])
    #expect(reading.theme == nil)
    #expect(reading.problems.map(\.reason) == [.unknownTheme("duks", nearest: "dusk")])
  }

  @Test func aProblemOfTheParentNamesTheParent() {
    let reading = read("inherits: base", parents: ["base": "title: x\nstyles:\n  txet: {}"])
    #expect(
      reading.problems == [SettingsProblem(source: "base", line: 3, reason: .unknownRole("txet", nearest: "text"))]
    )
  }
}
