/// What the name of a variable, a field or a setting says of its value.
///
/// A name is read as people build it: words, the last of which says what the value is, save for numbers and words such
/// as `PROD` or `OLD` behind it. `TOKEN_TABLE` is a table, `API_KEY_2` an API key.
package enum CredentialName {
  /// What a value is by its name.
  package enum Claim: Hashable, Sendable {
    /// No credential.
    case none
    /// Possibly one: `ORDERS_KEY`, `TOKEN_GITHUB`. Only a value that looks made by chance is.
    case possible
    /// A user with the password: `BASIC_AUTH`.
    case login
    /// A password; by `PASSWORD_ADMIN` loosely, since the last word may as well say something about one.
    case password(isLast: Bool)
    /// A secret or credentials, which is also what Secrets Manager calls what it keeps.
    case secret
    /// A token.
    case token
    /// A key that encrypts, signs or opens an interface.
    case key

    /// Whether the name itself calls the value a credential.
    var isPlain: Bool { self != .none && self != .possible }

    /// Whether it speaks of a password, which may be digits alone.
    var isPassword: Bool { if case .password = self { true } else { false } }
  }

  /// What a value of this name is.
  package static func claim(of name: String) -> Claim { claim(words(of: name)) }

  /// What a value is whose name has these words, in lower case.
  static func claim(_ words: [String]) -> Claim {
    var words = words[...]
    while let last = words.last, words.count > 1, qualifiers.contains(withoutNumber(last)) || isNumber(last) {
      words.removeLast()
    }
    guard let written = words.last, !describes(written), !words.contains(where: harmless.contains) else { return .none }
    let last = withoutNumber(written)
    let before = words.dropLast().last.map { withoutNumber($0) } ?? ""
    let claim = claim(of: last, behind: before)
    if claim != .none { return claim }
    // Something about a credential, or a credential for something: `TOKEN_STRATEGY`, `PASSWORD_ADMIN`.
    var inner: Claim = .none
    for index in words.indices.dropLast() {
      let previous = index > words.startIndex ? withoutNumber(words[index - 1]) : ""
      switch Self.claim(of: withoutNumber(words[index]), behind: previous) {
      case .none, .possible: continue
      case .password: return .password(isLast: false)
      case .login, .secret, .token, .key: inner = .possible
      }
    }
    return inner
  }

  /// Whether a last word makes a name that of something about a credential.
  private static func describes(_ word: String) -> Bool {
    describers.contains(word) || describers.contains(singular(withoutNumber(word)))
  }

  private static func singular(_ word: String) -> String {
    word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  /// What the last word says, with the word before it.
  private static func claim(of word: String, behind before: String) -> Claim {
    let word = singular(word)
    if word == "auth" || word == "authentication" { return basic.contains(before) ? .login : .possible }
    if passwords.contains(word) || passwordEnds.contains(where: word.hasSuffix) { return .password(isLast: true) }
    if ["secret", "credential"].contains(where: word.hasSuffix) || word == "cred" { return .secret }
    if word == "token" || word == "pat" || word.hasSuffix("token") {
      return harmlessTokens.contains(before) ? .none : .token
    }
    if word == "pepper" { return .key }
    if logins.contains(word) { return .login }
    if word == "key" { return keyWords.contains(before) ? .key : .possible }
    if word.hasSuffix("key"), keyWords.contains(where: word.dropLast(3).hasSuffix) { return .key }
    return vague.contains(word) ? .possible : .none
  }

  private static func isNumber(_ word: String) -> Bool {
    let digits = word.hasPrefix("v") ? word.dropFirst() : Substring(word)
    return !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
  }

  /// `password1` is a password.
  private static func withoutNumber(_ word: String) -> String {
    guard word.utf8.last?.isDigit == true else { return word }
    return String(decoding: word.utf8.reversed().drop(while: \.isDigit).reversed(), as: UTF8.self)
  }
}

// MARK: Words

extension CredentialName {
  /// The words of a name in lower case: `DB_PASSWORD`, `dbPassword` and `DBPassword` are the same two.
  package static func words(of name: String) -> [String] {
    let bytes = Array(name.utf8)
    var words: [String] = []
    var start = 0
    func end(at index: Int) {
      if start < index { words.append(String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)) }
    }
    for (index, byte) in bytes.enumerated() {
      if !byte.isLetterOrDigit {
        end(at: index)
        start = index + 1
      } else if byte.isCapital, index > start {
        let isNew = !bytes[index - 1].isCapital
        // The last capital of several begins the word behind them: `APIKey`.
        let endsAbbreviation = index + 1 < bytes.count && bytes[index + 1].isSmall
        if isNew || endsAbbreviation {
          end(at: index)
          start = index
        }
      }
    }
    end(at: bytes.count)
    return words
  }
}
