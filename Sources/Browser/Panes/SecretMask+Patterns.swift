// Forms of credentials, each from its issuer's own documentation, read 2026-11-21: AWS IAM user guide ("Unique
// identifiers"), GitHub ("Behind GitHub's new authentication token formats"), Slack ("Token types"), Stripe ("API
// keys"), RFC 7468 (PEM), RFC 7519 (JSON Web Token), RFC 3986 section 3.2.1 (user information).
extension SecretMask {
  /// Whether a value under this name is a credential by what the name says.
  static func namesCredential(_ name: String) -> Bool {
    let words = words(of: name)
    guard let last = words.last, !harmlessEnds.contains(last) else { return false }
    let singular = words.map { $0.hasSuffix("s") && $0 != "pass" ? String($0.dropLast()) : $0 }
    if singular.contains(where: secretWords.contains) { return true }
    return zip(singular, singular.dropFirst()).contains { keyOwners.contains($0) && $1 == "key" }
  }

  private static let secretWords: Set<String> = [
    "password", "passwd", "pwd", "passphrase", "passcode", "pass", "secret", "token", "credential", "apikey",
    "accesskey", "secretkey", "privatekey", "authkey", "pat", "jwt", "cookie", "dsn",
  ]
  private static let keyOwners: Set<String> = [
    "api", "access", "secret", "private", "signing", "encryption", "auth", "master", "account", "shared", "license",
  ]
  /// Ends of names that speak of a credential without holding it.
  private static let harmlessEnds: Set<String> = [
    "arn", "name", "type", "expiry", "ttl", "length", "count", "enabled", "policy", "rotation", "version", "url", "uri",
  ]

  /// `dbPassword`, `DB_PASSWORD` and `db-password` as `db password`.
  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasLower = false
    for scalar in name.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let isUpper = ("A"..."Z").contains(scalar)
      if !isLetter || (isUpper && wasLower) {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isLetter { word.unicodeScalars.append(scalar) }
      wasLower = isLetter && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words.map { $0.lowercased() }
  }
}

extension SecretMask {
  /// Whether a value is a credential by its form.
  static func looksLikeCredential(_ value: String) -> Bool {
    let bytes = Array(value.utf8.prefix(longest))
    if hasPrefix(bytes, "-----BEGIN ") { return true }
    return bytes.indices.contains { start in
      // A credential stands at the start of a word.
      guard start == 0 || !isTokenByte(bytes[start - 1]) else { return false }
      let rest = bytes[start...]
      return isAccessKey(rest) || isPrefixedToken(rest) || isWebToken(rest)
    } || hasPasswordInURL(bytes)
  }

  /// Bytes of a value that are looked at; longer ones hold a credential near their beginning, if any.
  private static let longest = 4096

  private static func isAccessKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard hasPrefix(bytes, "AKIA") || hasPrefix(bytes, "ASIA") else { return false }
    return bytes.prefix { isUpperOrDigit($0) }.count == 20
  }

  private static func isPrefixedToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    let prefixes = [
      "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "xoxb-", "xoxp-", "xoxa-", "xoxr-", "sk_live_", "rk_live_",
      "sk_test_", "glpat-", "npm_",
    ]
    guard let prefix = prefixes.first(where: { hasPrefix(bytes, $0) }) else { return false }
    return bytes.prefix(while: isTokenByte).count >= prefix.utf8.count + 10
  }

  /// Three parts of Base64 text parted by full stops; the first is a JSON object, so that it begins with `eyJ`.
  private static func isWebToken(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard hasPrefix(bytes, "eyJ") else { return false }
    let token = bytes.prefix { isTokenByte($0) || $0 == UInt8(ascii: ".") }
    return token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).count >= 3
  }

  /// `scheme://user:password@host`.
  private static func hasPasswordInURL(_ bytes: [UInt8]) -> Bool {
    guard let start = bytes.indices.first(where: { hasPrefix(bytes[$0...], "://") }) else { return false }
    let authority = bytes[(start + 3)...].prefix { $0 != UInt8(ascii: "/") && $0 > 0x20 }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return false }
    guard let colon = authority[..<at].firstIndex(of: UInt8(ascii: ":")) else { return false }
    return colon + 1 < at
  }

  private static func hasPrefix(_ bytes: some Collection<UInt8>, _ prefix: String) -> Bool {
    bytes.starts(with: prefix.utf8)
  }

  private static func isUpperOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    isUpperOrDigit(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
