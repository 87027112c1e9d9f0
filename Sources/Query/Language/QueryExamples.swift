import Checks

extension Query {
  /// What a filter on a table may ask, as examples of each field, flag and relation; those of the usual columns first.
  ///
  /// Each is a whole filter once `text` stands in the line; what is between the quotes of a meaning is one as well.
  static func examples(in table: TableKind) -> [QueryCompletion.Candidate] {
    let standard = table.fields.filter { $0.visibility == .standard }
    let others = table.fields.filter { $0.visibility != .standard }
    return standard.map(\.exampleCandidate)
      + table.flags.map { .init(text: $0.id, meaning: $0.meaning) }
      + table.relations.map { .init(text: $0.id + ".", meaning: "fields of its \($0.target.name), \($0.example)") }
      + others.map(\.exampleCandidate)
  }
}

extension Field {
  /// A filter that asks something of this field.
  var example: String {
    switch kind {
    case .number(.count): id + ">=10"
    case .number(.mebibytes): id + ">=512mb"
    case .number(.seconds): id + ">=30s"
    case .number(.bytes): id + ">=50mb"
    case .number(.days): id + ">=30d"
    case .date: id + "<2026-01-01"
    case .severity: id + ">=high"
    case .flag: id + "=yes"
    case .runtime: id + "<python3.12"
    case .text: (vocabulary(Check.all)?.first { !$0.isEmpty }).map { id + "=" + QueryText.quoted($0) } ?? id + ":a*b"
    }
  }

  fileprivate var exampleCandidate: QueryCompletion.Candidate {
    .init(text: id + usualComparison.rawValue, meaning: "\(title), \(example)")
  }
}

extension TableRelation {
  /// A filter that follows this relation.
  var example: String { id + "." + (target.standardFields.first?.example ?? target.flags[0].id) }
}
