/// The organization, as one of its accounts describes it.
public struct OrganizationRecord: Hashable, Sendable {
  /// `o-…`.
  public var id = StringID.empty
  /// Twelve digits.
  public var managementAccount = StringID.empty
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

extension OrganizationRecord: TableRow {}
