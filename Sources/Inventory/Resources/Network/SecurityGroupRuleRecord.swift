/// One permission of a security group: one protocol, port range and peer.
public struct SecurityGroupRuleRecord: Hashable, Sendable {
  /// The security group.
  public var group = StringID.empty
  /// Whether it lets traffic out rather than in.
  public var isEgress = false
  /// `tcp`, `udp`, a number, or `-1` for all.
  public var ipProtocol = StringID.empty
  /// First port; -1 for all.
  public var fromPort: Int32 = -1
  /// Last port; -1 for all.
  public var toPort: Int32 = -1
  /// An address block, prefix list or security group.
  public var peer = StringID.empty
  /// The account and region.
  public var scope: RowID<ScopeRecord>

  /// A row of which all else is empty or unknown.
  public init(scope: RowID<ScopeRecord>) {
    self.scope = scope
  }
}

extension SecurityGroupRuleRecord: TableRow {
  /// What each row is part of, nil where the snapshot does not hold it.
  public static func owners(of rows: [Self], in draft: TableDraft) -> [RowID<SecurityGroupRecord>?] {
    let groups = draft.table(SecurityGroupRecord.self)
    return rows.map { groups.row($0.group) }
  }
}
