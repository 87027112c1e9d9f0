/// The settings in a text of several, such as a connection string, a query or options of a command: `user=app;password=…`.
///
/// Source: PostgreSQL, "Connection Strings"; Microsoft, "Connection String Syntax" and "SQLDriverConnect"; as known on
/// 2026-11-28.
struct SecretSettings {
  private let bytes: [UInt8]
  /// Whether settings within sentences count: `the password is …`.
  private let isSpoken: Bool

  init(_ bytes: [UInt8], isSpoken: Bool = false) {
    self.bytes = bytes
    self.isSpoken = isSpoken
  }

  /// The first value from a position on that is a credential by its name.
  func credential(from start: Int) -> Range<Int>? {
    var index = start
    while index < bytes.count, let sign = bytes[index...].firstIndex(where: Self.isSign) {
      index = sign + 1
      let name = name(endingAt: sign)
      guard !name.isEmpty, let form = form(at: sign, name) else { continue }
      let text = String(decoding: name, as: UTF8.self)
      let claim = Self.signatures.contains(text.lowercased()) ? .possible : CredentialName.claim(of: text)
      guard claim != .none else { continue }
      let (value, range) = value(from: form == .word ? index + 3 : index)
      guard SecretDetector.isCredential(value, name: text, claim) else { continue }
      let isSentence = form != .assignment || bytes[sign] == 0x3A && goesOn(behind: range.upperBound)
      if !isSentence || SecretDetector.isUnlikelySetting(value) { return range }
    }
    return nil
  }

  /// Names that are nothing elsewhere and sign requests in a query.
  private static let signatures: Set<String> = ["sig", "code", "signature"]

  private func name(endingAt sign: Int) -> ArraySlice<UInt8> {
    var end = sign
    while end > 0, bytes[sign] != 0x20, Self.isAround(bytes[end - 1]) { end -= 1 }
    var start = end
    while start > 0, bytes[start - 1].isTokenByte { start -= 1 }
    return bytes[start..<end]
  }

  /// Blanks and quotes, also escaped ones, that may stand between a name and its sign.
  private static func isAround(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x22 || byte == 0x27 || byte == 0x5C }

  /// How a name is given its value.
  private enum Form {
    /// `name=`, `"name":`, `name: ` where a line or list may name something, and `--name `.
    case assignment
    /// `name: ` within a sentence.
    case colon
    /// `name is `.
    case word
  }

  private func form(at sign: Int, _ name: ArraySlice<UInt8>) -> Form? {
    switch bytes[sign] {
    case 0x3D: return .assignment
    case 0x20:
      if name.starts(with: "--".utf8) { return .assignment }
      return isSpoken && bytes.stands("is ", at: sign + 1) ? .word : nil
    default:
      if bytes[name.endIndex] == 0x22 || bytes[name.endIndex] == 0x5C { return .assignment }
      guard sign + 1 < bytes.count, bytes[sign + 1] == 0x20 else { return nil }
      let before = bytes[..<name.startIndex].last { $0 != 0x20 }
      if before.map({ "\n\r,;{\"'".utf8.contains($0) }) ?? true { return .assignment }
      return isSpoken ? .colon : nil
    }
  }

  /// Whether another word follows a value in its line, as in a sentence.
  private func goesOn(behind end: Int) -> Bool {
    end + 1 < bytes.count && bytes[end] == 0x20 && bytes[end + 1].isLetterOrDigit
  }

  // Told by comparing: hashing each byte of each text that leaves the program would be a fifth of an export.
  private static func isSign(_ byte: UInt8) -> Bool { byte == 0x3D || byte == 0x3A || byte == 0x20 }

  /// The value from a position on: quoted, in braces, or up to the next separator; with where it stands.
  private func value(from position: Int) -> (text: String, range: Range<Int>) {
    let rest = bytes[position...].prefix(Self.longest).drop { $0 == 0x20 || $0 == 0x5C }
    guard let first = rest.first else { return ("", rest.indices) }
    var value = rest.dropFirst()
    switch first {
    case 0x22, 0x27: value = quoted(value, by: first)
    case 0x7B: value = value.contains(0x7D) ? value.prefix { $0 != 0x7D } : rest
    default: value = bare(rest)
    }
    // `{name}` stands for a value to come, unless it is the braces of ODBC around one with a semicolon.
    let isFrame = first == 0x7B && !value.contains(0x3B)
    return (String(decoding: isFrame ? rest.prefix(value.count + 2) : value, as: UTF8.self), value.indices)
  }

  /// What stands before the quotation mark that ends a value; where the first was written as an escape, so is that.
  private func quoted(_ value: ArraySlice<UInt8>, by quote: UInt8) -> ArraySlice<UInt8> {
    let isEscaped = value.startIndex > 1 && bytes[value.startIndex - 2] == 0x5C
    var index = value.startIndex
    while index < value.endIndex, value[index] != quote {
      guard value[index] == 0x5C else {
        index += 1
        continue
      }
      if isEscaped { break }
      index += 2
    }
    return value[..<min(index, value.endIndex)]
  }

  /// A value up to a blank or a separator; a comma is one where something is named behind it.
  private func bare(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var index = value.startIndex
    while index < value.endIndex, !value[index].isBlank, !Self.isSeparator(value[index]) {
      if value[index] == 0x2C {
        let name = value[(index + 1)...].prefix(while: \.isTokenByte)
        if name.isEmpty
          || name.endIndex < value.endIndex && (value[name.endIndex] == 0x3D || value[name.endIndex] == 0x3A)
        {
          break
        }
      }
      index += 1
    }
    return value[..<index]
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x3B || byte == 0x26 || byte == 0x22 }

  /// Bytes of a value that are looked at.
  private static let longest = 4096
}
