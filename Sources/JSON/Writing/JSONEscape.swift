/// What of a text must be written as an escape, and how.
enum JSONEscape {
  /// One scalar of a text; where the bytes are no UTF-8, one byte that U+FFFD stands for.
  struct Piece {
    var scalar: Unicode.Scalar
    var length: Int
    var needsEscape: Bool
  }

  /// Where the first byte from `start` on stands that is not plain: no ASCII, a control, a quote or a backslash.
  ///
  /// Eight bytes at a time, since almost every text is plain.
  static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return start }
    var at = start
    while at + 8 <= text.count, isPlain(UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self)) { at += 8 }
    while at < text.count, isPlain(base[at]) { at += 1 }
    return at
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// The same of eight bytes, each telling in its highest bit.
  ///
  /// A borrow can only make a byte tell that stands above one that does.
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let controls = (word &- ones &* 0x20) & ~word
    let quotes = zeros(word ^ ones &* UInt64(UInt8(ascii: "\"")))
    let backslashes = zeros(word ^ ones &* UInt64(UInt8(ascii: "\\")))
    let deletesAndBeyond = word | (word &+ ones)
    return (controls | quotes | backslashes | deletesAndBeyond) & (ones << 7) == 0
  }

  private static func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }

  /// The scalar at a place that is not plain.
  static func piece(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Piece {
    guard text[at] >= 0x80 else { return Piece(scalar: Unicode.Scalar(text[at]), length: 1, needsEscape: true) }
    guard let scalar = decoded(text, at) else { return Piece(scalar: "\u{FFFD}", length: 1, needsEscape: true) }
    return Piece(scalar: scalar, length: UTF8.width(scalar), needsEscape: scalar.isUnsafe)
  }

  /// The scalar of two bytes or more; nil where they are no UTF-8.
  private static func decoded(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Unicode.Scalar? {
    let first = UInt32(text[at])
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard 0xC2...0xF4 ~= first, at + length <= text.count else { return nil }
    var value = first & (0x7F >> UInt32(length))
    for next in (at + 1)..<(at + length) {
      guard text[next] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[next] & 0x3F)
    }
    // A longer form than the scalar needs is none; neither are surrogates and what lies beyond Unicode.
    guard value >= (length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000) else { return nil }
    return Unicode.Scalar(value)
  }

  /// Writes a scalar as an escape.
  static func write(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\\"))
    switch scalar {
    case "\"", "\\": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    case "\n": bytes.append(UInt8(ascii: "n"))
    case "\r": bytes.append(UInt8(ascii: "r"))
    case "\t": bytes.append(UInt8(ascii: "t"))
    default:
      if scalar.value < 0x10000 { return write(unit: scalar.value, to: &bytes) }
      write(unit: 0xD800 + (scalar.value - 0x10000) >> 10, to: &bytes)
      bytes.append(UInt8(ascii: "\\"))
      write(unit: 0xDC00 + scalar.value & 0x3FF, to: &bytes)
    }
  }

  private static func write(unit: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "u"))
    for shift in stride(from: UInt32(12), through: 0, by: -4) { bytes.append(digit(unit >> shift & 0xF)) }
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
