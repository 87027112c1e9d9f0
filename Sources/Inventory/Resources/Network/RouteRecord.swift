/// A route.
public struct RouteRecord: Hashable, Sendable {
  /// The route table.
  public var table = StringID.empty
  /// An address block or prefix list.
  public var destination = StringID.empty
  /// The id of what traffic goes to: `igw-…`, `nat-…`, `vpce-…`, `local` and others.
  public var target = StringID.empty
  /// `active` or `blackhole`.
  public var state = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>) {
    self.scope = scope
  }
}

extension RouteRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<RouteTableRecord>?] {
    let tables = draft.table(RouteTableRecord.self)
    return rows.map { tables.row($0.table) }
  }
}
