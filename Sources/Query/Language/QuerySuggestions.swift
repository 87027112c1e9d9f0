import AWSNames

/// Names near a mistyped one.
enum QuerySuggestions {
  /// The fields of a table whose names are nearest to a word; all of the standard ones when none is near.
  static func names(like word: String, in table: TableKind) -> [String] {
    let near = table.fields.map(\.id).filter { $0.begins(with: word) || NearestName.distance($0, word) <= 2 }
    return near.isEmpty ? table.standardFields.map(\.id) : near
  }

  /// The relations of a table that a mistyped name may mean: the nearest, else all of them.
  static func relations(like word: String, in table: TableKind) -> [String] {
    let names = table.relations.map(\.id)
    return (NearestName.nearest(to: word, among: names).map { [$0] } ?? names).map { $0 + "." }
  }

  /// The words that a mistyped value may mean: the nearest, else the first of them.
  static func values(like text: String, among words: [String]) -> [String] {
    let near = NearestName.ranked(to: text, among: words)
    return near.isEmpty ? words : near
  }
}
