/// One statement of a resource policy or of an execution role.
public struct Permission: Sendable {
  /// The inventory it belongs to.
  public let inventory: Inventory
  /// Its row.
  public let row: RowID<PermissionRecord>

  /// The row of an inventory.
  public init(_ inventory: Inventory, _ row: RowID<PermissionRecord>) {
    self.inventory = inventory
    self.row = row
  }
}

extension Permission {
  /// Which side of access the statement is about.
  public var kind: PermissionKind { inventory.permissions.kind[row.index] }
  /// The function whose resource policy it is; nil for a role.
  public var function: RowID<FunctionRecord>? { inventory.permissions.function[row.index] }
  /// The role whose policy it is; nil for a function.
  public var role: RowID<RoleRecord>? { inventory.permissions.role[row.index] }
  /// The version or alias a resource policy belongs to.
  public var qualifier: StringID { inventory.permissions.qualifier[row.index] }
  /// The policy: inline name, managed policy ARN, or empty for a resource policy.
  public var policyName: StringID { inventory.permissions.policyName[row.index] }
  /// The policy as JSON text.
  public var document: StringID { inventory.permissions.document[row.index] }
  /// The statement.
  public var statement: RowID<StatementRecord> { inventory.permissions.statement[row.index] }
  /// Where the policy came from.
  public var provenance: Provenance { inventory.permissions.provenance[row.index] }
}
