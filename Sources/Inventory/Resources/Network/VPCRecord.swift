/// A VPC.
public struct VPCRecord: Hashable, Sendable {
  /// `vpc-…`.
  public var id = StringID.empty
  /// The Name tag.
  public var name = StringID.empty
  /// The first address block.
  public var cidr = StringID.empty
  /// Whether it is the default VPC.
  public var isDefault = false
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

extension VPCRecord: TableRow {}
