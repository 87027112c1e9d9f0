/// Names that say their value is a credential.
package enum CredentialName {
  /// Whether a variable of this name holds a credential, unless its value only points at one.
  package static func isCredential(_ name: String) -> Bool {
    let words = words(of: name)
    guard let last = words.last, !describers.contains(last) else { return false }
    if words.contains(where: harmless.contains) { return false }
    let joined = words.joined(separator: "_")
    // `pass` at the end is a password; elsewhere it is a verb, as in `PASS_THROUGH`.
    return last == "pass" || words.contains { telling.contains($0) || isPasswordWord($0) }
      || pairs.contains { joined.hasSuffix($0) || joined.hasPrefix($0) }
  }

  /// Whether the name speaks of a password, which may be digits alone.
  package static func isPassword(_ name: String) -> Bool {
    let words = words(of: name)
    return words.last == "pass" || words.contains(where: isPasswordWord)
  }

  /// `password`, and what people write together with it, such as `pgpassword` and `dbpass`.
  private static func isPasswordWord(_ word: String) -> Bool {
    ["password", "passwd", "passphrase", "pwd", "dbpass"].contains { word.hasSuffix($0) }
  }

  /// `DB_PASSWORD`, `dbPassword` and `db-password` are the same two words.
  package static func words(of name: String) -> [String] {
    var words: [String] = []
    var word = ""
    var previousIsLower = false
    for character in name {
      if !character.isLetter && !character.isNumber {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        if character.isUppercase && previousIsLower {
          words.append(word)
          word = ""
        }
        word += character.lowercased()
      }
      previousIsLower = character.isLowercase
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  private static let telling: Set<String> = [
    "secret", "token", "apikey", "secretkey", "accesskey", "privatekey", "authtoken", "credential", "credentials",
  ]

  private static let pairs = [
    "api_key", "access_key", "secret_key", "private_key", "signing_key", "encryption_key", "master_key", "auth_key",
    "account_key", "client_key", "service_key", "shared_key", "ssh_key", "hmac_key", "jwt_key", "license_key",
    "api_keys", "conn_str", "connection_string",
  ]

  /// Last words that turn a credential's name into that of something about it.
  private static let describers: Set<String> = [
    "arn", "name", "names", "id", "ids", "path", "url", "uri", "file", "filename", "ttl", "expiry", "expiration",
    "expires", "length", "region", "type", "enabled", "param", "parameter", "ref", "alias", "header", "version",
    "count", "limit", "timeout", "seconds", "minutes", "hours", "days", "bucket", "table", "prefix", "suffix",
    "endpoint", "issuer", "audience", "policy", "size", "max", "min", "field", "column", "cookie", "location", "host",
    "port", "duration", "lifetime", "algorithm", "store", "provider", "queue", "topic", "index", "manager", "mode",
    "domain", "scope", "scopes", "username", "user", "email", "role", "window", "interval", "required", "rotation",
    "template", "subject", "message", "regex", "pattern", "label", "link", "page", "route", "flow", "function",
    "lambda", "service", "stage", "method", "grant", "backend", "cache", "validation", "check",
  ]

  private static let harmless: Set<String> = ["public", "publishable", "csrf", "xsrf", "pagination", "dummy", "fake"]
}
