/// The columns of all permissions: one array per field, so that a filter or a sort touches only what it reads.
///
/// A row is 21 bytes: what its policy and statement tell is read from them, as thousands of roles share those.
public struct PermissionTable: Sendable {
  /// Which side of access the statement is about.
  public let kind: [PermissionKind]
  /// What carries the policy.
  public let holder: [PermissionHolder]
  /// Which policy, as ``PermissionRecord`` counts them.
  public let policy: [UInt32]
  /// The statement.
  public let statement: [RowID<StatementRecord>]

  private let groups: [UInt32]
  private static let noGroup = UInt32.max

  /// The columns of the rows of the draft that is current.
  init() {
    let records = TableDraft.current.rows(PermissionRecord.self)
    kind = records.map(\.kind)
    holder = records.map(\.holder)
    policy = records.map(\.policy)
    statement = records.map(\.statement)
    groups = records.map { $0.group?.rawValue ?? Self.noGroup }
  }

  /// Number of rows.
  public var count: Int { kind.count }

  /// The group that hands a policy on to a user; nil when the holder has it itself.
  public func group(_ row: Int) -> RowID<GroupRecord>? { groups[row] == Self.noGroup ? nil : RowID(groups[row]) }
}

extension PermissionTable: AnyTable {
  /// What a row is.
  public typealias Row = PermissionRecord
}
