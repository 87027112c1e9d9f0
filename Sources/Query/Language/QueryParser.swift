import AWSNames
import Checks

/// Reads a query by recursive descent: conjunctions of alternatives of terms.
struct QueryParser {
  private let table: TableKind
  private let checks: [Check]
  private var scanner: QueryScanner
  private var depth = 0

  /// Deeper nesting is nobody's intention, and must not exhaust the stack.
  private static let maximumDepth = 50

  init(_ text: String, table: TableKind, checks: [Check]) {
    self.table = table
    self.checks = checks
    scanner = QueryScanner(text)
  }

  /// The terms of the whole text; nil for an empty one.
  mutating func parse() throws(QueryError) -> QueryNode? {
    scanner.skipSpaces()
    if scanner.isAtEnd { return nil }
    let node = try conjunction()
    guard scanner.isAtEnd else { throw QueryError(.strayParenthesis, at: scanner.position) }
    return node
  }

  private mutating func conjunction() throws(QueryError) -> QueryNode {
    var terms: [QueryNode] = []
    scanner.skipSpaces()
    while let scalar = scanner.next, scalar != ")" {
      terms.append(try alternatives())
      scanner.skipSpaces()
    }
    guard let first = terms.first else { throw QueryError(.missingTerm, at: scanner.position) }
    return terms.count == 1 ? first : .all(QueryNode.flattened(all: terms))
  }

  private mutating func alternatives() throws(QueryError) -> QueryNode {
    var terms = [try term()]
    while takeBar() { terms.append(try term()) }
    guard terms.count > 1 else { return terms[0] }
    return .any(
      terms.flatMap { term in
        if case .any(let inner) = term { inner } else { [term] }
      }
    )
  }

  /// Takes a bar with the white space around it.
  private mutating func takeBar() -> Bool {
    let start = scanner.position
    scanner.skipSpaces()
    guard scanner.take("|") else {
      scanner.position = start
      return false
    }
    scanner.skipSpaces()
    return true
  }

  private mutating func term() throws(QueryError) -> QueryNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryParser.maximumDepth else { throw QueryError(.tooDeep, at: scanner.position) }
    if scanner.take("!") { return .not(try term()) }
    let start = scanner.position
    if scanner.take("(") {
      let inner = try conjunction()
      guard scanner.take(")") else { throw QueryError(.openParenthesis, at: start) }
      return inner
    }
    if let comparison = try comparison() { return comparison }
    return try word()
  }

  private mutating func word() throws(QueryError) -> QueryNode {
    if let (word, here) = scanner.foreignOperator() {
      throw QueryError(.foreignOperator(word, here: here), at: scanner.position)
    }
    guard let pattern = try scanner.takePattern(endingAt: { "|()".unicodeScalars.contains($0) }) else {
      throw QueryError(.missingTerm, at: scanner.position)
    }
    return .word(pattern)
  }
}

// Terms that start with a name.
extension QueryParser {
  /// A comparison, flag, tag or relation; nil where the text is a plain word.
  private mutating func comparison() throws(QueryError) -> QueryNode? {
    let start = scanner.position
    let length = scanner.nameLength()
    guard length > 0 else { return nil }
    let name = scanner.text(start..<start + length).lowercased()
    if scanner.peek(length) == "." { return try path(name, length: length) }
    guard scanner.hasComparison(at: length) else { return nil }
    scanner.position += length
    guard let (comparison, isNegated) = scanner.takeComparison() else { return nil }
    let node = try self.node(name, comparison, start: start)
    return isNegated ? .not(node) : node
  }

  private mutating func node(_ name: String, _ comparison: Comparison, start: Int) throws(QueryError) -> QueryNode {
    if name == "is" || name == "has", comparison == .contains { return try flag(name) }
    if name == "tag", comparison == .contains, table.relatesToFunctions { return try tag() }
    guard let field = table.field(named: name) else {
      throw QueryError(.unknownField(name), at: start, expected: QuerySuggestions.names(like: name, in: table))
    }
    return try fieldTerm(field, comparison, start: start)
  }

  private mutating func flag(_ prefix: String) throws(QueryError) -> QueryNode {
    let start = scanner.position
    let length = scanner.nameLength()
    scanner.position += length
    let name = prefix + ":" + scanner.text(start..<start + length).lowercased()
    guard table.flags.contains(where: { $0.id == name }) else {
      let known = table.flags.map(\.id).filter { $0.begins(with: prefix + ":") }
      throw QueryError(length == 0 ? .missingValue : .unknownFlag(name), at: start, expected: known)
    }
    return .flag(name)
  }

