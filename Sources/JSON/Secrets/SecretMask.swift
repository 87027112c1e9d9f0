/// Hides what may be a secret: what ``SecretDetector`` calls a credential, and what only its name calls one.
///
/// Environment variables need no guess: all their values are hidden.
public struct SecretMask: Sendable {
  /// What stands for a hidden value.
  public let mask: String

  /// Hides by this text.
  public init(_ mask: String) { self.mask = mask }

  /// A value as it may be shown under a name: without what of it is secret.
  public func shown(_ value: String, key: String) -> String {
    switch SecretDetector.judgement(name: key, value: value) {
    case .harmless, .credential(.shape): value.withoutSecrets
    case .doubtful, .credential(.name): value.isEmpty ? value : mask
    }
  }

  /// Whether a value may not be shown.
  public static func isSecret(_ value: String, name: String) -> Bool {
    !value.isEmpty && SecretDetector.judgement(name: name, value: value) != .harmless
  }
}
