/// A set of row numbers, one bit each, that knows its size.
public struct RowSet: Hashable, Sendable {
  private var words: [UInt64] = []
  /// How many rows it holds.
  public private(set) var count = 0

  /// The set of some rows.
  public init(_ rows: some Sequence<UInt32> = []) {
    for row in rows { insert(row) }
  }

  /// Whether it holds no row.
  public var isEmpty: Bool { count == 0 }

  /// Whether it holds a row.
  public func contains(_ row: UInt32) -> Bool {
    let word = Int(row >> 6)
    return word < words.count && words[word] & (1 << UInt64(row & 63)) != 0
  }

  /// Adds a row.
  public mutating func insert(_ row: UInt32) {
    guard !contains(row) else { return }
    let word = Int(row >> 6)
    if word >= words.count { words.append(contentsOf: repeatElement(0, count: word + 1 - words.count)) }
    words[word] |= 1 << UInt64(row & 63)
    count += 1
  }

  /// Takes a row out.
  public mutating func remove(_ row: UInt32) {
    guard contains(row) else { return }
    words[Int(row >> 6)] &= ~(1 << UInt64(row & 63))
    count -= 1
  }

  /// Adds a row that is missing, and takes out one that is there.
  public mutating func toggle(_ row: UInt32) {
    if contains(row) { remove(row) } else { insert(row) }
  }

  /// Takes all rows out.
  public mutating func removeAll() { self = RowSet() }

  /// The rows, in ascending order.
  public var rows: [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    for (position, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        rows.append(UInt32(position * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }
}
