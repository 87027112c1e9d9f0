/// Tells credentials among named values: environment variables, fields of documents, settings in a text.
///
/// There is no other rule for what a credential is: the check counts what is surely one, and whoever shows a value hides
/// what may be.
package enum SecretDetector {
  /// What made a value look like a credential.
  package enum Sign: Hashable, Sendable {
    /// The value has the shape of this kind of credential, or holds one.
    case shape(SecretShape)
    /// The name says so, and the value is neither a reference nor a placeholder.
    case name
  }

  /// What a value is.
  enum Judgement: Hashable, Sendable {
    /// None, or the place of one.
    case harmless
    /// None as it seems, though its name says that it is one: a placeholder, a setting, a name in its place.
    case doubtful
    /// A credential.
    case credential(Sign)
  }

  /// Why a value looks like a credential, nil when it does not.
  package static func sign(name: String, value: String) -> Sign? {
    if case .credential(let sign) = judgement(name: name, value: value) { sign } else { nil }
  }

  /// What a value of this name is.
  static func judgement(name: String, value: String) -> Judgement {
    if let shape = SecretShape.first(in: value) { return .credential(.shape(shape)) }
    let claim = CredentialName.claim(of: name)
    if claim == .none || SecretReference.isReference(value) { return .harmless }
    if isCredential(value, name: name, claim) { return .credential(.name) }
    return claim.isPlain ? .doubtful : .harmless
  }

  /// Whether a value without a telling shape is a credential, by what its name claims.
  static func isCredential(_ value: String, name: String, _ claim: CredentialName.Claim) -> Bool {
    guard !SecretReference.isReference(value), !Placeholder.isPlaceholder(value),
      !Placeholder.repeats(value, name: name)
    else { return false }
    switch claim {
    case .none: return false
    case .possible: return isMadeByChance(value)
    case .login: return holdsUserWithPassword(value)
    case .password(let isLast):
      if !isLast, !isUnlikelySetting(value) { return false }
    case .secret, .token, .key:
      if SettingValue.isSetting(value) || ValueWords.isList(value) { return false }
      if claim == .key, isUUID(value), !opensInterface(name) { return false }
    }
    return !SecretReference.isNameOfSecret(value, variable: name, claim)
  }

  /// Whether a value under a name like `PASSWORD_ADMIN` is the password, and not a word about it.
  static func isUnlikelySetting(_ value: String) -> Bool {
    guard value.utf8.contains(where: \.isDigit), !SettingValue.isSetting(value) else { return false }
    return !ValueWords(value).isReadableName || value.utf8.allSatisfy(\.isLetterOrDigit)
  }

  /// Whether a value, one of a list, or what stands behind a prefix looks made by chance: long, of letters and digits in
  /// no readable order, and no UUID.
  private static func isMadeByChance(_ value: String) -> Bool {
    value.split(separator: ",").contains { item in
      let text = String(item)
      guard text.utf8.allSatisfy({ !$0.isBlank }), !isUUID(text), !SettingValue.isSetting(text) else { return false }
      let tail = text.split { "_-.:".contains($0) }.last.map(String.init) ?? ""
      return isUnreadable(text, atLeast: 16) || isUnreadable(tail, atLeast: 20)
    }
  }

  private static func isUnreadable(_ text: String, atLeast length: Int) -> Bool {
    let digits = text.utf8.count(where: \.isDigit)
    guard text.utf8.count >= length, digits > 0, digits < text.utf8.count else { return false }
    return text.utf8.allSatisfy(\.isHex) || ValueWords(text).readability < 0.5
  }

  /// `user:password`, where the second is no port and no name.
  private static func holdsUserWithPassword(_ value: String) -> Bool {
    guard let colon = value.firstIndex(of: ":"), colon != value.startIndex else { return isMadeByChance(value) }
    let password = String(value[value.index(after: colon)...])
    return !password.hasPrefix("//") && !Placeholder.isPlaceholder(password) && !SettingValue.isNumber(password)
  }

  /// Keys of KMS have such ids; those that open interfaces may as well.
  private static func opensInterface(_ name: String) -> Bool {
    CredentialName.words(of: name).contains { ["api", "apikey", "access", "auth", "secret", "server"].contains($0) }
  }

  private static func isUUID(_ value: String) -> Bool {
    let bytes = Array(value.utf8)
    return bytes.count == 36
      && bytes.indices.allSatisfy { [8, 13, 18, 23].contains($0) ? bytes[$0] == 0x2D : bytes[$0].isHex }
  }
}
