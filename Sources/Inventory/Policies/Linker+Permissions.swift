extension Linker {
  /// A row per statement of every policy.
  ///
  /// What people come for stands first: who may invoke functions and what those may do; then the policies of other
  /// resources and of the organization, and at last the identities that run no function.
  mutating func derivePermissions() {
    var ofFunction: [(from: RowID<FunctionRecord>, to: RowID<PermissionRecord>)] = []
    for row in tables.functions.indices {
      let function = RowID<FunctionRecord>(index: row)
      let start = permissions.count
      for policy in links.policiesOfFunction[function] { append(resourcePolicy: policy, of: .function(function)) }
      ofFunction += (start..<permissions.count).map { (function, RowID(index: $0)) }
    }
    var ofRole: [(from: RowID<RoleRecord>, to: RowID<PermissionRecord>)] = []
    let (executing, others) = rolesByUse()
    for role in executing { appendPolicies(of: role, &ofRole) }
    for row in tables.resourcePolicies.indices where tables.resourcePolicies[row].kind != .function {
      append(resourcePolicy: RowID(index: row), of: .resource(RowID(index: row)))
    }
    appendControlPolicies()
    for row in tables.users.indices { appendPolicies(ofUser: row) }
    for row in tables.groups.indices {
      let group = tables.groups[row]
      appendIdentity(.group(RowID(index: row)), inline: group.inlinePolicies, attached: group.attachedPolicies)
    }
    for role in others { appendPolicies(of: role, &ofRole) }
    links.permissionsOfFunction = Relation(rowCount: tables.functions.count, pairs: ofFunction)
    links.permissionsOfRole = Relation(rowCount: tables.roles.count, pairs: ofRole)
  }

  /// Roles that functions run with, and the others.
  private func rolesByUse() -> (executing: [RowID<RoleRecord>], others: [RowID<RoleRecord>]) {
    let rows = tables.roles.indices.map { RowID<RoleRecord>(index: $0) }
    return (rows.filter { links.functionsOfRole.count($0) > 0 }, rows.filter { links.functionsOfRole.count($0) == 0 })
  }

  private mutating func appendPolicies(
    of row: RowID<RoleRecord>,
    _ pairs: inout [(from: RowID<RoleRecord>, to: RowID<PermissionRecord>)]
  ) {
    let role = tables.roles[row.index]
    let start = permissions.count
    appendIdentity(.role(row), inline: role.inlinePolicies, attached: role.attachedPolicies)
    append(boundary: role.boundary, of: .role(row))
    append(role.trustPolicy, .trustPolicy, .role(row), policy: 0)
    pairs += (start..<permissions.count).map { (row, RowID(index: $0)) }
  }

  private mutating func appendPolicies(ofUser row: Int) {
    let user = tables.users[row]
    let holder = PermissionHolder.user(RowID(index: row))
    appendIdentity(holder, inline: user.inlinePolicies, attached: user.attachedPolicies)
    for name in interner.strings(of: user.groups) {
      guard let group = links.group(named: name, in: user.scope) else { continue }
      let record = tables.groups[group.index]
      appendIdentity(holder, group: group, inline: record.inlinePolicies, attached: record.attachedPolicies)
    }
    append(boundary: user.boundary, of: holder)
  }

  private mutating func appendControlPolicies() {
    for row in organizationNodes.indices {
      for policy in links.policiesOfNode[RowID(index: row)] {
        let record = tables.controlPolicies[policy.index]
        guard let kind = record.permissionKind({ interner.text($0) }) else { continue }
        append(record.document, kind, .node(RowID(index: row)), policy: policy.rawValue)
      }
    }
  }

  /// Inline and attached policies of a role, user or group.
  private mutating func appendIdentity(
    _ holder: PermissionHolder,
    group: RowID<GroupRecord>? = nil,
    inline: ListID,
    attached: ListID
  ) {
    let inline = interner.strings(of: inline)
    for pair in 0..<inline.count / 2 {
      append(inline[pair * 2 + 1], .inlinePolicy, holder, group: group, policy: UInt32(pair))
    }
    for arn in interner.strings(of: attached) {
      guard let policy = links.managedPolicyByARN[arn] else { continue }
      let document = tables.managedPolicies[policy.index].document
      append(document, .managedPolicy, holder, group: group, policy: policy.rawValue)
    }
  }

  private mutating func append(boundary arn: StringID, of holder: PermissionHolder) {
    guard let policy = links.managedPolicyByARN[arn] else { return }
    append(tables.managedPolicies[policy.index].document, .boundary, holder, policy: policy.rawValue)
  }

  private mutating func append(resourcePolicy row: RowID<ResourcePolicyRecord>, of holder: PermissionHolder) {
    append(tables.resourcePolicies[row.index].document, .resourcePolicy, holder, policy: row.rawValue)
  }

  private mutating func append(
    _ document: StringID,
    _ kind: PermissionKind,
    _ holder: PermissionHolder,
    group: RowID<GroupRecord>? = nil,
    policy: UInt32
  ) {
    for statement in links.statementsOfDocument[document] ?? 0..<0 {
      permissions.append(
        PermissionRecord(kind: kind, holder: holder, group: group, policy: policy, statement: RowID(statement))
      )
    }
  }
}
