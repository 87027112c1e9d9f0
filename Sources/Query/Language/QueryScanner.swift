/// Walks over the scalars of a query.
///
/// Not over its characters: a quotation mark with an accent on it is a quotation mark all the same.
struct QueryScanner {
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var isAtEnd: Bool { position >= scalars.count }

  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[position] }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    position + distance < scalars.count ? scalars[position + distance] : nil
  }

  /// The text between two positions.
  func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  mutating func skipSpaces() {
    while let scalar = next, scalar.properties.isWhitespace { position += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  /// The name of a field, flag or relation at this place, without moving.
  func nameLength() -> Int {
    var length = 0
    while let scalar = peek(length), scalar.isOfName { length += 1 }
    return length
  }

  /// The comparison at this place, if there is one.
  mutating func takeComparison() -> (comparison: Comparison, isNegated: Bool)? {
    for (text, comparison, isNegated) in QueryScanner.comparisons where starts(with: text) {
      position += text.utf8.count
      return (comparison, isNegated)
    }
    return nil
  }

  func starts(with text: String, at distance: Int = 0) -> Bool {
    var distance = distance
    for scalar in text.unicodeScalars {
      guard peek(distance) == scalar else { return false }
      distance += 1
    }
    return true
  }

  /// Whether a comparison stands a few scalars further on.
  func hasComparison(at distance: Int) -> Bool {
    QueryScanner.comparisons.contains { starts(with: $0.0, at: distance) }
  }

  // Longer ones first; two equals signs are what other languages write for one.
  private static let comparisons: [(String, Comparison, Bool)] = [
    ("<=", .lessOrEqual, false), (">=", .greaterOrEqual, false), ("!=", .equals, true), ("==", .equals, false),
    (":", .contains, false),
    ("=", .equals, false), ("~", .matches, false), ("<", .less, false), (">", .greater, false),
  ]
}

extension Unicode.Scalar {
  /// Whether names of fields may hold it.
  fileprivate var isOfName: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "-" || self == "_"
  }
}

extension QueryScanner {
  /// Whether names with points between them stand here, and a comparison or a parenthesis behind the last.
  ///
  /// A number with points in it is no name.
  func hasPath() -> Bool {
    var ahead = self
    while true {
      let length = ahead.nameLength()
      guard length > 0, let first = ahead.next, first.properties.isAlphabetic else { return false }
      ahead.position += length
      guard ahead.next == "." else { return ahead.hasComparison(at: 0) }
      ahead.position += 1
      if ahead.next == "(" { return true }
    }
  }

  /// An operator of other languages that stands here as a word of its own, with the way it is written here.
  func foreignOperator() -> (word: String, here: String)? {
    var end = position
    while end < scalars.count, !scalars[end].properties.isWhitespace, !"()".unicodeScalars.contains(scalars[end]) {
      end += 1
    }
    switch text(position..<end).lowercased() {
    case "and", "&&", "&": return (text(position..<end), "by setting terms beside each other")
    case "or": return (text(position..<end), "|")
    case "not": return (text(position..<end), "!")
    default: return nil
    }
  }

  /// A text in quotes, of which the first is already taken.
  mutating func takeQuoted() throws(QueryError) -> String {
    let start = position - 1
    var text = String.UnicodeScalarView()
    while let scalar = next {
      position += 1
      if scalar == "\"" { return String(text) }
      if scalar == "\\", let escaped = next {
        position += 1
        text.append(escaped)
      } else {
        text.append(scalar)
      }
    }
    throw QueryError(.openQuote, at: start)
  }

  /// A text with gaps, up to white space or a scalar that `ends` it.
  mutating func takePattern(endingAt ends: (Unicode.Scalar) -> Bool) throws(QueryError) -> TextPattern? {
    var pieces = [""]
    let start = position
    while let scalar = next, !scalar.properties.isWhitespace, !ends(scalar) {
      position += 1
      switch scalar {
      case "\"":
        // What was masked is a gap also between quotes.
        let quoted = TextPattern(masked: try takeQuoted()).pieces
        pieces[pieces.count - 1] += quoted[0]
        pieces += quoted.dropFirst()
      case "*": pieces.append("")
      default: pieces[pieces.count - 1].unicodeScalars.append(scalar)
      }
    }
    return position == start ? nil : TextPattern(pieces: pieces)
  }

  /// A regular expression, up to white space or a parenthesis that it did not open; all of it may stand in quotes.
  mutating func takeRegularExpression() throws(QueryError) -> String? {
    if take("\"") { return try takeQuoted() }
    var text = String.UnicodeScalarView()
    var depth = 0
    while let scalar = next, !scalar.properties.isWhitespace {
      if scalar == "(" { depth += 1 }
      if scalar == ")" { depth -= 1 }
      if depth < 0 { break }
      position += 1
      text.append(scalar)
      if scalar == "\\", let escaped = next {
        position += 1
        text.append(escaped)
      }
    }
    return text.isEmpty ? nil : String(text)
  }
}
