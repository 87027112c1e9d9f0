/// A decimal number of any length, compared exactly; sizes in bytes and 64-bit ids exceed what a double holds.
struct Decimal: Hashable, Sendable {
  private let isNegative: Bool
  /// Digits before the point, without leading zeros.
  private let whole: [UInt8]
  /// Digits after the point, without trailing zeros.
  private let fraction: [UInt8]

  /// The number that `text` spells, nil when it spells none.
  init?(_ text: String) {
    var digits = Substring(text).utf8
    let sign = digits.first
    if sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") { digits = digits.dropFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty, first.allSatisfy(isDigit) else { return nil }
    whole = Array(first.drop { $0 == UInt8(ascii: "0") })
    if parts.count == 2 {
      guard !parts[1].isEmpty, parts[1].allSatisfy(isDigit) else { return nil }
      let used = parts[1].lastIndex { $0 != UInt8(ascii: "0") }
      fraction = used.map { Array(parts[1][...$0]) } ?? []
    } else {
      fraction = []
    }
    isNegative = sign == UInt8(ascii: "-") && !(whole.isEmpty && fraction.isEmpty)
  }
}

extension Decimal: Comparable {
  static func < (left: Decimal, right: Decimal) -> Bool {
    guard left.isNegative == right.isNegative else { return left.isNegative }
    return left.isNegative ? right.isSmallerInSize(than: left) : left.isSmallerInSize(than: right)
  }

  private func isSmallerInSize(than other: Decimal) -> Bool {
    guard whole.count == other.whole.count else { return whole.count < other.whole.count }
    guard whole == other.whole else { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}
