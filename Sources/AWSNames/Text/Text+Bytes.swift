// What `hasPrefix`, `split` and their like do, by bytes: a mark behind a colon makes one `Character` of both, which no
// text of AWS means.

extension StringProtocol where SubSequence == Substring {
  /// Whether it begins with the bytes of another text.
  @inlinable public func begins(with text: some StringProtocol) -> Bool { utf8.starts(with: text.utf8) }

  /// Whether it ends with the bytes of another text.
  @inlinable public func ends(with text: some StringProtocol) -> Bool {
    utf8.reversed().starts(with: text.utf8.reversed())
  }

  /// What stands behind a beginning; nil when it begins otherwise.
  @inlinable public func behind(_ beginning: some StringProtocol) -> Substring? {
    guard begins(with: beginning) else { return nil }
    return self[utf8.index(startIndex, offsetBy: beginning.utf8.count)...]
  }

  /// What stands before an end; nil when it ends otherwise.
  @inlinable public func before(_ end: some StringProtocol) -> Substring? {
    guard ends(with: end) else { return nil }
    return self[..<utf8.index(endIndex, offsetBy: -end.utf8.count)]
  }

  /// The parts between the places of an ASCII sign.
  @inlinable public func parts(
    at sign: Unicode.Scalar,
    maxSplits: Int = .max,
    omittingEmptySubsequences: Bool = true
  ) -> [Substring] {
    Substring(self).utf8.split(
      separator: UInt8(ascii: sign),
      maxSplits: maxSplits,
      omittingEmptySubsequences: omittingEmptySubsequences
    ).map { Substring($0) }
  }

  /// What stands before the first of some ASCII signs; all of it where there is none.
  @inlinable public func upTo(_ signs: Unicode.Scalar...) -> Substring {
    Substring(Substring(self).utf8.prefix { byte in !signs.contains { $0.value == UInt32(byte) } })
  }

  /// Where an ASCII sign first stands.
  @inlinable public func place(of sign: Unicode.Scalar) -> Index? { utf8.firstIndex(of: UInt8(ascii: sign)) }

  /// Where an ASCII sign last stands.
  @inlinable public func lastPlace(of sign: Unicode.Scalar) -> Index? {
    Substring(self).utf8.lastIndex(of: UInt8(ascii: sign))
  }

  /// Whether an ASCII sign stands in it.
  @inlinable public func holds(_ sign: Unicode.Scalar) -> Bool { utf8.contains(UInt8(ascii: sign)) }
}
