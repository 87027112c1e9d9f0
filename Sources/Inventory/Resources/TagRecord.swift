/// The tags of one resource.
public struct TagRecord: Hashable, Sendable {
  /// The ARN, or the name of the function in the same account and region.
  public var resource = StringID.empty
  /// Alternating keys and values.
  public var tags = ListID.empty
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

extension TagRecord: TableRow {}
