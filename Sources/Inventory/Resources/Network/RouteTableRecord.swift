/// A route table.
public struct RouteTableRecord: Hashable, Sendable {
  /// `rtb-…`.
  public var id = StringID.empty
  /// Its VPC.
  public var vpc = StringID.empty
  /// Whether subnets without a table of their own use it.
  public var isMain = false
  /// Subnets associated with it by name.
  public var subnets = ListID.empty
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

extension RouteTableRecord: TableRow {
  /// Its id.
  public var rowName: StringID? { id }
}
