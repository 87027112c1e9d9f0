extension JSONWriter {
  /// Writes a text.
  public mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  /// Writes a text of UTF-8; what is none of it becomes U+FFFD.
  public mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
    separate()
    quote(utf8)
  }

  /// Writes the text in quotes, with nothing before it.
  mutating func quote(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ quote($0) }) == nil {
      Array(text.utf8).withUnsafeBufferPointer { quote($0) }
    }
  }

  private mutating func quote(_ text: UnsafeBufferPointer<UInt8>) {
    guard secrets == .masked, let masked = SecretText.masked(text) else { return escape(text) }
    masked.withUnsafeBufferPointer { escape($0) }
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var run = 0
    var at = JSONEscape.plainEnd(text, from: 0)
    while at < text.count {
      let piece = JSONEscape.piece(text, at)
      if piece.needsEscape {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run..<at]))
        JSONEscape.write(piece.scalar, to: &bytes)
        run = at + piece.length
      }
      at = JSONEscape.plainEnd(text, from: at + piece.length)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[run...]))
    bytes.append(UInt8(ascii: "\""))
  }
}

// MARK: Numbers

extension JSONWriter {
  mutating func integer(_ number: some FixedWidthInteger) {
    separate()
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      rest = quotient
    } while rest > 0
    bytes[start...].reverse()
  }
}
