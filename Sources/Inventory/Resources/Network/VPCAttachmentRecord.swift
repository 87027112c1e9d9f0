/// One subnet that a function is attached to.
public struct VPCAttachmentRecord: Hashable, Sendable {
  /// The function.
  public var function: RowID<FunctionRecord>
  /// The VPC.
  public var vpc = StringID.empty
  /// The subnet id.
  public var subnet = StringID.empty
  /// The subnet, nil when the snapshot does not hold it.
  public var subnetRow: RowID<SubnetRecord>?
  /// The Availability Zone; empty when unknown.
  public var zone = StringID.empty
  /// Where traffic to the internet goes.
  public var route: RouteKind
  /// Security group ids of the function.
  public var securityGroups = ListID.empty
  /// What the security groups let out, in short.
  public var egress = StringID.empty
  /// Whether all its security groups are in the snapshot.
  public var egressKnown = false

  /// A row of which all else is empty or unknown.
  public init(function: RowID<FunctionRecord>, route: RouteKind) {
    self.function = function
    self.route = route
  }
}

extension VPCAttachmentRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<FunctionRecord>?] { rows.map(\.function) }
}
