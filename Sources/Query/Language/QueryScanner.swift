/// Walks over the characters of a query.
struct QueryScanner {
  let characters: [Character]
  var position = 0

  init(_ text: String) { characters = Array(text) }

  var isAtEnd: Bool { position >= characters.count }

  var next: Character? { isAtEnd ? nil : characters[position] }

  func peek(_ distance: Int) -> Character? {
    position + distance < characters.count ? characters[position + distance] : nil
  }

  mutating func skipSpaces() {
    while let character = next, character.isWhitespace { position += 1 }
  }

  mutating func take(_ character: Character) -> Bool {
    guard next == character else { return false }
    position += 1
    return true
  }

  /// The name of a field, flag or relation at this place, without moving.
  func nameLength() -> Int {
    var length = 0
    while let character = peek(length), character.isLetter || character.isNumber || character == "-" { length += 1 }
    return length
  }

  /// The comparison at this place, if there is one.
  mutating func takeComparison() -> (comparison: Comparison, isNegated: Bool)? {
    for (text, comparison, isNegated) in QueryScanner.comparisons where starts(with: text) {
      position += text.count
      return (comparison, isNegated)
    }
    return nil
  }

  func starts(with text: String, at distance: Int = 0) -> Bool {
    var distance = distance
    for character in text {
      guard peek(distance) == character else { return false }
      distance += 1
    }
    return true
  }

  /// Whether a comparison stands a few characters further on.
  func hasComparison(at distance: Int) -> Bool {
    QueryScanner.comparisons.contains { starts(with: $0.0, at: distance) }
  }

  // Longer ones first.
  private static let comparisons: [(String, Comparison, Bool)] = [
    ("<=", .lessOrEqual, false), (">=", .greaterOrEqual, false), ("!=", .equals, true), (":", .contains, false),
    ("=", .equals, false), ("~", .matches, false), ("<", .less, false), (">", .greater, false),
  ]
}

extension QueryScanner {
  /// A text in quotes, of which the first is already taken.
  mutating func takeQuoted() throws(QueryError) -> String {
    let start = position - 1
    var text = ""
    while let character = next {
      position += 1
      if character == "\"" { return text }
      if character == "\\", let escaped = next {
        position += 1
        text.append(escaped)
      } else {
        text.append(character)
      }
    }
    throw QueryError(.openQuote, at: start)
  }

  /// A text with gaps, up to white space or a character that `ends` it.
  mutating func takePattern(endingAt ends: (Character) -> Bool) throws(QueryError) -> TextPattern? {
    var pieces = [""]
    let start = position
    while let character = next, !character.isWhitespace, !ends(character) {
      position += 1
      switch character {
      case "\"": pieces[pieces.count - 1] += try takeQuoted()
      case "*": pieces.append("")
      default: pieces[pieces.count - 1].append(character)
      }
    }
    return position == start ? nil : TextPattern(pieces: pieces)
  }

  /// A regular expression, up to white space or a parenthesis that it did not open; all of it may stand in quotes.
  mutating func takeRegularExpression() throws(QueryError) -> String? {
    if take("\"") { return try takeQuoted() }
    var text = ""
    var depth = 0
    while let character = next, !character.isWhitespace {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth < 0 { break }
      position += 1
      text.append(character)
      if character == "\\", let escaped = next {
        position += 1
        text.append(escaped)
      }
    }
    return text.isEmpty ? nil : text
  }
}
