/// Which of some names a mistyped one may mean.
public enum NearestName {
  /// The nearest of the names, whatever the letter case; nil when none is near enough to be meant.
  ///
  /// - Complexity: O(*n* · *m*²) for *n* names of *m* letters, so that it is for words that people type.
  public static func nearest(to word: String, among names: some Sequence<String>) -> String? {
    ranked(to: word, among: names).first
  }

  /// The names that are near enough to be meant, the nearest first; a word of three letters also means what it begins.
  public static func ranked(to word: String, among names: some Sequence<String>) -> [String] {
    let wanted = letters(of: word)
    let limit = max(1, min(3, wanted.count / 3))
    var near: [(name: String, distance: Int)] = []
    for name in names {
      let other = letters(of: name)
      if wanted.count >= 3, other.starts(with: wanted) {
        near.append((name, min(limit, other.count - wanted.count)))
      } else if abs(other.count - wanted.count) <= limit {
        let distance = distance(wanted, other)
        if distance <= limit { near.append((name, distance)) }
      }
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
  }

  /// How many letters have to be typed, taken out, changed or exchanged with a neighbour to make one word the other.
  public static func distance(_ left: String, _ right: String) -> Int {
    distance(letters(of: left), letters(of: right))
  }

  /// More letters than any name has are no typing mistake, and would only cost time.
  private static let longest = 128

  private static func letters(of word: String) -> [Unicode.Scalar] {
    Array(word.lowercased().unicodeScalars.prefix(longest))
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(last[column + 1], current[column]) + 1
        best = min(best, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
