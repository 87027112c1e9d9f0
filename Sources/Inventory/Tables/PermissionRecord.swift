/// One statement: of a function's resource policy, or of a policy of an execution role.
public struct PermissionRecord: Hashable, Sendable {
  /// Which side of access the statement is about.
  public var kind: PermissionKind
  /// The function whose resource policy it is; nil for a role.
  public var function: RowID<FunctionRecord>?
  /// The role whose policy it is; nil for a function.
  public var role: RowID<RoleRecord>?
  /// The version or alias a resource policy belongs to.
  public var qualifier: StringID
  /// The policy: inline name, managed policy ARN, or empty for a resource policy.
  public var policyName: StringID
  /// The policy as JSON text.
  public var document: StringID
  /// The statement.
  public var statement: RowID<StatementRecord>
  /// Where the policy came from.
  public var provenance: Provenance

  /// A row of which all else is empty or unknown.
  public init(kind: PermissionKind, statement: RowID<StatementRecord>, provenance: Provenance) {
    self.kind = kind
    self.function = nil
    self.role = nil
    self.qualifier = .empty
    self.policyName = .empty
    self.document = .empty
    self.statement = statement
    self.provenance = provenance
  }
}
