/// An account and region of the snapshot; `global` for services without a region.
public struct ScopeRecord: Hashable, Sendable {
  /// The account.
  public var account: RowID<AccountRecord>
  /// The region, or `global`.
  public var region: StringID

  /// A row of which all else is empty or unknown.
  public init(account: RowID<AccountRecord>, region: StringID = .empty) {
    self.account = account
    self.region = region
  }
}
