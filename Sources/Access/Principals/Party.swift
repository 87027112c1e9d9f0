import AWSNames
public import IAM
public import Inventory

/// Somebody who may do something, as answers tell them apart.
public enum Party: Hashable, Sendable {
  /// A role or user of the snapshot.
  case principal(PrincipalRow)
  /// Whom a policy names and no row stands for: an account, a service, a session, everybody.
  case named(Principal)
  /// Those whom the conditions of a policy let in together.
  case group(PrincipalGroup)
  /// The root user of an account, which no statement has to name.
  case root(RowID<AccountRecord>)
  /// Whoever comes in through an entrance of a function, or the event source behind it.
  case entrance(RowID<TriggerRecord>)
}

extension Party {
  /// The role or user; nil for all others.
  public var principal: PrincipalRow? {
    guard case .principal(let row) = self else { return nil }
    return row
  }
}

extension AccessModel {
  /// The root user of an account as a caller, in the partition of a region of it; nil where the account has no id.
  package func rootCaller(of account: RowID<AccountRecord>, in scope: RowID<ScopeRecord>) -> Caller? {
    isAccountID(accountID(account)) ? Caller(.root, inventory.names(in: scope).root) : nil
  }
}
