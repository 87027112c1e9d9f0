/// A root or an organizational unit.
public struct OrganizationalUnitRecord: Hashable, Sendable {
  /// `r-…` or `ou-…`.
  public var id = StringID.empty
  /// Its name.
  public var name = StringID.empty
  /// The id of the unit above; empty for a root.
  public var parent = StringID.empty
  /// The types of control policies that a root has switched on, such as `SERVICE_CONTROL_POLICY`.
  public var policyTypes = ListID.empty
  /// Whether the answer tells the types; it does for roots alone.
  public var policyTypesKnown = false
  /// The account and region whose call told it; nil where that is not known.
  public var scope: RowID<ScopeRecord>?
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(provenance: Provenance) {
    self.provenance = provenance
  }
}

extension OrganizationalUnitRecord: TableRow {}