  /// `tag:owner`, `tag:owner=payments`.
  private mutating func tag() throws(QueryError) -> QueryNode {
    guard let key = try scanner.takePattern(endingAt: { "|()=".unicodeScalars.contains($0) }) else {
      throw QueryError(.missingValue, at: scanner.position)
    }
    guard scanner.take("=") else { return .tag(TagTerm(key: key, comparison: .contains, value: nil)) }
    return .tag(TagTerm(key: key, comparison: .equals, value: try value()))
  }

  /// `tag.owner=payments`, `function.runtime:python`; a plain word when the name before the point is neither.
  private mutating func path(_ name: String, length: Int) throws(QueryError) -> QueryNode? {
    let start = scanner.position
    if name == "tag", table.relatesToFunctions {
      scanner.position += length + 1
      let key = try scanner.takePattern(endingAt: { "|():=".unicodeScalars.contains($0) })
      guard let key, let (comparison, _) = scanner.takeComparison() else {
        throw QueryError(.missingValue, at: scanner.position)
      }
      return .tag(TagTerm(key: key, comparison: comparison, value: try value()))
    }
    guard let relation = table.relations.first(where: { $0.id == name }) else {
      guard scanner.hasPath() else { return nil }
      throw QueryError(.unknownRelation(name), at: start, expected: QuerySuggestions.relations(like: name, in: table))
    }
    var inner = QueryParser("", table: relation.target, checks: checks)
    inner.scanner = scanner
    inner.scanner.position += length + 1
    inner.depth = depth
    let opensParenthesis = inner.scanner.next == "("
    let node = opensParenthesis ? try inner.term() : try inner.comparison()
    guard let node else {
      scanner.position = start
      return nil
    }
    scanner = inner.scanner
    return .related(name, node)
  }

  private mutating func value() throws(QueryError) -> TextPattern {
    guard let pattern = try scanner.takePattern(endingAt: { "|()".unicodeScalars.contains($0) }) else {
      throw QueryError(.missingValue, at: scanner.position)
    }
    return pattern
  }
}

// Values of fields.
extension QueryParser {
  private mutating func fieldTerm(
    _ field: Field,
    _ comparison: Comparison,
    start: Int
  ) throws(QueryError) -> QueryNode {
    guard field.allows(comparison) else {
      throw QueryError(.badComparison(comparison.rawValue, field: field.id), at: start)
    }
    if comparison == .matches { return .field(try pattern(field)) }
    var operands = [try operand(field, comparison)]
    while scanner.next == "|", continuesValues() {
      scanner.position += 1
      operands.append(try operand(field, comparison))
    }
    // Numbers and the like have no parts, so that to contain one is to equal it.
    let isWhole = comparison == .contains && !field.holdsText
    return .field(FieldTerm(field: field.id, comparison: isWhole ? .equals : comparison, operands: operands))
  }

  /// Whether a plain value stands behind the bar rather than another term.
  private func continuesValues() -> Bool {
    guard let next = scanner.peek(1), !next.properties.isWhitespace, !"!()|".unicodeScalars.contains(next) else {
      return false
    }
    var behind = scanner
    behind.position += 1
    let length = behind.nameLength()
    return length == 0 || !behind.hasComparison(at: length)
  }

  private mutating func pattern(_ field: Field) throws(QueryError) -> FieldTerm {
    let start = scanner.position
    guard let source = try scanner.takeRegularExpression() else { throw QueryError(.missingValue, at: start) }
    do {
      _ = try Pattern(source)
    } catch {
      throw QueryError(.badPattern(error), at: start + error.position)
    }
    return FieldTerm(field: field.id, comparison: .matches, operands: [.pattern(source)])
  }

  private mutating func operand(_ field: Field, _ comparison: Comparison) throws(QueryError) -> Operand {
    let start = scanner.position
    let pattern = try value()
    if Operand.text(pattern) == Operand.absence { return .text(pattern) }
    let text = pattern.pieces.joined(separator: "*")
    if field.holdsText {
      if let words = field.vocabulary(checks), !words.isEmpty, !comparison.isOrdering,
        !words.contains(where: TextMatcher(pattern, isWhole: comparison == .equals).matches)
      {
        let near = QuerySuggestions.values(like: text, among: words)
        throw QueryError(.unknownValue(text, field: field.id), at: start, expected: near)
      }
      return .text(pattern)
    }
    guard let operand = OperandParser(field.kind).operand(text) else {
      throw QueryError(.badValue(text, field.kind), at: start)
    }
    return operand
  }
}

extension Field {
  /// Whether its values are looked into rather than measured.
  var holdsText: Bool {
    switch kind {
    case .text, .runtime, .flag: true
    case .number, .date, .severity: false
    }
  }

  /// Whether its values can be compared in a way.
  func allows(_ comparison: Comparison) -> Bool {
    switch kind {
    case .text, .runtime: true
    case .flag: !comparison.isOrdering
    case .number, .date, .severity: comparison != .matches
    }
  }
}
