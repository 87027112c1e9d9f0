/// The bytes behind base64 text (RFC 4648), nil when it is malformed.
package func base64Decoded(_ text: String) -> [UInt8]? {
  let symbols = Array(text.utf8)
  guard symbols.count % 4 == 0 else { return nil }
  let padding = symbols.suffix(2).count { $0 == UInt8(ascii: "=") }
  var bits: UInt32 = 0
  var decoded: [UInt8] = []
  for (index, symbol) in symbols.enumerated() {
    let isPadding = symbol == UInt8(ascii: "=") && index >= symbols.count - padding
    guard let value = isPadding ? 0 : base64Value(symbol) else { return nil }
    bits = bits << 6 | UInt32(value)
    if index % 4 == 3 {
      decoded += [UInt8(truncatingIfNeeded: bits >> 16), UInt8(truncatingIfNeeded: bits >> 8)]
      decoded.append(UInt8(truncatingIfNeeded: bits))
      bits = 0
    }
  }
  return Array(decoded.dropLast(padding))
}

private func base64Value(_ symbol: UInt8) -> UInt8? {
  switch symbol {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): symbol - UInt8(ascii: "A")
  case UInt8(ascii: "a")...UInt8(ascii: "z"): symbol - UInt8(ascii: "a") + 26
  case UInt8(ascii: "0")...UInt8(ascii: "9"): symbol - UInt8(ascii: "0") + 52
  case UInt8(ascii: "+"): 62
  case UInt8(ascii: "/"): 63
  default: nil
  }
}
