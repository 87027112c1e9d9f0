/// Strict JSON over bytes: no comments, no trailing commas, no byte order mark, bounded depth.
public struct JSONParser {
  /// Arrays and objects inside each other that are still read; policies need fewer than ten.
  public static let depthLimit = 64

  private let bytes: [UInt8]
  private var offset = 0

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The one value that `bytes` hold.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.offset == bytes.count else { throw JSONError(offset: parser.offset, reason: .trailingBytes) }
    return value
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    switch try next() {
    case UInt8(ascii: "{"): try .object(members(depth: depth))
    case UInt8(ascii: "["): try .array(elements(depth: depth))
    case UInt8(ascii: "\""): try .string(string())
    case UInt8(ascii: "t"): try literal("true", .bool(true))
    case UInt8(ascii: "f"): try literal("false", .bool(false))
    case UInt8(ascii: "n"): try literal("null", .null)
    default: try number()
    }
  }

  private mutating func members(depth: Int) throws(JSONError) -> [JSONMember] {
    try enter(depth)
    var members: [JSONMember] = []
    if try next() == UInt8(ascii: "}") {
      offset += 1
      return members
    }
    while true {
      guard try next() == UInt8(ascii: "\"") else { throw unexpected() }
      let key = try string()
      guard try next() == UInt8(ascii: ":") else { throw unexpected() }
      offset += 1
      members.append(JSONMember(key, try value(depth: depth + 1)))
      if try closes(UInt8(ascii: "}")) { return members }
    }
  }

  private mutating func elements(depth: Int) throws(JSONError) -> [JSONValue] {
    try enter(depth)
    var elements: [JSONValue] = []
    if try next() == UInt8(ascii: "]") {
      offset += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth + 1))
      if try closes(UInt8(ascii: "]")) { return elements }
    }
  }

  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth < Self.depthLimit else { throw JSONError(offset: offset, reason: .tooDeep) }
    offset += 1
  }

  /// Steps over a comma (false) or `bracket` (true).
  private mutating func closes(_ bracket: UInt8) throws(JSONError) -> Bool {
    let byte = try next()
    guard byte == bracket || byte == UInt8(ascii: ",") else { throw unexpected() }
    offset += 1
    return byte == bracket
  }

  private mutating func literal(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count else { throw JSONError(offset: offset, reason: .truncated) }
      guard bytes[offset] == word.utf8Start[index] else { throw unexpected() }
      offset += 1
    }
    return value
  }
}

// MARK: Numbers

extension JSONParser {
  private mutating func number() throws(JSONError) -> JSONValue {
    let start = offset
    if peek == UInt8(ascii: "-") { offset += 1 }
    guard let first = peek else { throw JSONError(offset: offset, reason: .truncated) }
    guard Self.isDigit(first) else { throw start == offset ? unexpected() : malformed(at: start) }
    let digits = skipDigits()
    guard first != UInt8(ascii: "0") || digits == 1 else { throw malformed(at: start) }
    if peek == UInt8(ascii: ".") {
      offset += 1
      guard skipDigits() > 0 else { throw malformed(at: start) }
    }
    if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
      offset += 1
      if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { offset += 1 }
      guard skipDigits() > 0 else { throw malformed(at: start) }
    }
    return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let byte = peek, Self.isDigit(byte) { offset += 1 }
    return offset - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private func malformed(at start: Int) -> JSONError {
    JSONError(offset: start, reason: .malformedNumber)
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(JSONError) -> String {
    let start = offset
    offset += 1
    var decoded: [UInt8] = []
    var run = offset
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        decoded.append(contentsOf: bytes[run..<offset])
        offset += 1
        guard let text = String(validating: decoded, as: UTF8.self) else {
          throw JSONError(offset: start, reason: .notUTF8)
        }
        return text
      case UInt8(ascii: "\\"):
        decoded.append(contentsOf: bytes[run..<offset])
        try decoded.append(contentsOf: Array(String(escape()).utf8))
        run = offset
      case 0..<0x20:
        throw JSONError(offset: offset, reason: .controlCharacter)
      default:
        offset += 1
      }
    }
    throw JSONError(offset: offset, reason: .truncated)
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    let start = offset
    offset += 1
    guard let letter = peek else { throw JSONError(offset: offset, reason: .truncated) }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape(from: start)
    default: throw JSONError(offset: start, reason: .malformedEscape)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
    let high = try codeUnit(from: start)
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard high < 0xDC00, peek == UInt8(ascii: "\\") else { throw JSONError(offset: start, reason: .malformedEscape) }
    offset += 1
    guard peek == UInt8(ascii: "u") else { throw JSONError(offset: start, reason: .malformedEscape) }
    offset += 1
    let low = try codeUnit(from: start)
    guard 0xDC00..<0xE000 ~= low,
      let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
    else { throw JSONError(offset: start, reason: .malformedEscape) }
    return scalar
  }

  private mutating func codeUnit(from start: Int) throws(JSONError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw JSONError(offset: offset, reason: .truncated) }
      guard let digit = hexDigit(byte) else { throw JSONError(offset: start, reason: .malformedEscape) }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

// MARK: Bytes

extension JSONParser {
  private var peek: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
  }

  /// The next byte after white space, not consumed.
  private mutating func next() throws(JSONError) -> UInt8 {
    skipSpace()
    guard let byte = peek else { throw JSONError(offset: offset, reason: .truncated) }
    return byte
  }

  private func unexpected() -> JSONError {
    JSONError(offset: offset, reason: .unexpectedByte(bytes[offset]))
  }
}
