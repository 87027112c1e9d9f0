/// The order in which people expect names: digits by their number, letters without regard to case.
enum NaturalOrder {
  /// Whether one text comes before another; texts that differ in case alone are ordered by their bytes.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    switch compare(left, right) {
    case 0: left.lexicographicallyPrecedes(right)
    case let order: order < 0
    }
  }

  /// Below 0 when the first comes before the second, above 0 when it comes after, 0 when they read the same.
  static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      let (a, b) = (left[i], right[j])
      if isDigit(a), isDigit(b) {
        let order = compareNumbers(left, &i, right, &j)
        if order != 0 { return order }
        continue
      }
      let (foldedA, foldedB) = (folded(a), folded(b))
      if foldedA != foldedB { return foldedA < foldedB ? -1 : 1 }
      i += 1
      j += 1
    }
    return (left.count - i) - (right.count - j)
  }

  /// Compares two runs of digits by their value, of any length, and moves behind them.
  private static func compareNumbers(
    _ left: UnsafeRawBufferPointer,
    _ i: inout Int,
    _ right: UnsafeRawBufferPointer,
    _ j: inout Int
  ) -> Int {
    while i < left.count, left[i] == 0x30 { i += 1 }
    while j < right.count, right[j] == 0x30 { j += 1 }
    var difference = 0
    while true {
      let a = i < left.count && isDigit(left[i])
      let b = j < right.count && isDigit(right[j])
      guard a, b else { return a == b ? difference : (a ? 1 : -1) }
      if difference == 0 { difference = Int(left[i]) - Int(right[j]) }
      i += 1
      j += 1
    }
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The byte with an ASCII capital made small.
  @inline(__always)
  static func folded(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
