import Testing

@testable import Screen

@Suite struct TextFieldTests {
  /// A field from text in which `|` is the cursor.
  private func field(_ marked: String, history: [String] = []) -> TextField {
    let cursor = marked.firstIndex(of: "|") ?? marked.endIndex
    var field = TextField(String(marked[..<cursor]), history: history)
    let after = String(marked[cursor...].dropFirst())
    field.insert(after)
    for _ in after { _ = field.apply(Key(.left)) }
    return field
  }

  private func marked(_ field: TextField) -> String {
    field.textBeforeCursor + "|" + field.text.dropFirst(field.cursor)
  }

  @Test(arguments: [
    ("ab|cd", "x", "abx|cd"), ("ab|cd", "漢", "ab漢|cd"), ("ab|cd", "space", "ab |cd"),
    ("ab|cd", "left", "a|bcd"), ("|ab", "left", "|ab"), ("ab|", "right", "ab|"), ("ab|cd", "ctrl-f", "abc|d"),
    ("ab|cd", "ctrl-b", "a|bcd"), ("ab|cd", "ctrl-a", "|abcd"), ("ab|cd", "ctrl-e", "abcd|"),
    ("ab|cd", "home", "|abcd"), ("ab|cd", "end", "abcd|"), ("ab|cd", "backspace", "a|cd"), ("|ab", "backspace", "|ab"),
    ("ab|cd", "ctrl-h", "a|cd"), ("ab|cd", "delete", "ab|d"), ("ab|", "ctrl-d", "ab|"), ("ab|cd", "ctrl-d", "ab|d"),
    ("a bc.de|f", "ctrl-w", "a |f"), ("a bc  |", "ctrl-w", "a |"), ("ab|cd", "ctrl-u", "|cd"),
    ("ab|cd", "ctrl-k", "ab|"), ("one.two| x", "alt-b", "one.|two x"), ("one|.two x", "alt-f", "one.two| x"),
    ("one|.two x", "alt-d", "one| x"), ("one.two| x", "alt-backspace", "one.| x"),
    ("one two|", "ctrl-left", "one |two"),
    ("|one two", "ctrl-right", "one| two"), ("🇸🇪e\u{301}|x", "backspace", "🇸🇪|x"), ("🇸🇪|x", "backspace", "|x"),
  ])
  func keysEdit(before: String, key: String, after: String) throws {
    var field = field(before)
    let key = try #require(Key(name: key))
    let isTaken = field.apply(key)
    #expect(isTaken)
    #expect(marked(field) == after)
  }

  @Test(arguments: ["enter", "esc", "tab", "F1", "pageup", "ctrl-s", "alt-x", "ctrl-alt-a", "ctrl-up", "up", "down"])
  func otherKeysAreLeftToOthers(key: String) throws {
    var field = field("ab|c")
    let isTaken = field.apply(try #require(Key(name: key)))
    #expect(!isTaken)
    #expect(marked(field) == "ab|c")
  }

  @Test func whatWasKilledComesBack() {
    var field = field("one two|")
    _ = field.apply(Key(.character("w"), .control))
    _ = field.apply(Key(.character("a"), .control))
    _ = field.apply(Key(.character("y"), .control))
    #expect(marked(field) == "two|one ")
  }

  @Test func historyGoesBackAndReturnsToTheDraft() {
    var field = field("dra|ft", history: ["first", "second"])
    var seen: [String] = []
    for key in [Key.Code.up, .up, .up, .down, .down, .down] {
      _ = field.apply(Key(key))
      seen.append(field.text)
    }
    #expect(seen == ["second", "first", "first", "second", "draft", "draft"])
  }

  @Test func aPasteStaysOnOneLine() {
    var field = field("a|b")
    field.insert("x\r\ny\tz\u{1B}[31m")
    #expect(field.text == "ax y z[31mb")
  }

  @Test func aPastedMarkJoinsTheLetterBefore() {
    var field = field("e|x")
    field.insert("\u{301}")
    #expect(marked(field) == "e\u{301}|x")
    #expect(field.cursor == 1)
  }

  @Test func aCompletionReplacesTheWord() {
    var field = field("account:pr|")
    field.replaceBeforeCursor(2, with: "prod ")
    #expect(marked(field) == "account:prod |")
  }

  @Test(arguments: [
    ("abc|", 10, "abc", 3), ("|abcdefghijkl", 6, "abcde…", 0), ("abcdefghijkl|", 6, "…kl", 3), ("漢字漢字|", 5, "…", 2),
    ("a\u{202E}b|", 6, "a�b", 3),
  ])
  func longTextScrolls(text: String, width: Int, line: String, cursor: Int) {
    var grid = CellGrid(columns: 12, rows: 1)
    let column = field(text).draw(on: &grid, column: 0, row: 0, width: width)
    #expect(grid.lines == [line])
    #expect(column == cursor)
  }

  @Test func theCursorIsAlwaysInTheFieldAndBehindItsLetter() {
    var random = SeededGenerator(seed: 17)
    for _ in 0..<500 {
      var field = TextField(String.hostile(count: 30, using: &random))
      for _ in 0..<Int.random(in: 0...20, using: &random) { _ = field.apply(Key(.left)) }
      let width = Int.random(in: 1...12, using: &random)
      var grid = CellGrid(columns: 14, rows: 1)
      let column = field.draw(on: &grid, column: 1, row: 0, width: width)
      #expect((1..<1 + width).contains(column))
      #expect(grid[column: 0, row: 0] == .blank)
      #expect(grid[column: 13, row: 0] == .blank)
    }
  }
}
