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
    if let shape = bytes.shapeOfToken { return shape }
    if bytes.holdsPrivateKey { return .privateKey }
    if bytes.holdsWebhook { return .webhook }
    if bytes.holdsPasswordInAddress { return .connectionString }
    if bytes.holdsCredentialHeader { return .header }
    if bytes.holdsPasswordHash { return .passwordHash }
    if let document = SecretDocument(bytes), document.holdsCredential { return .document }
    return SecretSettings(bytes).holdsCredential ? .accountKey : nil
  }

  /// No credential with a shape of its own is shorter.
  private static let shortest = 10
  /// Bytes of a value that are looked at; a longer one holds a credential near its beginning, if any.
  private static let longest = 4096
}

extension [UInt8] {
  /// A private key in PEM armour, as a file of PuTTY, or in armour and Base64.
  ///
  /// Source: RFC 7468 and RFC 4880 on the lines around keys, as known on 2026-11-28.
  fileprivate var holdsPrivateKey: Bool {
    if let start = position(of: "-----BEGIN ") { return position(of: "PRIVATE KEY", from: start) != nil }
    return holds("PuTTY-User-Key-File-") || holds("AGE-SECRET-KEY-1")
  }

  /// A password as programs store it to compare it with: `crypt(3)`, Argon2, PBKDF2, LDAP.
  fileprivate var holdsPasswordHash: Bool {
    guard count >= 20 else { return false }
    let starts: [StaticString] = [
      "$2a$", "$2b$", "$2y$", "$argon2", "$apr1$", "$5$", "$6$", "$y$", "{SSHA", "pbkdf2_sha256$",
    ]
    return starts.contains { start in
      guard let found = position(of: start) else { return false }
      return found == 0 || self[found - 1] == 0x3A
    }
  }

  /// `Basic` with a user and password, or `Bearer`, `Token` and the like with a token.
  ///
  /// Source: RFC 7617 and RFC 6750, as known on 2026-11-28.
  fileprivate var holdsCredentialHeader: Bool {
    for index in indices where self[index] == 0x20 && index >= 4 {
      let scheme = String(decoding: self[..<index].suffix(while: \.isLetter).map(\.lowercased), as: UTF8.self)
      let value = self[(index + 1)...].prefix { $0.isTokenByte || "+/=~:".utf8.contains($0) }
      switch scheme {
      case "basic":
        if let pair = base64Decoded(String(decoding: value, as: UTF8.self)), value.count >= 8, pair.contains(0x3A) {
          return true
        }
      case "bearer", "token", "apikey", "geniekey", "ssws":
        let text = String(decoding: value, as: UTF8.self)
        if value.count >= 16, value.contains(where: \.isDigit), !ValueWords(text).isReadableName,
          !Placeholder.isPlaceholder(text)
        {
          return true
        }
      default: continue
      }
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The longest end whose bytes all hold.
  fileprivate func suffix(while holds: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
