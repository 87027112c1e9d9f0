/// A subnet.
public struct SubnetRecord: Hashable, Sendable {
  /// `subnet-…`.
  public var id = StringID.empty
  /// The Name tag.
  public var name = StringID.empty
  /// Its VPC.
  public var vpc = StringID.empty
  /// The Availability Zone name.
  public var zone = StringID.empty
  /// The zone id, the same in every account.
  public var zoneID = StringID.empty
  /// The address block.
  public var cidr = StringID.empty
  /// Addresses left; -1 when unknown.
  public var freeAddresses: Int32 = -1
  /// Whether launched interfaces get a public address.
  public var assignsPublicAddresses = false
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

extension SubnetRecord: TableRow {
  /// Its id.
  public var rowName: StringID? { id }
}
