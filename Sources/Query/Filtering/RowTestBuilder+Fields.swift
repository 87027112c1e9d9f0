import AWSNames
import Checks
import Inventory

extension RowTestBuilder {
  /// The test of a comparison: any of its values will do.
  func fieldTest(_ term: FieldTerm) -> RowTest {
    guard let field = table.field(named: term.field) else { return .any([]) }
    let others = field.alsoMatches.compactMap { table.field(named: $0) }
    let tests = term.operands.flatMap { operand in
      // A missing value is missing from the field itself, whatever its neighbours hold.
      operand == Operand.absence
        ? [absence(field)] : ([field] + others).map { test($0, term.comparison, operand) }
    }
    return tests.count == 1 ? tests[0] : .any(tests)
  }

  private func test(_ field: Field, _ comparison: Comparison, _ operand: Operand) -> RowTest {
    switch dataset.column(of: field) {
    case .text(let column): return .texts([column], texts(field, operand, comparison))
    case .number(let column): return .numbers(column, numberTest(operand, comparison))
    case .label(let codes, let names): return .labels(codes, labelAnswers(field, names, operand, comparison))
    case nil: return composedTest(field, texts(field, operand, comparison))
    }
  }

  private func texts(_ field: Field, _ operand: Operand, _ comparison: Comparison) -> TextTest {
    field.kind == .runtime ? runtimeTest(operand, comparison) : textTest(operand, comparison)
  }

  /// Rows whose field holds nothing.
  private func absence(_ field: Field) -> RowTest {
    let dataset = dataset
    return .row { field.value(in: dataset, row: $0) == .none }
  }

  private func numberTest(_ operand: Operand, _ comparison: Comparison) -> (Int64) -> Bool {
    switch operand {
    case .number(let wanted, _):
      return { $0 != Column.noNumber && comparison.holds($0 < wanted ? -1 : $0 > wanted ? 1 : 0) }
    case .days(let range):
      return { $0 != Column.noNumber && comparison.holds(range.position(of: Day(secondsSince1970: $0))) }
    case .age(let days):
      let today = dataset.asOf
      return { $0 != Column.noNumber && comparison.holds(today - Day(secondsSince1970: $0) - days) }
    case .text, .pattern, .severity:
      return { _ in false }
    }
  }

  /// One answer per word, and one for no word.
  private func labelAnswers(
    _ field: Field,
    _ names: [String],
    _ operand: Operand,
    _ comparison: Comparison
  ) -> [Bool] {
    if case .severity(let wanted) = operand {
      return names.indices.map { comparison.holds($0 - Int(wanted)) } + [false]
    }
    let test = textTest(operand, comparison)
    return names.map(test.holds) + [false]
  }

  private func composedTest(_ field: Field, _ test: TextTest) -> RowTest {
    let dataset = dataset
    switch field.source {
    case .list(let read): return .row { read(dataset, $0).contains { test.holds($0) } }
    case .composed(let read): return .row { test.holds(read(dataset, $0)) }
    case .text, .number, .label, .derived, .counted: return .any([])
    }
  }
}

extension RowTestBuilder {
  /// The test of a bare word: some visible column holds it.
  func word(_ pattern: TextPattern) -> RowTest {
    let test = textTest(.text(pattern), .contains)
    var texts: [[StringID]] = []
    var others: [RowTest] = []
    for field in visible {
      switch dataset.column(of: field) {
      case .text(let column): texts.append(column)
      case .number(let column): others += numberWord(field, column, pattern).map { [$0] } ?? []
      case .label(let codes, let names):
        let answers = names.map(test.holds)
        if answers.contains(true) { others.append(.labels(codes, answers + [false])) }
      case nil: others.append(composedTest(field, test))
      }
    }
    let all = (texts.isEmpty ? [] : [.texts(texts, test)]) + others.sorted { $0.cost < $1.cost }
    return all.count == 1 ? all[0] : .any(all)
  }

  /// Numbers and dates are looked into when the word may be part of one.
  private func numberWord(_ field: Field, _ column: [Int64], _ pattern: TextPattern) -> RowTest? {
    guard pattern.pieces.count == 1, !pattern.pieces[0].isEmpty else { return nil }
    let word = pattern.pieces[0]
    guard word.utf8.allSatisfy({ NaturalOrder.isDigit($0) || (field.kind == .date && $0 == 0x2D) }) else { return nil }
    let matcher = TextMatcher(pattern, isWhole: false)
    let answers = NumberAnswers { number in
      matcher.matches(field.kind == .date ? "\(Day(rawValue: Int32(truncatingIfNeeded: number)))" : String(number))
    }
    return .numbers(column) { number in
      guard number != Column.noNumber else { return false }
      return answers[field.kind == .date ? Int64(Day(secondsSince1970: number).rawValue) : number]
    }
  }
}

/// Answers about numbers, of which few are distinct: each is written out once.
private final class NumberAnswers {
  private let isTrue: (Int64) -> Bool
  private var small = [UInt8](repeating: 0, count: 1 << 16)
  private var others: [Int64: Bool] = [:]

  init(_ isTrue: @escaping (Int64) -> Bool) { self.isTrue = isTrue }

  subscript(number: Int64) -> Bool {
    guard let position = Int(exactly: number), small.indices.contains(position) else {
      if let known = others[number] { return known }
      let answer = isTrue(number)
      others[number] = answer
      return answer
    }
    if small[position] == 0 { small[position] = isTrue(number) ? 1 : 2 }
    return small[position] == 1
  }
}

extension DayRange {
  /// Below 0 for a day before the range, above 0 for one behind it, 0 for one within.
  func position(of day: Day) -> Int { day < first ? -1 : day > last ? 1 : 0 }
}
