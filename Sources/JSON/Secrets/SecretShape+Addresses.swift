extension [UInt8] {
  /// The first password in an address from a position on, where it is no reference or placeholder:
  /// `scheme://user:password@host`.
  func passwordInAddress(from start: Int = 0) -> Range<Int>? {
    var position = start
    while let scheme = self.position(of: "://", from: position) {
      position = scheme + 3
      let authority = self[position...].prefix { $0 != 0x2F && !$0.isBlank && $0 != 0x22 }
      if let password = authority.passwordOfUser, password.isRealPassword { return password.indices }
    }
    return nil
  }

  /// The first password of a user before a host with no scheme in front: Go's `user:password@tcp(host)/db`, and Oracle's
  /// `user/password@host:1521/service`.
  func passwordBeforeHost(from start: Int = 0) -> Range<Int>? {
    var rest = self[start...]
    while let at = rest.firstIndex(of: 0x40) {
      let user = rest[..<at].suffixWithoutBlanks
      let host = self[(at + 1)...]
      rest = host
      if let colon = user.firstIndex(of: 0x3A), colon > user.startIndex, host.namesHostWithPort,
        !user.contains(0x2F), user[(colon + 1)...].isRealPassword
      {
        return colon + 1..<at
      }
      if user.isOracleUser, let slash = user.lastIndex(of: 0x2F),
        host.namesOracleService(behindDriver: [UInt8](user).holds(":oracle:")),
        user[(slash + 1)...].isRealPassword
      {
        return slash + 1..<at
      }
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// What stands between the colon of a user and the last `@` of an address's part before its path.
  fileprivate var passwordOfUser: ArraySlice<UInt8>? {
    guard let at = lastIndex(of: 0x40), let colon = firstIndex(of: 0x3A), colon < at else { return nil }
    let password = self[(colon + 1)..<at]
    // `host:443?x=a@b` has a port there, and the `@` belongs to the query.
    if let query = password.firstIndex(of: 0x3F), self[(colon + 1)..<query].allSatisfy(\.isDigit) { return nil }
    return password
  }

  /// Whether this is a password, rather than a reference or a placeholder for one.
  var isRealPassword: Bool {
    let text = String(decoding: self, as: UTF8.self)
    return !Placeholder.isPlaceholder(text) && !SecretReference.isReference(text) && !text.hasPrefix("%(")
  }

  /// The bytes behind the last blank, quote, bracket or sign of equality.
  fileprivate var suffixWithoutBlanks: ArraySlice<UInt8> {
    self[(lastIndex { $0.isBlank || "\"'=,;([<".utf8.contains($0) }.map { $0 + 1 } ?? startIndex)...]
  }

  /// `tcp(db.internal:3306)`, `db.internal:3306`.
  fileprivate var namesHostWithPort: Bool {
    let host = prefix { $0.isTokenByte }
    guard !host.isEmpty, host.endIndex < endIndex else { return false }
    if self[host.endIndex] == 0x28 { return true }
    return self[host.endIndex] == 0x3A && self[(host.endIndex + 1)...].first?.isDigit == true
  }

  /// `//db.internal`, `db.internal:1521`; behind the driver's name anything.
  fileprivate func namesOracleService(behindDriver isDriver: Bool) -> Bool {
    isDriver || starts(with: "//".utf8) || namesHostWithPort
  }

  /// `scott/tiger`, also behind `jdbc:oracle:thin:`.
  fileprivate var isOracleUser: Bool {
    let user = self[(lastIndex(of: 0x3A).map { $0 + 1 } ?? startIndex)...]
    let parts = user.split(separator: 0x2F, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[0].allSatisfy { $0.isWordByte || $0 == 0x24 || $0 == 0x23 }
  }
}
