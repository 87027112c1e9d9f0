/// Kinds of credentials that are known by their shape.
///
/// Source: the issuers' own documentation of their token formats, and for AWS the IAM user guide, "Unique
/// identifiers"; as known on 2026-11-28.
package enum SecretShape: CaseIterable, Sendable {
  case awsAccessKeyID
  case privateKey
  case connectionString
  case accountKey
  case jsonWebToken
  case prefixedToken
  case webhook
  case header
  case passwordHash
  case document

  /// What it is, in words.
  package var name: String {
    switch self {
    case .awsAccessKeyID: "an AWS access key id"
    case .privateKey: "a private key"
    case .connectionString: "an address with a password"
    case .accountKey: "a connection string with a key"
    case .jsonWebToken: "a signed web token"
    case .prefixedToken: "a service's token"
    case .webhook: "a webhook address with its token"
    case .header: "the header of a request with credentials"
    case .passwordHash: "the hash of a password"
    case .document: "a document with a credential"
    }
  }

  /// The kind of credential that a value holds somewhere, nil when it holds none.
  package static func first(in value: String) -> SecretShape? {
    var bytes = Array(value.utf8.prefix(longest))
    guard bytes.count >= shortest else { return nil }
    // Headers in variables of OpenTelemetry are percent-encoded.
    if bytes.holds("%20") { bytes = percentDecoded(bytes) }
    return SecretPlace.first(in: bytes)?.shape
  }

  /// No credential with a shape of its own is shorter.
  private static let shortest = 10
  /// Bytes of a value that are looked at; a longer one holds a credential near its beginning, if any.
  private static let longest = 4096
}

extension [UInt8] {
  /// A private key in PEM armour, with the lines around it, or in another form from its beginning on.
  ///
  /// Source: RFC 7468 and RFC 4880 on the lines around keys, as known on 2026-11-28.
  func privateKey(from start: Int) -> Range<Int>? {
    for index in start..<Swift.max(start, count) {
      switch self[index] {
      case UInt8(ascii: "-"): if let key = armouredKey(at: index) { return key }
      case UInt8(ascii: "P"): if stands("PuTTY-User-Key-File-", at: index) { return index..<count }
      case UInt8(ascii: "A"):
        guard stands("AGE-SECRET-KEY-1", at: index) else { continue }
        return index..<self[index...].prefix(while: \.isTokenByte).endIndex
      default: continue
      }
    }
    return nil
  }

  private func armouredKey(at start: Int) -> Range<Int>? {
    guard stands("-----BEGIN ", at: start) else { return nil }
    let title = self[(start + 11)...].prefix { $0.isCapital || $0 == 0x20 || $0.isDigit }
    guard [UInt8](title).holds("PRIVATE KEY") else { return nil }
    guard let end = position(of: "-----END ", from: title.endIndex) else { return start..<count }
    let last = self[(end + 9)...].prefix { $0.isCapital || $0 == 0x20 || $0.isDigit }
    return start..<last.endIndex + self[last.endIndex...].prefix { $0 == 0x2D }.count
  }

  /// A password as programs store it to compare it with: `crypt(3)`, Argon2, PBKDF2, LDAP.
  func passwordHash(from start: Int) -> Range<Int>? {
    for index in start..<Swift.max(start, count) where "${p".utf8.contains(self[index]) {
      guard index == 0 || !self[index - 1].isWordByte, Self.signsOfHashes.contains(where: { stands($0, at: index) })
      else { continue }
      let hash = self[index...].prefix { !$0.isBlank && $0 != 0x3A && $0 != 0x22 && $0 != 0x27 }
      if hash.count >= 20 { return hash.indices }
    }
    return nil
  }

  private static let signsOfHashes: [StaticString] = [
    "$2a$", "$2b$", "$2y$", "$argon2", "$apr1$", "$5$", "$6$", "$y$", "{SSHA", "pbkdf2_sha256$",
  ]

  /// `Basic` with a user and password, or `Bearer`, `Token` and the like with a token.
  ///
  /// Source: RFC 7617 and RFC 6750, as known on 2026-11-28.
  func headerCredential(from start: Int) -> Range<Int>? {
    for index in start..<Swift.max(start, count) where self[index] == 0x20 && index >= 4 {
      let scheme = self[..<index].suffix(12).suffix(while: \.isLetter)
      let value = self[(index + 1)...].prefix { $0.isTokenByte || "+/=~:".utf8.contains($0) }
      switch String(decoding: scheme.map(\.lowercased), as: UTF8.self) {
      case "basic":
        guard value.count >= 8, let pair = base64Decoded(String(decoding: value, as: UTF8.self)) else { continue }
        if pair.contains(0x3A) { return value.indices }
      case "bearer", "token", "apikey", "geniekey", "ssws":
        let text = String(decoding: value, as: UTF8.self)
        guard value.count >= 16, value.contains(where: \.isDigit), !Placeholder.isPlaceholder(text) else { continue }
        // A path may stand behind a token.
        if ([Substring(text)] + text.split(separator: "/")).contains(where: isToken) { return value.indices }
      default: continue
      }
    }
    return nil
  }

  /// Whether what stands behind `Bearer` is a token: several readable words are what somebody calls one, one long word is
  /// one.
  private func isToken(_ text: Substring) -> Bool {
    guard text.utf8.count >= 16, text.utf8.contains(where: \.isDigit) else { return false }
    let words = ValueWords(String(text))
    return !words.isCompound || !words.isReadableName
  }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes all hold.
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
