/// A set of rows of one table, one bit a row.
public struct RowSet: Hashable, Sendable {
  private var words: [UInt64] = []
  /// Number of rows in the set.
  public private(set) var count = 0

  /// A set without rows.
  public init() {}

  /// A set of rows.
  public init(_ rows: some Sequence<UInt32>) {
    for row in rows { insert(row) }
  }

  /// Whether there is no row.
  public var isEmpty: Bool { count == 0 }

  /// Whether a row is in the set.
  public func contains(_ row: UInt32) -> Bool {
    let word = Int(row >> 6)
    return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Adds a row.
  public mutating func insert(_ row: UInt32) {
    let word = Int(row >> 6)
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    guard words[word] & (1 << UInt64(row & 63)) == 0 else { return }
    words[word] |= 1 << UInt64(row & 63)
    count += 1
  }

  /// Takes a row out.
  public mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    words[Int(row >> 6)] &= ~(1 << UInt64(row & 63))
    count -= 1
  }

  /// Adds every row of another set.
  public mutating func formUnion(_ other: RowSet) {
    for row in other { insert(row) }
  }

  /// Two sets are equal when they hold the same rows.
  public static func == (left: RowSet, right: RowSet) -> Bool {
    // Of sets of one size, what lies beyond the shorter one is empty when the rest is equal.
    left.count == right.count && zip(left.words, right.words).allSatisfy(==)
  }

  /// Feeds the rows.
  public func hash(into hasher: inout Hasher) {
    for row in self { hasher.combine(row) }
  }
}

extension RowSet: Sequence {
  /// The rows in ascending order.
  public func makeIterator() -> AnyIterator<UInt32> {
    var word = 0
    var bits = words.first ?? 0
    return AnyIterator { [words] in
      while bits == 0 {
        word += 1
        guard word < words.count else { return nil }
        bits = words[word]
      }
      let bit = bits.trailingZeroBitCount
      bits &= bits - 1
      return UInt32(word << 6 + bit)
    }
  }
}
