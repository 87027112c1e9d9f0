import AWSNames

/// Hides what may be a secret: values under names that credentials carry, and values that look like credentials.
///
/// A check would rather miss a secret than cry at a setting; here it is the other way round, so that placeholders and
/// short values under a telling name are hidden as well. Environment variables need no guess: all their values are.
public struct SecretMask: Sendable {
  /// What stands for a hidden value.
  public let mask: String

  /// Hides by this text.
  public init(_ mask: String) { self.mask = mask }

  /// A value as it may be shown under a name.
  public func shown(_ value: String, key: String) -> String {
    SecretMask.isSecret(value, name: key) ? mask : value
  }

  /// Whether a value may not be shown.
  public static func isSecret(_ value: String, name: String) -> Bool {
    guard !value.isEmpty else { return false }
    return (namesCredential(name) && !isReference(value)) || looksLikeCredential(value)
  }

  /// Whether a value under this name is a credential by what the name says, in the singular or the plural.
  static func namesCredential(_ name: String) -> Bool {
    if CredentialName.isCredential(name) { return true }
    return name.last?.lowercased() == "s" && CredentialName.isCredential(String(name.dropLast()))
  }

  /// Whether a value is a credential by its form.
  static func looksLikeCredential(_ value: String) -> Bool {
    let bytes = Array(value.utf8.prefix(longest))
    return SecretShape.allCases.contains { $0.matches(bytes) }
  }

  /// Whether a value names the place where a secret is kept.
  private static func isReference(_ value: String) -> Bool {
    ARN.begins(value) || value.hasPrefix("{{resolve:")
  }

  /// Bytes of a value that are looked at; a longer one holds a credential near its beginning, if any.
  private static let longest = 4096
}
