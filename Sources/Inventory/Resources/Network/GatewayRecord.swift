/// A NAT or internet gateway.
public struct GatewayRecord: Hashable, Sendable {
  /// `nat-…` or `igw-…`.
  public var id = StringID.empty
  /// The VPC it serves.
  public var vpc = StringID.empty
  /// The subnet of a NAT gateway.
  public var subnet = StringID.empty
  /// `available` and others.
  public var state = StringID.empty
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

extension GatewayRecord: TableRow {}
