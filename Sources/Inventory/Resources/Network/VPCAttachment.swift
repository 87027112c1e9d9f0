/// One subnet that a function is attached to.
public struct VPCAttachment: Sendable {
  /// The inventory it belongs to.
  public let inventory: Inventory
  /// Its row.
  public let row: RowID<VPCAttachmentRecord>

  /// The row of an inventory.
  public init(_ inventory: Inventory, _ row: RowID<VPCAttachmentRecord>) {
    self.inventory = inventory
    self.row = row
  }
}

extension VPCAttachment {
  /// The function.
  public var function: RowID<FunctionRecord> { inventory.vpcAttachments.function[row.index] }
  /// The VPC.
  public var vpc: StringID { inventory.vpcAttachments.vpc[row.index] }
  /// The subnet id.
  public var subnet: StringID { inventory.vpcAttachments.subnet[row.index] }
  /// The subnet, nil when the snapshot does not hold it.
  public var subnetRow: RowID<SubnetRecord>? { inventory.vpcAttachments.subnetRow[row.index] }
  /// The Availability Zone; empty when unknown.
  public var zone: StringID { inventory.vpcAttachments.zone[row.index] }
  /// Where traffic to the internet goes.
  public var route: RouteKind { inventory.vpcAttachments.route[row.index] }
  /// Security group ids of the function.
  public var securityGroups: ListID { inventory.vpcAttachments.securityGroups[row.index] }
  /// What the security groups let out, in short.
  public var egress: StringID { inventory.vpcAttachments.egress[row.index] }
  /// Whether all its security groups are in the snapshot.
  public var egressKnown: Bool { inventory.vpcAttachments.egressKnown[row.index] }
}
