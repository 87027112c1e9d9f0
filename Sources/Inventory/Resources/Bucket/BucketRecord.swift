/// An S3 bucket.
public struct BucketRecord: Hashable, Sendable {
  /// The name.
  public var name = StringID.empty
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

extension BucketRecord: TableRow {}
