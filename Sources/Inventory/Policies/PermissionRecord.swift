/// One statement, and whose policy it stands in.
public struct PermissionRecord: Hashable, Sendable {
  /// Which side of access the statement is about.
  public var kind: PermissionKind
  /// What carries the policy.
  public var holder: PermissionHolder
  /// The group that hands the policy on to a user; nil when the holder has it itself.
  public var group: RowID<GroupRecord>?
  /// Which policy: a row of the resource, managed or control policies, or the position of an inline policy among those
  /// of the holder or group; 0 for a trust policy.
  public var policy: UInt32
  /// The statement.
  public var statement: RowID<StatementRecord>

  /// A statement of a policy.
  public init(
    kind: PermissionKind,
    holder: PermissionHolder,
    group: RowID<GroupRecord>? = nil,
    policy: UInt32,
    statement: RowID<StatementRecord>
  ) {
    self.kind = kind
    self.holder = holder
    self.group = group
    self.policy = policy
    self.statement = statement
  }
}

extension PermissionRecord: TableRow {}
