/// A notification of a bucket to a function.
public struct BucketNotificationRecord: Hashable, Sendable {
  /// The bucket name.
  public var bucket = StringID.empty
  /// The function.
  public var function = FunctionReference()
  /// Event types.
  public var events = ListID.empty
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

extension BucketNotificationRecord: TableRow {}
