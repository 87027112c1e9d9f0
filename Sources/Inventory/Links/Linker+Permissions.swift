extension Linker {
  /// A row per statement of every function's resource policies and every execution role's policies.
  mutating func derivePermissions() {
    var ofFunction: [(from: RowID<FunctionRecord>, to: RowID<PermissionRecord>)] = []
    var ofRole: [(from: RowID<RoleRecord>, to: RowID<PermissionRecord>)] = []
    for row in tables.functions.indices {
      let function = RowID<FunctionRecord>(index: row)
      for policy in links.policiesOfFunction[function] {
        let policy = tables.resourcePolicies[policy.index]
        let owner = PermissionOwner(kind: .resourcePolicy, function: function, provenance: policy.provenance)
        for added in append(policy.document, owner, qualifier: policy.function.qualifier) {
          ofFunction.append((function, added))
        }
      }
    }
    for row in tables.roles.indices where links.functionsOfRole.count(RowID(index: row)) > 0 {
      for added in appendPolicies(ofRole: row) { ofRole.append((RowID(index: row), added)) }
    }
    links.permissionsOfFunction = Relation(rowCount: tables.functions.count, pairs: ofFunction)
    links.permissionsOfRole = Relation(rowCount: tables.roles.count, pairs: ofRole)
  }

  private mutating func appendPolicies(ofRole row: Int) -> [RowID<PermissionRecord>] {
    let role = tables.roles[row]
    let id = RowID<RoleRecord>(index: row)
    var added: [RowID<PermissionRecord>] = []
    let inline = interner.strings(of: role.inlinePolicies)
    for pair in stride(from: 0, to: inline.count - 1, by: 2) {
      let owner = PermissionOwner(kind: .inlinePolicy, role: id, name: inline[pair], provenance: role.provenance)
      added += append(inline[pair + 1], owner)
    }
    for arn in interner.strings(of: role.attachedPolicies) {
      guard let policy = links.managedPolicyByARN[arn] else { continue }
      let record = tables.managedPolicies[policy.index]
      let owner = PermissionOwner(kind: .managedPolicy, role: id, name: arn, provenance: record.provenance)
      added += append(record.document, owner)
    }
    added += append(role.trustPolicy, PermissionOwner(kind: .trustPolicy, role: id, provenance: role.provenance))
    return added
  }

  private mutating func append(
    _ document: StringID,
    _ owner: PermissionOwner,
    qualifier: StringID = .empty
  ) -> [RowID<PermissionRecord>] {
    guard let statements = links.statementsOfDocument[document] else { return [] }
    return statements.map { statement in
      var permission = PermissionRecord(kind: owner.kind, statement: RowID(statement), provenance: owner.provenance)
      permission.function = owner.function
      permission.role = owner.role
      permission.policyName = owner.name
      permission.qualifier = qualifier
      permission.document = document
      permissions.append(permission)
      return RowID(index: permissions.count - 1)
    }
  }
}

/// Whose policy a statement belongs to.
private struct PermissionOwner {
  var kind: PermissionKind
  var function: RowID<FunctionRecord>?
  var role: RowID<RoleRecord>?
  var name = StringID.empty
  var provenance: Provenance
}
