/// Values that say where a credential is kept, not what it is.
package enum SecretReference {
  /// Whether a value points at a secret, parameter or file.
  package static func isReference(_ value: String, name: String) -> Bool {
    let text = value.lowercased()
    if prefixes.contains(where: text.hasPrefix) { return true }
    if text.contains("{{resolve:") || text.contains("!ref ") { return true }
    if isPath(value) || isURLWithoutCredentials(text) { return true }
    return isNameOfSecret(value, variable: name)
  }

  // Key Management Service ciphertexts, as the helpers of the Lambda console leave them, begin with AQICAH.
  private static let prefixes = [
    "arn:", "ssm:", "secretsmanager:", "secretmanager:", "vault:", "op://", "s3://", "kms:", "aqicah", "alias/",
    "parameterstore:", "aws:", "gcp:", "azure:", "sops:", "enc[", "file:", "ref+", "berglas://", "projects/",
  ]

  /// `/prod/db/password` and `prod/db/password`: parts in small letters, as people name things.
  private static func isPath(_ value: String) -> Bool {
    guard value.utf8.contains(0x2F) else { return false }
    let parts = value.split(separator: "/", omittingEmptySubsequences: true)
    guard parts.count > 1 || value.hasPrefix("/") else { return false }
    return parts.allSatisfy { part in
      part.utf8.count <= 64 && part.utf8.allSatisfy(isNameByte) && part.utf8.contains { (0x61...0x7A).contains($0) }
    }
  }

  private static func isURLWithoutCredentials(_ text: String) -> Bool {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return false }
    return !text.contains("@") && !text.contains("token=") && !text.contains("key=") && !text.contains("sig=")
  }

  /// `prod-db-secret` under a name such as `DB_SECRET` is what Secrets Manager calls the secret.
  private static func isNameOfSecret(_ value: String, variable: String) -> Bool {
    let words = CredentialName.words(of: variable)
    guard words.contains("secret") || words.contains("credentials"), words.allSatisfy({ !signing.contains($0) }) else {
      return false
    }
    let isName = value.utf8.allSatisfy(isNameByte) && value.utf8.contains(0x2D)
    return isName && CredentialName.words(of: value).contains { ["secret", "secrets", "credentials"].contains($0) }
  }

  /// Words of secrets that are handed over as they are, seldom by the name of where they are kept.
  private static let signing: Set<String> = [
    "jwt", "client", "app", "session", "cookie", "signing", "webhook", "consumer", "shared", "hmac", "oauth", "api",
  ]

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E, 0x5F, 0x40: true
    default: false
    }
  }
}
