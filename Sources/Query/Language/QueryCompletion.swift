import AWSNames
import Inventory
import JSON

/// What could be typed at the cursor of a filter.
public struct QueryCompletion: Hashable, Sendable {
  /// One thing that could be typed.
  public struct Candidate: Hashable, Sendable {
    /// The text that takes the place of what was typed.
    public var text: String
    /// What it means, in a few words.
    public var meaning: String
  }

  /// The scalars that a candidate takes the place of, counted from the start of the text.
  public var replaced: Range<Int>
  /// What could be typed, the likeliest first.
  public var candidates: [Candidate]
}

extension Query {
  /// What could be typed at a cursor: fields, flags and relations at the start of a term, values behind a comparison.
  ///
  /// - Parameters:
  ///   - text: The text so far.
  ///   - cursor: The cursor, as scalars from the start of the text.
  ///   - dataset: What values are taken from.
  ///   - table: The table it is about.
  ///   - limit: The most candidates to return.
  /// - Returns: The candidates, and what they take the place of.
  public static func completion(
    of text: String,
    cursor: Int,
    in dataset: Dataset,
    table: TableKind,
    limit: Int = 50
  ) -> QueryCompletion {
    let whole = QueryScanner(text)
    let end = max(0, min(cursor, whole.scalars.count))
    var start = end
    while start > 0, !QueryText.beginsTerm(behind: whole.scalars[start - 1]) { start -= 1 }
    let typed = whole.text(start..<end)
    // With nothing written yet the candidates show what can be asked at all.
    if typed.isEmpty { return QueryCompletion(replaced: start..<end, candidates: examples(in: table)) }
    var scanner = QueryScanner(typed)
    let length = scanner.nameLength()
    let name = scanner.text(0..<length).lowercased()
    scanner.position = length
    guard length > 0, let (comparison, _) = scanner.takeComparison() else {
      return QueryCompletion(replaced: start..<end, candidates: names(startingWith: typed.lowercased(), in: table))
    }
    let values = CompletionValues(dataset: dataset, table: table, limit: limit)
    let behind = scanner.position
    return QueryCompletion(
      replaced: start + behind..<end,
      candidates: values.candidates(name, comparison, startingWith: scanner.text(behind..<scanner.scalars.count))
    )
  }

  private static func names(startingWith prefix: String, in table: TableKind) -> [QueryCompletion.Candidate] {
    let fields = table.fields.filter { field in ([field.id] + field.aliases).contains { $0.begins(with: prefix) } }
    let flags = table.flags.filter { $0.id.begins(with: prefix) }
    let relations = table.relations.filter { $0.id.begins(with: prefix) }
    return fields.map { .init(text: $0.id + $0.usualComparison.rawValue, meaning: $0.title) }
      + flags.map { .init(text: $0.id, meaning: $0.meaning) }
      + relations.map { .init(text: $0.id + ".", meaning: "fields of its \($0.target.name)") }
  }
}

/// The values that may stand behind a comparison.
private struct CompletionValues {
  let dataset: Dataset
  let table: TableKind
  let limit: Int

  /// Rows looked at for values: enough to find what is common, few enough to answer at once.
  private static let rowLimit = 20_000

  func candidates(
    _ name: String,
    _ comparison: Comparison,
    startingWith prefix: String
  ) -> [QueryCompletion.Candidate] {
    if name == "is" || name == "has" {
      return table.flags.filter { $0.id.begins(with: name + ":" + prefix.lowercased()) }
        .map { .init(text: String($0.id.behind(name + ":") ?? ""), meaning: $0.meaning) }
    }
    guard let field = table.field(named: name), comparison != .matches else { return [] }
    let wanted = prefix.lowercased()
    if field.kind == .severity {
      return FindingFields.severityNames.reversed().filter { $0.begins(with: wanted) }.map {
        .init(text: $0, meaning: "")
      }
    }
    guard field.holdsText else { return [] }
    return counted(field).filter { $0.key.text.lowercased().begins(with: wanted) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .prefix(limit)
      // What may not be shown is not proposed either.
      .filter { !$0.key.text.holdsSecret }
      .map { .init(text: QueryText.quoted($0.key.text), meaning: $0.value == 1 ? "1 row" : "\($0.value) rows") }
  }

  /// How often each value occurs among the rows looked at.
  private func counted(_ field: Field) -> [ExactText: Int] {
    var counts: [FieldValue: Int] = [:]
    for row in 0..<min(dataset.rowCount(of: table), CompletionValues.rowLimit) {
      counts[field.value(in: dataset, row: row), default: 0] += 1
    }
    return counts.reduce(into: [:]) { texts, count in
      switch count.key {
      case .text(let id): texts[ExactText(dataset.inventory.strings[id]), default: 0] += count.value
      case .string(let text): texts[ExactText(text), default: 0] += count.value
      case .number, .none: break
      }
    }
  }
}

extension Field {
  /// The comparison that is most often wanted.
  var usualComparison: Comparison {
    switch kind {
    case .text, .runtime, .flag: .contains
    case .number, .date, .severity: .greaterOrEqual
    }
  }
}
