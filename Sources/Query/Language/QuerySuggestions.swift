import AWSNames

/// Names near a mistyped one.
package enum QuerySuggestions {
  /// The fields of a table whose names are nearest to a word; all of the standard ones when none is near.
  static func names(like word: String, in table: TableKind) -> [String] {
    let near = table.fields.map(\.id).filter { $0.begins(with: word) || distance($0, word) <= 2 }
    return near.isEmpty ? table.standardFields.map(\.id) : near
  }

  /// The name most like a mistyped one; nil when none is near enough to be meant.
  package static func nearest(to word: String, among names: [String]) -> String? {
    let limit = max(2, word.unicodeScalars.count / 3)
    return names.map { ($0, distance($0, word)) }.filter { $0.1 <= limit }.min { ($0.1, $0.0) < ($1.1, $1.0) }?.0
  }

  /// How many letters have to be typed, taken out or changed to make one word the other.
  static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right.unicodeScalars)
    var row = Array(0...right.count)
    for (line, scalar) in left.unicodeScalars.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == scalar ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[right.count]
  }
}
