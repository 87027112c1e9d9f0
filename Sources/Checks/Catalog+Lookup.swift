extension Check {
  /// The check of an id.
  public static func named(_ id: String) -> Check? { all.first { $0.id == id } }

  /// The check whose id is most like a mistyped one; nil when none is near.
  public static func nearest(to id: String) -> Check? {
    let wanted = Array(id.lowercased().utf8.prefix(64))
    let ranked = all.map { (check: $0, distance: distance(wanted, Array($0.id.utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(3, best.check.id.utf8.count / 3) ? best.check : nil
  }

  /// Letters to add, leave out or change to make one word of the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (position, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = position + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
