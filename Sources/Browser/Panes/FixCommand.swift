import Screen

/// A command of the `aws` tool, written so that it can be read and pasted.
///
/// Names come from snapshots, so a command with anything that a shell or a terminal could take for more than text is not
/// offered.
struct FixCommand: Hashable {
  /// The command on one line, as it is copied.
  let text: String

  /// A command, nil when it is empty or not safe to paste.
  init?(_ text: String) {
    guard !text.isEmpty, FixCommand.isSafe(text) else { return nil }
    self.text = text
  }

  /// The command in pieces that each begin with an option, joined by backslashes.
  var lines: [String] {
    var pieces: [String] = []
    for word in FixCommand.words(text) {
      if pieces.isEmpty || word.hasPrefix("--") {
        pieces.append(String(word))
      } else {
        pieces[pieces.count - 1] += " " + word
      }
    }
    return pieces.enumerated().map { index, piece in
      (index == 0 ? "" : "  ") + piece + (index == pieces.count - 1 ? "" : " \\")
    }
  }

  /// Whether every character prints as itself, every quote is closed, and nothing outside of quotes makes a shell do more
  /// than run one command.
  private static func isSafe(_ text: String) -> Bool {
    guard text == text.printable else { return false }
    var quoting = ShellQuoting()
    for character in text where !quoting.takes(character) { return false }
    return quoting.isClosed
  }

  /// The words of a command; quoted blanks do not part them.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var quoting = ShellQuoting()
    for index in text.indices {
      let isBlank = text[index] == " " && quoting.isClosed
      _ = quoting.takes(text[index])
      guard isBlank else { continue }
      if start < index { words.append(text[start..<index]) }
      start = text.index(after: index)
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }
}

/// Where a reader of a command line stands: in which kind of quotes, if any.
private struct ShellQuoting {
  private enum Quote {
    case none
    case single
    /// `$'…'`, in which a backslash escapes.
    case ansi
    case double
  }

  private var quote = Quote.none
  private var isEscaped = false
  private var isAfterDollar = false

  /// Whether no quotes are open.
  var isClosed: Bool { quote == .none && !isEscaped && !isAfterDollar }

  /// Steps over a character; false for one that a shell would take for more than text.
  mutating func takes(_ character: Character) -> Bool {
    if isEscaped {
      isEscaped = false
      return true
    }
    switch quote {
    case .none: return takesOutside(character)
    case .single: if character == "'" { quote = .none }
    case .ansi:
      if character == "'" { quote = .none }
      isEscaped = character == "\\"
    case .double:
      if character == "\"" { quote = .none }
      isEscaped = character == "\\"
      // Double quotes still expand variables and commands.
      return character != "$" && character != "`"
    }
    return true
  }

  private mutating func takesOutside(_ character: Character) -> Bool {
    if isAfterDollar {
      isAfterDollar = false
      quote = .ansi
      return character == "'"
    }
    switch character {
    case "'": quote = .single
    case "\"": quote = .double
    case "\\": isEscaped = true
    case "$": isAfterDollar = true
    case "`", ";", "&", "|", "<", ">", "(", ")", "#", "*", "?", "~", "!": return false
    default: break
    }
    return true
  }
}
