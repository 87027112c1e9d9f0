/// A security group.
public struct SecurityGroupRecord: Hashable, Sendable {
  /// `sg-…`.
  public var id = StringID.empty
  /// The name.
  public var name = StringID.empty
  /// Its VPC.
  public var vpc = StringID.empty
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

extension SecurityGroupRecord: TableRow {
  /// Its id.
  public var rowName: StringID? { id }
}
