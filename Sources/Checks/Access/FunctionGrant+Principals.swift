import IAM

extension FunctionGrant {
  /// Whether one of the principals that the statement lists, as named or as spared, is such.
  func namesPrincipal(_ holds: (Principal) -> Bool) -> Bool {
    statement.principal?.values.contains(where: holds) ?? false
  }

  /// Whether the statement speaks of everybody, but for conditions.
  var isForEverybody: Bool {
    switch statement.principal {
    case nil: false
    case .allExcept?: true
    case .only(let principals)?: principals.contains(where: \.isWildcard)
    }
  }

  /// Whether the statement lets in anybody but principals of the function's own account.
  func reachesBeyond(owner: String) -> Bool {
    guard exposure.level <= .ownAccount else { return true }
    guard exposure.level > .none else { return false }
    if isForEverybody { return !isPinned(to: owner) }
    return namesPrincipal { !$0.belongs(to: owner) }
  }

  private func isPinned(to account: String) -> Bool {
    statement.conditions.contains { condition in
      guard case .accounts(let accounts)? = try? condition.pin.get().bound else { return false }
      return accounts == [account]
    }
  }
}

extension Principal {
  /// Whether it is, or stands for, identities that AWS itself knows.
  var isAWS: Bool {
    switch self {
    case .anyone, .aws, .canonicalUser: true
    case .service, .federated: false
    }
  }

  /// Whether it is of a certain account.
  var namesAccount: Bool {
    switch self {
    case .aws, .canonicalUser: true
    case .anyone, .service, .federated: false
    }
  }

  /// Whether it can only be an identity of `account`, or nobody any more.
  fileprivate func belongs(to account: String) -> Bool {
    switch self {
    case .aws: isDeleted || self.account == account
    // Providers of other accounts count as strangers before this is asked.
    case .federated: true
    case .anyone, .service, .canonicalUser: false
    }
  }
}
