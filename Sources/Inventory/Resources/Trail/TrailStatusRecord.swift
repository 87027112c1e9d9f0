/// Whether a trail records.
public struct TrailStatusRecord: Hashable, Sendable {
  /// The name or ARN asked for.
  public var trail = StringID.empty
  /// Whether it records.
  public var isLogging = false
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

extension TrailStatusRecord: TableRow {}
