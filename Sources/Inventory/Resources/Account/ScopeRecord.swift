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

extension ScopeRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<AccountRecord>?] { rows.map(\.account) }
}
