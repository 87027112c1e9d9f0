/// Hides what may be a secret: values under names that credentials carry, and values that look like credentials.
///
/// Environment variables need no such guess: all their values are secrets.
struct SecretMask {
  /// What stands for a hidden value.
  let mask: String

  init(_ mask: String) { self.mask = mask }

  /// A value as it may be shown under a key.
  func shown(_ value: String, key: String) -> String {
    isSecret(value, key: key) ? mask : value
  }

  /// Whether a value may not be shown.
  func isSecret(_ value: String, key: String) -> Bool {
    guard !value.isEmpty else { return false }
    return SecretMask.namesCredential(key) || SecretMask.looksLikeCredential(value)
  }
}
