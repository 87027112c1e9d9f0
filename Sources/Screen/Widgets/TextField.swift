/// A line of text being edited, with the keys of a shell's line editor.
///
/// Positions count grapheme clusters, so the cursor never stands inside a letter.
public struct TextField: Hashable, Sendable {
  /// The text, one grapheme cluster an element.
  package private(set) var characters: [Character]
  /// The number of clusters before the cursor.
  public private(set) var cursor: Int
  /// Earlier texts, the oldest first.
  public var history: [String]
  /// What was last deleted by a word or line key; Ctrl-Y puts it back.
  private var killed = ""
  /// How far back in history the text comes from; 0 is the text being written.
  private var age = 0
  /// The text being written while an older one is shown.
  private var draft = ""

  /// A field with the cursor behind its text.
  public init(_ text: String = "", history: [String] = []) {
    characters = Array(TextField.singleLine(text))
    cursor = characters.count
    self.history = history
  }

  /// The text; setting it puts the cursor behind it.
  public var text: String {
    get { String(characters) }
    set {
      characters = Array(TextField.singleLine(newValue))
      cursor = characters.count
    }
  }

  /// Whether nothing is written.
  public var isEmpty: Bool { characters.isEmpty }

  /// The text before the cursor, which completion looks at.
  public var textBeforeCursor: String { String(characters[..<cursor]) }

  /// Inserts text at the cursor, as a paste does; line ends become blanks and other controls are left out.
  public mutating func insert(_ text: String) {
    replace(cursor..<cursor, with: TextField.singleLine(text))
  }

  /// Replaces the last `count` clusters before the cursor, as taking a completion does.
  public mutating func replaceBeforeCursor(_ count: Int, with text: String) {
    replace(max(0, cursor - max(0, count))..<cursor, with: TextField.singleLine(text))
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    let after = String(characters[range.upperBound...])
    // A pasted mark joins the letter before it, so clusters are looked for again.
    let before = String(characters[..<range.lowerBound]) + text
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  private static func singleLine(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for character in text {
      if character.isNewline || character == "\t" {
        result.append(" ")
        continue
      }
      for scalar in character.unicodeScalars where scalar.properties.generalCategory != .control {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension TextField {
  /// Moves the cursor to a position; beyond the text it stops at the ends.
  mutating func move(to position: Int) { cursor = max(0, min(position, characters.count)) }

  /// Deletes a range that touches the cursor and moves the cursor to its start.
  mutating func delete(_ range: Range<Int>) {
    replace(range, with: "")
  }

  /// Deletes a range and keeps it for Ctrl-Y.
  mutating func kill(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    killed = String(characters[range])
    delete(range)
  }

  /// Puts back what was last killed.
  mutating func yank() { insert(killed) }

  /// Shows an older text for 1, a newer one for -1; what was being written comes back behind the newest.
  ///
  /// - Returns: false when there is none further that way.
  mutating func recall(_ step: Int) -> Bool {
    let wanted = age + step
    guard (0...history.count).contains(wanted) else { return false }
    if age == 0 { draft = text }
    age = wanted
    text = wanted == 0 ? draft : history[history.count - wanted]
    return true
  }

  /// The start of the word before the cursor.
  var wordStart: Int {
    var position = cursor
    while position > 0, !TextField.isWord(characters[position - 1]) { position -= 1 }
    while position > 0, TextField.isWord(characters[position - 1]) { position -= 1 }
    return position
  }

  /// The start of the run without blanks before the cursor, which Ctrl-W deletes.
  var blankWordStart: Int {
    var position = cursor
    while position > 0, characters[position - 1] == " " { position -= 1 }
    while position > 0, characters[position - 1] != " " { position -= 1 }
    return position
  }

  /// The end of the word behind the cursor.
  var wordEnd: Int {
    var position = cursor
    while position < characters.count, !TextField.isWord(characters[position]) { position += 1 }
    while position < characters.count, TextField.isWord(characters[position]) { position += 1 }
    return position
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
