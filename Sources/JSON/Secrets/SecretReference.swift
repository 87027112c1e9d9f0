/// Values that say where a credential is kept or what it is called, not what it is.
package enum SecretReference {
  /// Whether a value surely points elsewhere: an ARN, a path from the root, a file, an address without credentials, a
  /// public key, or something only a key of KMS opens.
  package static func isReference(_ value: String) -> Bool {
    let text = value.lowercased()
    if prefixes.contains(where: text.hasPrefix) || text.contains("{{resolve:") || text.contains("!ref ") { return true }
    return isPath(value) || isFile(text) || isURLWithoutCredentials(text) || holdsPublicPart(value)
  }

  /// Whether a value is what something that keeps the credential calls it.
  ///
  /// People, the CDK and RDS name secrets and parameters after what they are for: `prod/db/password`, `orders-db-secret`,
  /// `OrdersDbSecret3B817195-aBcDeF`. A password made of such words alone is missed.
  static func isNameOfSecret(_ value: String, variable: String, _ claim: CredentialName.Claim) -> Bool {
    if isMadeByCDK(value) { return true }
    let named = ValueWords(value)
    guard named.isReadableName, named.words.allSatisfy({ !phraseWords.contains($0) }) else { return false }
    if named.isCompound && named.holdsCredentialWord { return true }
    if value.utf8.contains(0x2F) && named.holdsPlaceWord { return true }
    let words = CredentialName.words(of: variable)
    if words.contains(where: keepers.contains) { return true }
    guard claim == .secret, !words.contains(where: signing.contains) else { return false }
    return named.isCompound && !value.utf8.contains(0x3A)
  }

  // Key Management Service ciphertexts, as the helpers of the Lambda console leave them, begin with AQICAH.
  private static let prefixes = [
    "arn:", "ssm:", "ssm-secure:", "secretsmanager:", "secretmanager:", "awssm:", "awssecret:", "vault:", "op://",
    "s3://", "gs://", "kms:", "aqicah", "aqecah", "alias/", "mrk-", "parameterstore:", "aws:", "gcp:", "gsm:", "azure:",
    "akv:", "keyvault:", "sops:", "enc[", "enc(", "{cipher}", "file:", "env:", "ref+", "berglas://", "projects/",
    "doppler:", "bitwarden:", "keyring:", "@microsoft.keyvault(", "$ansible_vault", "rds!", "rds-db-credentials/",
    "amazonmsk_", "-----begin pgp message",
  ]

  /// `/prod/db/Password`: a path from the root, in parts that can be read.
  private static func isPath(_ value: String) -> Bool {
    let parts = value.split(separator: "/")
    guard value.hasPrefix("/") || value.hasPrefix("./") || value.hasPrefix("../") || value.hasPrefix("~/") else {
      return false
    }
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part.utf8.count <= 64
          && (part.allSatisfy { $0 == "." } || ValueWords(String(part)).isReadableName || part.utf8.count < 4)
      }
  }

  /// A file by its ending: `id_rsa.pem`, `config/service.json`.
  private static func isFile(_ text: String) -> Bool {
    guard text.utf8.count < 256, let dot = text.lastIndex(of: "."), !text.contains(" ") else { return false }
    return fileEndings.contains(String(text[text.index(after: dot)...]))
  }

  private static let fileEndings: Set<String> = [
    "pem", "key", "crt", "cer", "der", "p12", "pfx", "jks", "json", "yaml", "yml", "txt", "env", "ini", "conf", "cfg",
    "properties", "toml", "xml", "csv", "zip", "enc", "gpg", "pub", "p8", "keytab",
  ]

  private static func isURLWithoutCredentials(_ text: String) -> Bool {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return false }
    return !text.contains("@") && !text.contains("token=") && !text.contains("key=") && !text.contains("sig=")
  }

  /// A certificate or public key, or a key that its issuer calls publishable.
  private static func holdsPublicPart(_ value: String) -> Bool {
    publicParts.contains(where: value.hasPrefix)
  }

  private static let publicParts = [
    "-----BEGIN PUBLIC KEY", "-----BEGIN RSA PUBLIC KEY", "-----BEGIN CERTIFICATE", "ssh-rsa ", "ssh-ed25519 ",
    "ecdsa-sha2-", "pk_live_", "pk_test_", "pk.eyJ", "LS0tLS1CRUdJTiBDRVJUSUZJQ0FUR", "LS0tLS1CRUdJTiBQVUJMSUMg",
  ]

  /// The logical id of a construct: words, eight capital hexadecimal digits, and the six characters that Secrets Manager
  /// or CloudFormation adds.
  private static func isMadeByCDK(_ value: String) -> Bool {
    let parts = value.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, let tail = parts.last, tail.utf8.count >= 6, tail.utf8.allSatisfy(\.isLetterOrDigit) else {
      return false
    }
    let id = Array(parts[parts.count - 2].utf8)
    guard id.count > 8, id.suffix(8).allSatisfy({ $0.isDigit || (0x41...0x46).contains($0) }) else { return false }
    return ValueWords(String(decoding: id.dropLast(8), as: UTF8.self)).isReadableName
  }

  /// Words of sentences, which nobody names a secret with.
  private static let phraseWords: Set<String> = [
    "the", "my", "a", "is", "this", "some", "our", "your", "super", "very", "please", "not", "no", "i", "you", "me",
  ]

  /// Words of variables that hold the name under which something else keeps the credential.
  private static let keepers: Set<String> = [
    "ssm", "param", "params", "parameter", "secretsmanager", "manager", "vault", "keyvault", "sm", "asm",
  ]

  /// Words of secrets that are handed over as they are, seldom by the name of where they are kept.
  private static let signing: Set<String> = [
    "jwt", "client", "app", "session", "cookie", "signing", "webhook", "consumer", "shared", "hmac", "oauth", "api",
  ]
}
