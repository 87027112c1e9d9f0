import Testing

@testable import Screen

@Suite struct KeyNamesTests {
  @Test(arguments: [
    ("a", Key(.character("a"))), ("G", Key(.character("G"))), ("<", Key(.character("<"))), ("-", Key(.character("-"))),
    ("space", Key(.character(" "))), ("enter", Key(.enter)), ("esc", Key(.escape)), ("tab", Key(.tab)),
    ("ctrl-e", Key(.character("e"), .control)), ("alt-x", Key(.character("x"), .alt)),
    ("ctrl-alt-x", Key(.character("x"), [.control, .alt])), ("shift-tab", Key(.tab, .shift)),
    ("ctrl-space", Key(.character(" "), .control)), ("alt--", Key(.character("-"), .alt)),
    ("F1", Key(.function(1))), ("F12", Key(.function(12))), ("F", Key(.character("F"))),
    ("pageup", Key(.pageUp)), ("ctrl-left", Key(.left, .control)), ("ø", Key(.character("ø"))),
    ("漢", Key(.character("漢"))), ("backspace", Key(.backspace)),
  ])
  func namesAreReadAndWritten(name: String, key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test(arguments: [
    ("ENTER", Key(.enter)), ("Return", Key(.enter)), ("pgdn", Key(.pageDown)),
    ("Ctrl-E", Key(.character("e"), .control)),
    ("f5", Key(.function(5))), ("escape", Key(.escape)), ("del", Key(.delete)),
  ])
  func otherSpellingsAreUnderstood(name: String, key: Key) {
    #expect(Key(name: name) == key)
  }

  @Test(arguments: ["", "ctrl-", "hyper-x", "enterr", "ctrl-ctrl-x", "shift-a", "F0", "F64", " ", "\u{1B}", "\u{202E}"])
  func nonsenseIsNoKey(name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test(arguments: [
    ("gg", [Key(.character("g")), Key(.character("g"))]),
    ("ctrl-w v", [Key(.character("w"), .control), Key(.character("v"))]),
    ("g", [Key(.character("g"))]),
    ("g space", [Key(.character("g")), Key(.character(" "))]),
    ("t a", [Key(.character("t")), Key(.character("a"))]),
  ])
  func sequences(text: String, keys: [Key]) {
    #expect(Key.sequence(text) == keys)
    #expect(Key.sequence(Key.name(of: keys)) == keys)
  }

  @Test(arguments: ["", "  ", "enterr", "ctrl-w enterr"])
  func nonsenseIsNoSequence(text: String) {
    #expect(Key.sequence(text) == nil)
  }

  @Test func anySequenceIsReadBack() {
    var random = SeededGenerator(seed: 13)
    let codes: [Key.Code] = [
      .character("u"), .character("p"), .character("F"), .character("1"), .character(" "), .character("-"), .enter, .up,
      .function(3), .home, .pageDown, .character("G"),
    ]
    for _ in 0..<2_000 {
      let keys = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        let code = codes.randomElement(using: &random) ?? .enter
        var modifiers: Key.Modifiers = []
        if Int.random(in: 0..<4, using: &random) == 0 { modifiers.insert(.alt) }
        if Int.random(in: 0..<4, using: &random) == 0, code != .character("F"), code != .character("G") {
          modifiers.insert(.control)
        }
        return Key(code, modifiers)
      }
      #expect(Key.sequence(Key.name(of: keys)) == keys, "\(Key.name(of: keys))")
    }
  }
}
