import Inventory

/// Turns the terms of a query into tests of rows.
struct RowTestBuilder {
  let dataset: Dataset
  let table: TableKind
  let visible: [Field]

  /// The test of a term.
  func test(_ node: QueryNode) -> RowTest {
    switch node {
    case .word(let pattern): return word(pattern)
    case .field(let term): return fieldTest(term)
    case .flag(let name): return flagTest(name)
    case .tag(let term): return tagTest(term)
    case .related(let name, let inner): return relatedTest(name, inner)
    case .not(let inner): return .not(test(inner))
    case .all(let terms): return .all(terms.map(test).sorted { $0.cost < $1.cost })
    case .any(let terms): return .any(terms.map(test))
    }
  }

  private func flagTest(_ name: String) -> RowTest {
    switch table.flags.first(where: { $0.id == name })?.answer {
    case .query(let term): return fieldTest(term)
    case .row(let holds):
      let dataset = dataset
      return .row { holds(dataset, $0) }
    case nil: return .any([])
    }
  }

  private func relatedTest(_ name: String, _ inner: QueryNode) -> RowTest {
    guard let relation = table.relations.first(where: { $0.id == name }) else { return .any([]) }
    let builder = RowTestBuilder(
      dataset: dataset,
      table: relation.target,
      visible: relation.target.standardFields
    )
    let test = builder.test(inner)
    let dataset = dataset
    return .row { row in relation.rows(dataset, row).contains { test.passes($0) } }
  }

  private func tagTest(_ term: TagTerm) -> RowTest {
    let strings = dataset.inventory.strings
    let keyMatcher = TextMatcher(term.key, isWhole: term.value != nil)
    let keys = TextTest(strings, keyMatcher.matches)
    let values = term.value.map { textTest(.text($0), term.comparison) }
    let dataset = dataset
    // Tags are those of functions: where rows belong to none, no term asks for them.
    guard let functionOf = table.description.function else { return .any([]) }
    return .row { row in
      guard let function = functionOf(dataset, row) else { return false }
      return dataset.inventory.lists.pairs(dataset.inventory.functions.tags[function.index]).contains { pair in
        keys.holds(pair.name) && (values?.holds(pair.value) ?? true)
      }
    }
  }

  /// A test of texts by one operand.
  func textTest(_ operand: Operand, _ comparison: Comparison) -> TextTest {
    switch operand {
    case .text(let pattern) where comparison.isOrdering:
      let wanted = Array(pattern.pieces.joined(separator: "*").utf8)
      return TextTest(dataset.inventory.strings) { text in
        guard !text.isEmpty else { return false }
        return comparison.holds(wanted.withUnsafeBytes { NaturalOrder.compare(text, $0) })
      }
    case .text(let pattern):
      let isWhole = comparison == .equals || pattern == TextPattern(literal: "")
      return TextTest(dataset.inventory.strings, TextMatcher(pattern, isWhole: isWhole).matches)
    case .pattern(let source):
      guard let pattern = try? Pattern(source) else { return TextTest(dataset.inventory.strings) { _ in false } }
      var run = PatternRun(pattern.program)
      return TextTest(dataset.inventory.strings) { run.matches($0) }
    case .number, .days, .age, .severity:
      return TextTest(dataset.inventory.strings) { _ in false }
    }
  }

  /// A test of runtime identifiers: ordered by version within the family of the operand.
  func runtimeTest(_ operand: Operand, _ comparison: Comparison) -> TextTest {
    guard comparison.isOrdering, case .text(let pattern) = operand else { return textTest(operand, comparison) }
    let wanted = RuntimeVersion(pattern.pieces.joined())
    return TextTest(dataset.inventory.strings) { text in
      RuntimeVersion(String(decoding: text, as: UTF8.self)).compare(wanted).map(comparison.holds) ?? false
    }
  }
}

extension Comparison {
  /// Whether the comparison holds for a value that is so much above what it is compared with.
  func holds(_ difference: Int) -> Bool {
    switch self {
    case .contains, .equals, .matches: difference == 0
    case .less: difference < 0
    case .lessOrEqual: difference <= 0
    case .greater: difference > 0
    case .greaterOrEqual: difference >= 0
    }
  }
}
