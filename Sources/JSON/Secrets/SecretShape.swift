/// Kinds of credentials that are known by their shape.
///
/// Source: the issuers' own documentation of their token formats, and for AWS the IAM user guide, "Unique
/// identifiers"; as known on 2026-11-21.
package enum SecretShape: CaseIterable, Sendable {
  case awsAccessKeyID
  case privateKey
  case connectionString
  case accountKey
  case jsonWebToken
  case prefixedToken
  case webhook

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
    }
  }

  /// Whether a value holds a credential of this kind.
  package func matches(_ value: [UInt8]) -> Bool {
    guard value.count >= 16 else { return false }
    return switch self {
    case .awsAccessKeyID: value.holdsAccessKeyID
    case .privateKey: value.holds("-----BEGIN ") && value.holds("PRIVATE KEY-----")
    case .connectionString: value.holdsPasswordInAddress
    case .accountKey: value.holdsAccountKey
    case .jsonWebToken: value.holdsWebToken
    case .prefixedToken: SecretShape.tokens.contains { value.holdsToken($0) }
    case .webhook: value.holds("https://hooks.slack.com/services/T") || value.holds("discord.com/api/webhooks/")
    }
  }

  /// Beginnings of tokens, with the fewest characters that follow.
  private static let tokens: [(prefix: StaticString, length: Int)] = [
    ("ghp_", 36), ("gho_", 36), ("ghu_", 36), ("ghs_", 36), ("ghr_", 36), ("github_pat_", 22), ("glpat-", 20),
    ("xoxb-", 20), ("xoxp-", 20), ("xoxa-", 20), ("xoxr-", 20), ("xoxs-", 20), ("xapp-", 20), ("sk_live_", 16),
    ("rk_live_", 16), ("sk_test_", 16), ("whsec_", 20), ("AIza", 35), ("GOCSPX-", 20), ("SG.", 40), ("npm_", 36),
    ("pypi-", 40), ("sk-", 32), ("hvs.", 20), ("dop_v1_", 40), ("shpat_", 32), ("shpss_", 32), ("sqp_", 32),
    ("dckr_pat_", 20), ("lin_api_", 32), ("EAAC", 60), ("ya29.", 20), ("NRAK-", 20), ("key-", 32), ("PMAK-", 30),
  ]
}

extension [UInt8] {
  /// Whether some text stands in these bytes.
  fileprivate func holds(_ text: StaticString) -> Bool { position(of: text) != nil }

  /// Where some text first stands, from a position on.
  fileprivate func position(of text: StaticString, from start: Int = 0) -> Int? {
    text.withUTF8Buffer { wanted in
      guard count - start >= wanted.count else { return nil }
      return (start...count - wanted.count).first { offset in
        self[offset] == wanted[0] && self[offset..<offset + wanted.count].elementsEqual(wanted)
      }
    }
  }

  /// `AKIA` or `ASIA` and sixteen capitals or digits, not part of a longer word.
  fileprivate var holdsAccessKeyID: Bool {
    for prefix: StaticString in ["AKIA", "ASIA"] {
      var start = 0
      while let found = position(of: prefix, from: start) {
        let end = self[(found + 4)...].prefix(while: \.isCapitalOrDigit).endIndex
        let isWordStart = found == 0 || !self[found - 1].isWordByte
        let isWordEnd = end == count || !self[end].isWordByte
        if isWordStart, isWordEnd, end - found == 20 { return true }
        start = found + 4
      }
    }
    return false
  }

  /// A token at the start of a word, long enough and of token characters alone.
  fileprivate func holdsToken(_ token: (prefix: StaticString, length: Int)) -> Bool {
    var start = 0
    while let found = position(of: token.prefix, from: start) {
      let body = self[(found + token.prefix.utf8CodeUnitCount)...].prefix(while: \.isTokenByte)
      let isWordStart = found == 0 || !self[found - 1].isWordByte
      let hasDigit = body.contains { (0x30...0x39).contains($0) }
      if isWordStart, hasDigit, body.count >= token.length { return true }
      start = found + 1
    }
    return false
  }

  /// `scheme://user:password@host`, where the password is no reference or placeholder.
  fileprivate var holdsPasswordInAddress: Bool {
    guard let scheme = position(of: "://") else { return false }
    let rest = self[(scheme + 3)...].prefix { $0 != 0x2F && $0 > 0x20 }
    guard let at = rest.lastIndex(of: 0x40), let colon = rest.firstIndex(of: 0x3A), colon < at else { return false }
    return isPassword(self[(colon + 1)..<at])
  }

  /// `Password=…;`, `AccountKey=…`, `SharedAccessKey=…` of connection strings.
  fileprivate var holdsAccountKey: Bool {
    for key: StaticString in ["AccountKey=", "SharedAccessKey=", "Password=", "password=", "Pwd=", "pwd="] {
      guard contains(0x3B) || key.description.hasSuffix("AccessKey="), let found = position(of: key) else { continue }
      let value = self[(found + key.utf8CodeUnitCount)...].prefix { $0 != 0x3B && $0 != 0x26 }
      if isPassword(value) { return true }
    }
    return false
  }

  private func isPassword(_ bytes: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return !Placeholder.isPlaceholder(text) && !SecretReference.isReference(text, name: "")
  }

  /// Header, payload and signature of a JSON Web Token; `eyJ` is how `{"` begins in Base64.
  fileprivate var holdsWebToken: Bool {
    guard let start = position(of: "eyJ") else { return false }
    let token = self[start...].prefix { $0.isTokenByte || $0 == 0x2E }
    let parts = token.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count == 3 && parts[1].starts(with: Array("eyJ".utf8)) && parts[2].count >= 20
  }
}

extension UInt8 {
  fileprivate var isCapitalOrDigit: Bool { (0x41...0x5A).contains(self) || (0x30...0x39).contains(self) }

  fileprivate var isWordByte: Bool { isCapitalOrDigit || (0x61...0x7A).contains(self) || self == 0x5F }

  fileprivate var isTokenByte: Bool { isWordByte || self == 0x2D || self == 0x2E }
}
