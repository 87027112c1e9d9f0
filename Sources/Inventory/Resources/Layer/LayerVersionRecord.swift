/// A layer version that an account publishes.
public struct LayerVersionRecord: Hashable, Sendable {
  /// The ARN with the version.
  public var arn = StringID.empty
  /// The layer name.
  public var layer = StringID.empty
  /// The version.
  public var version: Int32 = -1
  /// Compatible runtimes.
  public var runtimes = ListID.empty
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

extension LayerVersionRecord: TableRow {}
