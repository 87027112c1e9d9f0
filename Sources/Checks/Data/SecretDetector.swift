import JSON

/// Finds credentials among environment variables.
///
/// It would rather miss a secret that looks like nothing than cry at every setting: a value must have the shape of a
/// credential, or stand under a name that says it is one.
enum SecretDetector {
  /// What made a variable look like a credential.
  enum Sign: Hashable, Sendable {
    /// The value has the shape of this kind of credential.
    case shape(SecretShape)
    /// The name says so, and the value is neither a reference nor a placeholder.
    case name
  }

  /// Why a variable looks like a credential, nil when it does not.
  static func sign(name: String, value: String) -> Sign? {
    let bytes = Array(value.utf8)
    if let shape = SecretShape.allCases.first(where: { $0.matches(bytes) }) { return .shape(shape) }
    guard CredentialName.isCredential(name), !SecretReference.isReference(value, name: name),
      !Placeholder.isPlaceholder(value), !isSetting(value, name: name)
    else { return nil }
    return .name
  }

  /// Switches and small numbers, such as the number of tokens a model may use, are settings and no credentials.
  private static func isSetting(_ value: String, name: String) -> Bool {
    let isNumber = value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    return isNumber && !CredentialName.isPassword(name)
  }
}
