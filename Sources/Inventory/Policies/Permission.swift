/// One statement of a policy, and whose policy it is.
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
  /// What carries the policy.
  public var holder: PermissionHolder { inventory.permissions.holder[row.index] }
  /// The function whose resource policy it is; nil for any other holder.
  public var function: RowID<FunctionRecord>? { holder.function }
  /// The role whose policy it is; nil for any other holder.
  public var role: RowID<RoleRecord>? { holder.role }
  /// The group that hands the policy on to a user; nil when the holder has it itself.
  public var group: RowID<GroupRecord>? { inventory.permissions.group(row.index) }
  /// The statement.
  public var statement: RowID<StatementRecord> { inventory.permissions.statement[row.index] }
  /// The policy as JSON text.
  public var document: StringID { inventory.statements[statement.index].document }

  /// The policy of the function or other resource that holds it; nil for the policies of identities and organizations.
  public var resourcePolicy: RowID<ResourcePolicyRecord>? {
    kind == .resourcePolicy ? RowID(inventory.permissions.policy[row.index]) : nil
  }

  private var policy: Int { Int(inventory.permissions.policy[row.index]) }

  /// The version or alias that a function's resource policy belongs to; empty for any other policy.
  public var qualifier: StringID {
    kind == .resourcePolicy ? inventory.resourcePolicies[policy].function.qualifier : .empty
  }

  /// The policy: the name of an inline or control policy, the ARN of a managed one; empty where there is but one.
  public var policyName: StringID {
    switch kind {
    case .resourcePolicy:
      let record = inventory.resourcePolicies[policy]
      return record.kind == .logs ? record.owner : .empty
    case .inlinePolicy: return inventory.lists[inlinePolicies][policy * 2]
    case .managedPolicy, .boundary: return inventory.managedPolicies[policy].arn
    case .trustPolicy: return .empty
    case .serviceControlPolicy, .resourceControlPolicy: return inventory.controlPolicies[policy].name
    }
  }

  /// Where the policy came from.
  public var provenance: Provenance {
    switch kind {
    case .resourcePolicy: inventory.resourcePolicies[policy].provenance
    case .inlinePolicy, .trustPolicy: carrier.provenance
    case .managedPolicy, .boundary: inventory.managedPolicies[policy].provenance
    case .serviceControlPolicy, .resourceControlPolicy: inventory.controlPolicies[policy].provenance
    }
  }

  private var inlinePolicies: ListID { carrier.inlinePolicies }

  /// The row that the export writes inline and trust policies into.
  private var carrier: (inlinePolicies: ListID, provenance: Provenance) {
    if let group { return (inventory.groups[group.index].inlinePolicies, inventory.groups[group.index].provenance) }
    switch holder {
    case .role(let row): return (inventory.roles[row.index].inlinePolicies, inventory.roles[row.index].provenance)
    case .user(let row): return (inventory.users[row.index].inlinePolicies, inventory.users[row.index].provenance)
    case .group(let row): return (inventory.groups[row.index].inlinePolicies, inventory.groups[row.index].provenance)
    case .function(let row): return (.empty, inventory.functions.provenance[row.index])
    case .resource(let row): return (.empty, inventory.resourcePolicies[row.index].provenance)
    case .node(let row): return (.empty, inventory.organizationNodes[row.index].provenance)
    }
  }
}
