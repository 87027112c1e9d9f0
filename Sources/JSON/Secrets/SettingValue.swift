/// Values that say how something is done, how long and how often, and are no credentials.
enum SettingValue {
  /// Whether a value is a number, a duration, a schedule, a date, an algorithm or a word of protocols.
  static func isSetting(_ value: String) -> Bool {
    let text = value.lowercased()
    return isNumber(text) || isDuration(text) || isDate(text) || terms.contains(text) || isAlgorithm(text)
      || schedules.contains(where: text.hasPrefix)
  }

  /// Digits with points, commas or signs between; more than any setting needs are a credential.
  static func isNumber(_ text: String) -> Bool {
    text.utf8.count < 16 && text.utf8.allSatisfy { $0.isDigit || ".,_-".utf8.contains($0) }
  }

  /// `12hours`, `10 minutes`, `1h30m`, `50k` and `PT15M`.
  private static func isDuration(_ text: String) -> Bool {
    guard text.utf8.count < 24 else { return false }
    let pieces = text.utf8.split { !$0.isSmall }.map { String(decoding: Array($0), as: UTF8.self) }
    guard text.utf8.contains(where: \.isDigit),
      text.utf8.allSatisfy({ $0.isSmall || $0.isDigit || " .-".utf8.contains($0) })
    else { return false }
    if text.first == "p" { return pieces.allSatisfy { $0.allSatisfy("pymwdths".contains) } }
    return text.first?.isNumber == true && pieces.allSatisfy(units.contains)
  }

  private static func isDate(_ text: String) -> Bool {
    let start = text.utf8.prefix(10)
    return start.count == 10 && text.utf8.count <= 32
      && zip(start, "0000-00-00".utf8).allSatisfy { $1 == 0x2D ? $0 == 0x2D : $0.isDigit }
  }

  /// `RS256`, `AES-256-GCM`, `pbkdf2_sha256`.
  private static func isAlgorithm(_ text: String) -> Bool {
    let words = text.utf8.split { !$0.isSmall && !$0.isDigit }
    let letters = words.map { String(decoding: $0.filter { !$0.isDigit }, as: UTF8.self) }.filter { !$0.isEmpty }
    return !letters.isEmpty && letters.allSatisfy(algorithms.contains)
  }

  private static let units: Set<String> = [
    "ms", "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour",
    "hours", "d", "day", "days", "w", "week", "weeks", "month", "months", "y", "year", "years", "k", "kb", "mb",
  ]

  private static let algorithms: Set<String> = [
    "sha", "hmac", "rs", "es", "ps", "hs", "eddsa", "ed", "aes", "gcm", "cbc", "ctr", "ecb", "rsa", "oaep", "pss",
    "pkcs", "padding", "ecdsa", "argon", "argonid", "argoni", "argond", "bcrypt", "scrypt", "pbkdf", "scram", "md",
    "base", "hex", "crypt", "chacha", "poly", "x", "ecdh", "dir", "none", "des", "ede", "with", "utf", "ascii",
    "nopadding",
  ]

  private static let schedules = ["rate(", "cron(", "every ", "@daily", "@hourly"]

  private static let terms: Set<String> = [
    "bearer", "basic", "digest", "header", "headers", "query", "querystring", "cookie", "cookies", "body", "opaque",
    "jwt", "jwe", "jws", "access", "refresh", "id", "id_token", "access_token", "refresh_token", "environment", "env",
    "file", "vault", "ssm", "secretsmanager", "kms", "iam", "aws_iam", "cognito", "cognito_user_pools", "oauth",
    "oauth2",
    "oidc", "saml", "ldap", "apikey", "api_key", "api-key", "x-api-key", "authorization", "authorizer", "plaintext",
    "encrypted", "awscurrent", "awsprevious", "awspending", "allow", "deny", "strict", "lax", "memory", "redis",
    "dynamodb", "session", "manual", "rotate", "sliding", "username", "user", "custom", "token", "lambda",
    "request", "response", "include", "omit", "same-origin",
  ]
}
