/// A file name as the parameter it stands for: `%XX` is a byte and, as `quote_plus` writes it, `+` a space.
func percentDecoded(_ name: Substring) -> String {
  let isPlain = !name.utf8.contains { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }
  return isPlain ? String(name) : String(decoding: percentDecodedBytes(Array(name.utf8)), as: UTF8.self)
}

/// The bytes that percent-encoded ones stand for; a `%` without two digits behind it stands for itself.
func percentDecodedBytes(_ encoded: [UInt8]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(encoded.count)
  var rest = encoded[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let decoded = byteOfDigits(rest.prefix(2)) {
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
    }
  }
  return bytes
}

private func byteOfDigits(_ digits: ArraySlice<UInt8>) -> UInt8? {
  guard digits.count == 2 else { return nil }
  var number: UInt8 = 0
  for digit in digits {
    guard let value = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
    number = number << 4 | UInt8(value)
  }
  return number
}
