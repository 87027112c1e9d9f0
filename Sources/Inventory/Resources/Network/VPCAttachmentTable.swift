/// The columns of all VPC attachments: one array per field, so that a filter or a sort touches only what it reads.
public struct VPCAttachmentTable: Sendable {
  /// The function.
  public let function: [RowID<FunctionRecord>]
  /// The VPC.
  public let vpc: [StringID]
  /// The subnet id.
  public let subnet: [StringID]
  /// The subnet, nil when the snapshot does not hold it.
  public let subnetRow: [RowID<SubnetRecord>?]
  /// The Availability Zone; empty when unknown.
  public let zone: [StringID]
  /// Where traffic to the internet goes.
  public let route: [RouteKind]
  /// Security group ids of the function.
  public let securityGroups: [ListID]
  /// What the security groups let out, in short.
  public let egress: [StringID]
  /// Whether all its security groups are in the snapshot.
  public let egressKnown: [Bool]

  private let owned: Relation<FunctionRecord, VPCAttachmentRecord>

  /// The columns of the rows of the draft that is current.
  init() {
    let draft = TableDraft.current
    let records = draft.rows(VPCAttachmentRecord.self)
    owned = Relation(
      rowCount: draft.count(FunctionRecord.self),
      owners: VPCAttachmentRecord.owners(of: records, in: draft)
    )
    function = records.map(\.function)
    vpc = records.map(\.vpc)
    subnet = records.map(\.subnet)
    subnetRow = records.map(\.subnetRow)
    zone = records.map(\.zone)
    route = records.map(\.route)
    securityGroups = records.map(\.securityGroups)
    egress = records.map(\.egress)
    egressKnown = records.map(\.egressKnown)
  }

  /// Number of rows.
  public var count: Int { function.count }

  /// The subnets that a function is attached to.
  public func of(_ owner: RowID<FunctionRecord>) -> ArraySlice<RowID<VPCAttachmentRecord>> { owned[owner] }
}

extension VPCAttachmentTable: AnyTable {
  /// What a row is.
  public typealias Row = VPCAttachmentRecord
}
