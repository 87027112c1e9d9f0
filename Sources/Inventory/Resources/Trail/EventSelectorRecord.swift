/// The event selectors of a trail.
public struct EventSelectorRecord: Hashable, Sendable {
  /// The ARN, or the name asked for.
  public var trail = StringID.empty
  /// The whole answer as JSON text.
  public var document = StringID.empty
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

extension EventSelectorRecord: TableRow {}
