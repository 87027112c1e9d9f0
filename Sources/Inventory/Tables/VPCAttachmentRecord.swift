/// One subnet that a function is attached to.
public struct VPCAttachmentRecord: Hashable, Sendable {
  /// The function.
  public var function: RowID<FunctionRecord>
  /// The VPC.
  public var vpc: StringID
  /// The subnet id.
  public var subnet: StringID
  /// The subnet, nil when the snapshot does not hold it.
  public var subnetRow: RowID<SubnetRecord>?
  /// The Availability Zone; empty when unknown.
  public var zone: StringID
  /// Where traffic to the internet goes.
  public var route: RouteKind
  /// Security group ids of the function.
  public var securityGroups: ListID
  /// What the security groups let out, in short.
  public var egress: StringID
  /// Whether all its security groups are in the snapshot.
  public var egressKnown: Bool

  /// A row of which all else is empty or unknown.
  public init(function: RowID<FunctionRecord>, route: RouteKind) {
    self.function = function
    self.vpc = .empty
    self.subnet = .empty
    self.subnetRow = nil
    self.zone = .empty
    self.route = route
    self.securityGroups = .empty
    self.egress = .empty
    self.egressKnown = false
  }
}
