/// A VPC.
public struct VPCRecord: Hashable, Sendable {
  /// `vpc-…`.
  public var id: StringID
  /// The Name tag.
  public var name: StringID
  /// The first address block.
  public var cidr: StringID
  /// Whether it is the default VPC.
  public var isDefault: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.cidr = .empty
    self.isDefault = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// A subnet.
public struct SubnetRecord: Hashable, Sendable {
  /// `subnet-…`.
  public var id: StringID
  /// The Name tag.
  public var name: StringID
  /// Its VPC.
  public var vpc: StringID
  /// The Availability Zone name.
  public var zone: StringID
  /// The zone id, the same in every account.
  public var zoneID: StringID
  /// The address block.
  public var cidr: StringID
  /// Addresses left; -1 when unknown.
  public var freeAddresses: Int32
  /// Whether launched interfaces get a public address.
  public var assignsPublicAddresses: Bool
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.vpc = .empty
    self.zone = .empty
    self.zoneID = .empty
    self.cidr = .empty
    self.freeAddresses = -1
    self.assignsPublicAddresses = false
    self.scope = scope
    self.provenance = provenance
  }
}

/// A security group.
public struct SecurityGroupRecord: Hashable, Sendable {
  /// `sg-…`.
  public var id: StringID
  /// The name.
  public var name: StringID
  /// Its VPC.
  public var vpc: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.name = .empty
    self.vpc = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// One permission of a security group: one protocol, port range and peer.
public struct SecurityGroupRuleRecord: Hashable, Sendable {
  /// The security group.
  public var group: StringID
  /// Whether it lets traffic out rather than in.
  public var isEgress: Bool
  /// `tcp`, `udp`, a number, or `-1` for all.
  public var ipProtocol: StringID
  /// First port; -1 for all.
  public var fromPort: Int32
  /// Last port; -1 for all.
  public var toPort: Int32
  /// An address block, prefix list or security group.
  public var peer: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>) {
    self.group = .empty
    self.isEgress = false
    self.ipProtocol = .empty
    self.fromPort = -1
    self.toPort = -1
    self.peer = .empty
    self.scope = scope
  }
}

/// A route table.
public struct RouteTableRecord: Hashable, Sendable {
  /// `rtb-…`.
  public var id: StringID
  /// Its VPC.
  public var vpc: StringID
  /// Whether subnets without a table of their own use it.
  public var isMain: Bool
  /// Subnets associated with it by name.
  public var subnets: ListID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.vpc = .empty
    self.isMain = false
    self.subnets = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A route.
public struct RouteRecord: Hashable, Sendable {
  /// The route table.
  public var table: StringID
  /// An address block or prefix list.
  public var destination: StringID
  /// The id of what traffic goes to: `igw-…`, `nat-…`, `vpce-…`, `local` and others.
  public var target: StringID
  /// `active` or `blackhole`.
  public var state: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>) {
    self.table = .empty
    self.destination = .empty
    self.target = .empty
    self.state = .empty
    self.scope = scope
  }
}

/// A VPC endpoint.
public struct VPCEndpointRecord: Hashable, Sendable {
  /// `vpce-…`.
  public var id: StringID
  /// Its VPC.
  public var vpc: StringID
  /// `com.amazonaws.REGION.SERVICE`.
  public var service: StringID
  /// `Gateway`, `Interface` and others.
  public var type: StringID
  /// Route tables of a gateway endpoint.
  public var routeTables: ListID
  /// Subnets of an interface endpoint.
  public var subnets: ListID
  /// The endpoint policy as JSON text.
  public var policy: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.vpc = .empty
    self.service = .empty
    self.type = .empty
    self.routeTables = .empty
    self.subnets = .empty
    self.policy = .empty
    self.scope = scope
    self.provenance = provenance
  }
}

/// A NAT or internet gateway.
public struct GatewayRecord: Hashable, Sendable {
  /// `nat-…` or `igw-…`.
  public var id: StringID
  /// The VPC it serves.
  public var vpc: StringID
  /// The subnet of a NAT gateway.
  public var subnet: StringID
  /// `available` and others.
  public var state: StringID
  /// The account and region.
  public var scope: RowID<ScopeRecord>
  /// Where the row came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>, provenance: Provenance) {
    self.id = .empty
    self.vpc = .empty
    self.subnet = .empty
    self.state = .empty
    self.scope = scope
    self.provenance = provenance
  }
}
