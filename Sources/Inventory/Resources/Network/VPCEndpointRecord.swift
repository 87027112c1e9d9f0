/// A VPC endpoint.
public struct VPCEndpointRecord: Hashable, Sendable {
  /// `vpce-…`.
  public var id = StringID.empty
  /// Its VPC.
  public var vpc = StringID.empty
  /// `com.amazonaws.REGION.SERVICE`.
  public var service = StringID.empty
  /// `Gateway`, `Interface` and others.
  public var type = StringID.empty
  /// Route tables of a gateway endpoint.
  public var routeTables = ListID.empty
  /// Subnets of an interface endpoint.
  public var subnets = ListID.empty
  /// The endpoint policy as JSON text.
  public var policy = StringID.empty
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

extension VPCEndpointRecord: TableRow {}
