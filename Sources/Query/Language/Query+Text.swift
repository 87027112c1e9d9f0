import JSON

extension Query: CustomStringConvertible {
  /// The query as it would be typed; parsing it again gives the same query.
  public var description: String { root.map { $0.text(within: .outermost) } ?? "" }
}

/// What encloses a term, and so when it needs parentheses.
private enum Enclosure {
  case outermost
  case conjunction
  case alternative
  case negation
}

extension QueryNode {
  fileprivate func text(within enclosure: Enclosure) -> String {
    // A field that ends in a value would take the bar behind it for one between values, whatever stands before it.
    let inside = enclosure == .alternative ? Enclosure.alternative : .negation
    switch self {
    case .word(let pattern): return pattern.text
    case .field(let term): return parenthesized(term.text, if: enclosure == .alternative)
    case .flag(let name): return name
    case .tag(let term): return term.text
    case .related(let relation, let inner):
      return relation + "." + parenthesized(inner.text(within: inside), if: !inner.beginsWithName)
    case .not(let inner): return "!" + inner.text(within: inside)
    case .all(let terms):
      let text = terms.map { $0.text(within: .conjunction) }.joined(separator: " ")
      return parenthesized(text, if: enclosure != .outermost)
    case .any(let terms):
      let text = terms.map { $0.text(within: .alternative) }.joined(separator: "|")
      return parenthesized(text, if: enclosure == .negation || enclosure == .alternative)
    }
  }

  /// Whether what is written begins with a name that no word begins with, so that it can stand behind a point.
  private var beginsWithName: Bool {
    switch self {
    case .field, .flag, .tag, .related: true
    // Several terms bring their own parentheses.
    case .all, .any: true
    case .word, .not: false
    }
  }

  private func parenthesized(_ text: String, if needed: Bool) -> String { needed ? "(\(text))" : text }
}

extension FieldTerm {
  /// `runtime=python3.9|python3.8`.
  var text: String { field + comparison.rawValue + operands.map(\.text).joined(separator: "|") }
}

extension TagTerm {
  /// `tag:owner`, `tag.owner=payments`.
  var text: String {
    guard let value else { return "tag:" + key.text }
    return "tag." + key.text + comparison.rawValue + value.text
  }
}

extension Operand {
  var text: String {
    switch self {
    case .text(let pattern): pattern.text
    case .pattern(let source): QueryText.quotedPattern(source)
    case .number(let number, let unit): "\(number)" + unit.suffix
    case .days(let range): range.text
    case .age(let days): "\(days)d"
    case .severity(let value): FindingFields.severityNames[Int(value)]
    }
  }
}

extension TextPattern {
  var text: String { pieces.map(QueryText.quoted).joined(separator: "*").orEmptyQuotes }
}

extension Unit {
  /// What is written behind a number of the unit.
  var suffix: String {
    switch self {
    case .count: ""
    case .mebibytes: "mb"
    case .seconds: "s"
    case .bytes: "b"
    case .days: "d"
    }
  }
}

extension String {
  /// An empty text has to be written as `""`.
  fileprivate var orEmptyQuotes: String { isEmpty ? "\"\"" : self }
}

/// How texts are written in queries.
enum QueryText {
  /// Scalars that end or split a word.
  static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "\"()|*!:=~<>\\".unicodeScalars.contains(scalar)
  }

  /// Whether a term may begin behind a scalar.
  static func beginsTerm(behind scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "(|!".unicodeScalars.contains(scalar)
  }

  /// The text, in quotes where it would be read as something else.
  static func quoted(_ text: String) -> String {
    let readsAsElse = text.unicodeScalars.contains(where: isSpecial) || QueryScanner(text).foreignOperator() != nil
    guard readsAsElse else { return text }
    return SecretText.isMasked(text) ? starsApart(text) : inQuotes(text)
  }

  /// As many stars as a mask has would be a gap, also between quotes.
  private static func starsApart(_ text: String) -> String {
    var pieces = [String.UnicodeScalarView()]
    var stars = 0
    for scalar in text.unicodeScalars {
      stars = scalar == "*" ? stars + 1 : 0
      if stars == SecretText.mask.utf8.count {
        pieces.append(String.UnicodeScalarView())
        stars = 1
      }
      pieces[pieces.count - 1].append(scalar)
    }
    return pieces.map { inQuotes(String($0)) }.joined()
  }

  /// A pattern ends at white space or at a parenthesis that it did not open.
  static func quotedPattern(_ pattern: String) -> String {
    let needsQuotes = pattern.unicodeScalars.contains {
      $0.properties.isWhitespace || "\"()|".unicodeScalars.contains($0)
    }
    return pattern.isEmpty || needsQuotes ? inQuotes(pattern) : pattern
  }

  private static func inQuotes(_ text: String) -> String {
    var quoted = "\"".unicodeScalars
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
      quoted.append(scalar)
    }
    quoted.append("\"")
    return String(quoted)
  }
}
