/// Names near a mistyped one.
enum QuerySuggestions {
  /// The fields of a table whose names are nearest to a word; all of the standard ones when none is near.
  static func names(like word: String, in table: TableKind) -> [String] {
    let near = table.fields.map(\.id).filter { $0.hasPrefix(word) || distance($0, word) <= 2 }
    return near.isEmpty ? table.standardFields.map(\.id) : near
  }

  /// How many letters have to be typed, taken out or changed to make one word the other.
  package static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == character ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
