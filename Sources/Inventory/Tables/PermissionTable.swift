/// The columns of all permissions: one array per field, so that a filter or a sort touches only what it reads.
public struct PermissionTable: Sendable {
  /// Which side of access the statement is about.
  public let kind: [PermissionKind]
  /// The function whose resource policy it is; nil for a role.
  public let function: [RowID<FunctionRecord>?]
  /// The role whose policy it is; nil for a function.
  public let role: [RowID<RoleRecord>?]
  /// The version or alias a resource policy belongs to.
  public let qualifier: [StringID]
  /// The policy: inline name, managed policy ARN, or empty for a resource policy.
  public let policyName: [StringID]
  /// The policy as JSON text.
  public let document: [StringID]
  /// The statement.
  public let statement: [RowID<StatementRecord>]
  /// Where the policy came from.
  public let provenance: [Provenance]

  /// The columns of rows in their order.
  init(_ records: [PermissionRecord]) {
    kind = records.map(\.kind)
    function = records.map(\.function)
    role = records.map(\.role)
    qualifier = records.map(\.qualifier)
    policyName = records.map(\.policyName)
    document = records.map(\.document)
    statement = records.map(\.statement)
    provenance = records.map(\.provenance)
  }

  /// Number of rows.
  public var count: Int { kind.count }
}
