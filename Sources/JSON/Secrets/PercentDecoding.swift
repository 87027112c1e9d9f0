/// The value of an ASCII hexadecimal digit.
package func hexDigit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

/// The bytes behind RFC 3986 percent-encoding, in which the IAM interface returns policy documents.
///
/// A `%` that begins no two-digit code stays as it is, so text that was never encoded passes unchanged; `+` is no
/// blank.
package func percentDecoded(_ bytes: [UInt8]) -> [UInt8] { PercentDecoded(bytes).bytes }

/// The bytes behind percent-encoding, with where each was written.
struct PercentDecoded {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// Where in the text as it was written the two-digit codes stand that were decoded: the number of each byte.
  private var codes: [Int] = []

  init(_ written: [UInt8]) {
    bytes.reserveCapacity(written.count)
    var index = 0
    while index < written.count {
      if written[index] == UInt8(ascii: "%"), index + 2 < written.count,
        let high = hexDigit(written[index + 1]), let low = hexDigit(written[index + 2])
      {
        codes.append(bytes.count)
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(written[index])
        index += 1
      }
    }
  }

  /// Where some of the bytes were written.
  func origin(_ range: Range<Int>) -> Range<Int> { origin(range.lowerBound)..<origin(range.upperBound) }

  private func origin(_ position: Int) -> Int {
    // Each code before it took two bytes more.
    var (low, high) = (0, codes.count)
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < position { low = middle + 1 } else { high = middle }
    }
    return position + 2 * low
  }
}
