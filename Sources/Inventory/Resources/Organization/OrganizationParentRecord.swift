/// What an account or unit hangs below.
public struct OrganizationParentRecord: Hashable, Sendable {
  /// An account or unit id.
  public var child = StringID.empty
  /// A root or unit id.
  public var parent = StringID.empty
  /// The account and region whose call told it; nil where that is not known.
  public var scope: RowID<ScopeRecord>?
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.provenance = provenance
  }
}

extension OrganizationParentRecord: TableRow {}
