/// What carries a policy, and so the statements in it.
public enum PermissionHolder: Hashable, Sendable {
  /// A function: its resource policies.
  case function(RowID<FunctionRecord>)
  /// A role: what it may do, and who may assume it.
  case role(RowID<RoleRecord>)
  /// A user: what it may do, through its groups as well.
  case user(RowID<UserRecord>)
  /// A group: what its users may do.
  case group(RowID<GroupRecord>)
  /// Another resource, by its policy: a queue, a bucket, a key and so on.
  case resource(RowID<ResourcePolicyRecord>)
  /// A root, unit or account of the organization: its control policies.
  case node(RowID<OrganizationNodeRecord>)
}

extension PermissionHolder {
  /// The function; nil for anything else.
  public var function: RowID<FunctionRecord>? {
    guard case .function(let row) = self else { return nil }
    return row
  }

  /// The role; nil for anything else.
  public var role: RowID<RoleRecord>? {
    guard case .role(let row) = self else { return nil }
    return row
  }

  /// The user; nil for anything else.
  public var user: RowID<UserRecord>? {
    guard case .user(let row) = self else { return nil }
    return row
  }
}

extension Inventory {
  /// The account and region of a holder; nil for a node of the organization.
  public func scope(of holder: PermissionHolder) -> RowID<ScopeRecord>? {
    switch holder {
    case .function(let row): functions.scope[row.index]
    case .role(let row): roles[row.index].scope
    case .user(let row): users[row.index].scope
    case .group(let row): groups[row.index].scope
    case .resource(let row): resourcePolicies[row.index].scope
    case .node: nil
    }
  }

  /// The account of a holder: for a root or unit, the management account; nil when the snapshot does not know it.
  public func account(of holder: PermissionHolder) -> RowID<AccountRecord>? {
    if let scope = scope(of: holder) { return scopes[scope.index].account }
    guard case .node(let row) = holder else { return nil }
    let node = organizationNodes[row.index]
    return node.account ?? organization(named: node.organization).flatMap { accounts.row($0.managementAccount) }
  }

  /// What people call a holder: its name, for a resource its ARN or name as the export writes it.
  public func name(of holder: PermissionHolder) -> StringID {
    switch holder {
    case .function(let row): functions.name[row.index]
    case .role(let row): roles[row.index].name
    case .user(let row): users[row.index].name
    case .group(let row): groups[row.index].name
    case .resource(let row): resourcePolicies[row.index].owner
    case .node(let row): organizationNodes[row.index].name
    }
  }
}
