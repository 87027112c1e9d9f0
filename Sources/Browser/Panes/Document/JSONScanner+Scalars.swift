extension JSONScanner {
  mutating func word() throws(Problem) -> Token {
    let start = offset
    while let byte = peek, Self.isWordByte(byte) { offset += 1 }
    let text = String(decoding: bytes[bytes.startIndex + start..<bytes.startIndex + offset], as: UTF8.self)
    switch text {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default:
      let isNumber = text.utf8.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
      guard isNumber, Double(text) != nil else { throw problem("a value is missing", at: start) }
      return .number(text)
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
  }

  mutating func string() throws(Problem) -> String {
    offset += 1
    var decoded: [UInt8] = []
    var run = offset
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        decoded += bytes[bytes.startIndex + run..<bytes.startIndex + offset]
        offset += 1
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        decoded += bytes[bytes.startIndex + run..<bytes.startIndex + offset]
        decoded += Array(try escape().utf8)
        run = offset
      default: offset += 1
      }
    }
    throw problem("the text ends inside a string")
  }

  private mutating func escape() throws(Problem) -> String {
    let start = offset
    offset += 2
    guard offset <= bytes.count else { throw problem("the text ends inside a string", at: start) }
    switch bytes[bytes.startIndex + start + 1] {
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "u"): return try unicode(from: start)
    default: throw problem("an unknown escape", at: start)
    }
  }

  private mutating func unicode(from start: Int) throws(Problem) -> String {
    let first = try codeUnit(from: start)
    guard UTF16.isLeadSurrogate(first) else { return String(decoding: [first], as: UTF16.self) }
    let next = bytes.startIndex + offset
    guard offset + 1 < bytes.count, bytes[next] == UInt8(ascii: "\\"), bytes[next + 1] == UInt8(ascii: "u") else {
      return "\u{FFFD}"
    }
    offset += 2
    // Half a pair becomes a replacement character.
    return String(decoding: [first, try codeUnit(from: start)], as: UTF16.self)
  }

  private mutating func codeUnit(from start: Int) throws(Problem) -> UInt16 {
    guard offset + 4 <= bytes.count else { throw problem("the text ends inside a string", at: start) }
    let digits = bytes[bytes.startIndex + offset..<bytes.startIndex + offset + 4]
    guard let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16) else {
      throw problem("an unknown escape", at: start)
    }
    offset += 4
    return unit
  }

  var peek: UInt8? { offset < bytes.count ? bytes[bytes.startIndex + offset] : nil }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  func problem(_ text: String, at place: Int? = nil) -> Problem {
    Problem(offset: place ?? offset, text: text)
  }
}
