import AWSNames

/// Whom a statement of a resource or trust policy speaks of.
public enum Principal: Hashable, Sendable {
  /// `"*"`, alone or under `AWS`: everybody, signed or not.
  case anyone
  /// A value under `AWS`: an ARN, an account id, or the unique id of a deleted user or role.
  case aws(String)
  /// A service, such as `s3.amazonaws.com`.
  case service(String)
  /// An identity provider, by ARN or name.
  case federated(String)
  /// An S3 canonical user id.
  case canonicalUser(String)

  /// The account a value under `AWS` belongs to, nil when it names none.
  public var account: String? {
    guard case .aws(let text) = self else { return nil }
    if isAccountID(text) { return text }
    return ARN(text)?.accountID?.text
  }

  /// Whether a whole account is trusted: its id or its root.
  public var isWholeAccount: Bool {
    guard case .aws(let text) = self, account != nil else { return false }
    return isAccountID(text) || ARN(text)?.isRoot == true
  }

  /// Whether the value covers principals of every account: `*` or a pattern without a fixed account.
  public var isWildcard: Bool {
    switch self {
    case .anyone: true
    case .aws(let text): account == nil && WildcardPattern.hasWildcard(text)
    case .service(let text), .federated(let text), .canonicalUser(let text): text == "*"
    }
  }

  /// Whether the value is a unique id that AWS shows in place of a deleted user, role or group.
  ///
  /// Source: IAM user guide, "Unique identifiers", as known on 2026-11-21.
  public var isDeleted: Bool {
    guard case .aws(let text) = self, (16...128).contains(text.utf8.count) else { return false }
    let prefixes = ["AIDA", "AROA", "AGPA"]
    return prefixes.contains { text.begins(with: $0) }
      && text.utf8.allSatisfy { byte in isDigit(byte) || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
  }
}

extension Principal: CustomStringConvertible {
  /// The value as written, with its kind when it is not an AWS principal.
  public var description: String {
    switch self {
    case .anyone: "*"
    case .aws(let text), .service(let text): text
    case .federated(let text): "federated \(text)"
    case .canonicalUser(let text): "canonical user \(text)"
    }
  }
}

/// Whether `byte` is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
  UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
}
