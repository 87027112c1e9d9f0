extension Query {
  /// What the query asks, in words.
  public var explanation: String { root.map { $0.words(table, isInner: false) } ?? "every row" }
}

extension QueryNode {
  fileprivate func words(_ table: TableKind, isInner: Bool) -> String {
    switch self {
    case .word(let pattern): return "any column contains \(pattern.words)"
    case .field(let term): return term.words
    case .flag(let name): return table.flags.first { $0.id == name }?.meaning ?? name
    case .tag(let term): return term.words
    case .related(let relation, let inner):
      let target = table.relations.first { $0.id == relation }?.target ?? table
      return "for one of its \(target.name): \(inner.words(target, isInner: true))"
    case .not(let inner): return "not (\(inner.words(table, isInner: false)))"
    case .all(let terms): return joined(terms, "and", table, isInner)
    case .any(let terms): return joined(terms, "or", table, isInner)
    }
  }

  private func joined(_ terms: [QueryNode], _ link: String, _ table: TableKind, _ isInner: Bool) -> String {
    let text = terms.map { $0.words(table, isInner: true) }.joined(separator: " \(link) ")
    return isInner ? "(\(text))" : text
  }
}

extension FieldTerm {
  fileprivate var words: String {
    if operands == [Operand.absence] { return "\(field) has no value" }
    if case .age(let days)? = operands.first { return "\(field) \(comparison.ageWords) \(days) days ago" }
    return "\(field) \(comparison.words) " + operands.map(\.words).joined(separator: " or ")
  }
}

extension TagTerm {
  fileprivate var words: String {
    guard let value else { return "some tag is called \(key.words)" }
    return "tag \(key.words) \(comparison.words) \(value.words)"
  }
}

extension Comparison {
  fileprivate var words: String {
    switch self {
    case .contains: "contains"
    case .equals: "is"
    case .matches: "matches the pattern"
    case .less: "is below"
    case .lessOrEqual: "is at most"
    case .greater: "is above"
    case .greaterOrEqual: "is at least"
    }
  }
}

extension Comparison {
  fileprivate var ageWords: String {
    switch self {
    case .contains, .equals, .matches: "exactly"
    case .less: "less than"
    case .lessOrEqual: "at most"
    case .greater: "more than"
    case .greaterOrEqual: "at least"
    }
  }
}

extension Operand {
  fileprivate var words: String {
    switch self {
    case .text(let pattern): pattern.words
    case .pattern, .number, .days, .age, .severity: text
    }
  }
}

extension TextPattern {
  fileprivate var words: String { "\"\(pieces.joined(separator: "*"))\"" }
}
