import Browser
import Screen
import TestSupport
import Testing

/// What is pasted fills a line up to a limit; what is typed behind it has room of its own.
@Suite struct LineLimitTests {
  /// Ways to a line, with the place of its text on the screen.
  static let lines: [(keys: String, name: String)] = [
    ("/", "filter"), ("f", "find"), ("*", "select"), (":", "command"), ("?", "help"), ("ctrl-e tab tab tab", "export"),
  ]

  @Test(arguments: lines)
  func whatIsTypedBehindALargePasteIsSeen(line: (keys: String, name: String)) {
    var session = Fleet.session()
    session.press(line.keys)
    session.send(.paste(String(repeating: "abc ", count: 1 << 18)))
    session.type("ZQZ")
    #expect(session.screen.contains { $0.contains("ZQZ") }, "\(line.name)")
  }

  @Test func aPasteThatIsCutIsSaid() {
    var session = Fleet.session()
    session.press("/")
    session.send(.paste(String(repeating: "a", count: 5_000)))
    #expect(session.state.messages.shown?.text.contains("left out") == true)
    session.press("ctrl-u")
    session.send(.paste("short"))
    session.type("er")
    guard case .prompt(let prompt) = session.state.layers.last else { return #expect(Bool(false)) }
    #expect(prompt.field.text == "shorter")
  }

  /// Terminals without bracketed paste send a paste as keys.
  @Test func aLineIsBoundedWhateverIsTyped() {
    var session = Fleet.session()
    session.press(":")
    session.type(String(repeating: "é", count: 6_000))
    guard case .prompt(let prompt) = session.state.layers.last else { return #expect(Bool(false)) }
    #expect(prompt.field.text.utf8.count == 8_192)
  }
}
