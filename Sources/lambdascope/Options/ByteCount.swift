import ArgumentParser

/// A number of bytes, as people write it: `65536`, `512K`, `512M`, `4G`.
struct ByteCount: Hashable, ExpressibleByArgument, CustomStringConvertible {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    var digits = argument.utf8[...]
    let unit = Self.units.first { $0.letter == digits.last.map { $0 & 0xDF } }
    if unit != nil { digits.removeLast() }
    guard let count = Int(Substring(digits)), count > 0, digits.first != UInt8(ascii: "+") else { return nil }
    let (bytes, isTooLarge) = count.multipliedReportingOverflow(by: unit?.size ?? 1)
    guard !isTooLarge else { return nil }
    self.bytes = bytes
  }

  /// In the largest unit that leaves nothing over.
  var description: String {
    guard let unit = Self.units.last(where: { bytes % $0.size == 0 }) else { return String(bytes) }
    return "\(bytes / unit.size)\(Unicode.Scalar(unit.letter))"
  }

  /// Powers of 1,024, the smallest first.
  private static let units: [(letter: UInt8, size: Int)] = [
    (UInt8(ascii: "K"), 1 << 10), (UInt8(ascii: "M"), 1 << 20), (UInt8(ascii: "G"), 1 << 30),
  ]
}
