/// A custom domain name that leads to an API, by a mapping of paths or by a routing rule.
public struct APIMappingRecord: Hashable, Sendable {
  /// The domain name.
  public var domain = StringID.empty
  /// The API id.
  public var api = StringID.empty
  /// The stage; empty where the path names it.
  public var stage = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.scope = scope
    self.provenance = provenance
  }
}

extension APIMappingRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<APIRecord>?] {
    let apis = draft.table(APIRecord.self)
    return rows.map { apis.row(named: $0.api, in: $0.scope) }
  }
}
