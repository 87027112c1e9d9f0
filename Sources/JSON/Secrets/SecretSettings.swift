/// The settings in a text of several, such as a connection string, a query or options of a command: `user=app;password=…`.
///
/// Source: PostgreSQL, "Connection Strings"; Microsoft, "Connection String Syntax" and "SQLDriverConnect"; as known on
/// 2026-11-28.
struct SecretSettings {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether some setting is a credential by its name and value.
  var holdsCredential: Bool {
    var index = 0
    while let sign = bytes[index...].firstIndex(where: { $0 == 0x3D || $0 == 0x3A || $0 == 0x20 }) {
      index = sign + 1
      let name = name(endingAt: sign)
      guard !name.isEmpty, isAssignment(at: sign, name) else { continue }
      let text = String(decoding: name, as: UTF8.self)
      let claim = Self.signatures.contains(text.lowercased()) ? .possible : CredentialName.claim(of: text)
      guard claim != .none else { continue }
      if SecretDetector.isCredential(value(from: index), name: text, claim) { return true }
    }
    return false
  }

  /// Names that are nothing elsewhere and sign requests in a query.
  private static let signatures: Set<String> = ["sig", "code", "signature"]

  private func name(endingAt sign: Int) -> ArraySlice<UInt8> {
    var end = sign
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x22 || bytes[end - 1] == 0x27 { end -= 1 }
    if bytes[sign] == 0x20 { end = sign }
    var start = end
    while start > 0, bytes[start - 1].isTokenByte { start -= 1 }
    return bytes[start..<end]
  }

  /// Whether a sign behind a name gives it a value: `name=`, `name: ` where a line or list may name something, and
  /// `--name `.
  private func isAssignment(at sign: Int, _ name: ArraySlice<UInt8>) -> Bool {
    switch bytes[sign] {
    case 0x3D: return true
    case 0x20: return name.starts(with: "--".utf8)
    default:
      guard sign + 1 < bytes.count, bytes[sign + 1] == 0x20 else { return false }
      let before = bytes[..<name.startIndex].last { $0 != 0x20 }
      return before.map { "\n\r,;{\"'".utf8.contains($0) } ?? true
    }
  }

  /// The value from a position on: quoted, in braces, or up to the next separator.
  private func value(from position: Int) -> String {
    let rest = bytes[position...].drop { $0 == 0x20 }
    guard let first = rest.first else { return "" }
    let inner = rest.dropFirst()
    let value: ArraySlice<UInt8>
    switch first {
    case 0x22, 0x27: value = inner.prefix { $0 != first }
    case 0x7B: value = inner.contains(0x7D) ? inner.prefix { $0 != 0x7D } : rest
    default: value = rest.prefix { !$0.isBlank && $0 != 0x3B && $0 != 0x26 && $0 != 0x2C && $0 != 0x22 }
    }
    // `{name}` stands for a value to come, unless it is the braces of ODBC around one with a semicolon.
    let isFrame = first == 0x7B && !value.contains(0x3B)
    return String(decoding: isFrame ? rest.prefix(value.count + 2) : value, as: UTF8.self)
  }
}
