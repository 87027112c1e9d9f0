extension Linker {
  /// A row per statement of every policy.
  ///
  /// What people come for stands first: who may invoke functions and what those may do; then the policies of other
  /// resources and of the organization, and at last the identities that run no function.
  mutating func derivePermissions() {
    var found = PermissionCollector(self)
    found.addFunctions()
    let (executing, others) = rolesByUse()
    found.add(executing)
    found.addResources()
    found.addControlPolicies()
    found.addUsers()
    found.addGroups()
    found.add(others)
    permissions = found.permissions
    draft.set(permissions)
    links.permissionsOfFunction = Relation(rowCount: functions.count, pairs: found.ofFunction)
    links.permissionsOfRole = Relation(rowCount: draft.count(RoleRecord.self), pairs: found.ofRole)
  }

  /// Roles that functions run with, and the others.
  private func rolesByUse() -> (executing: [RowID<RoleRecord>], others: [RowID<RoleRecord>]) {
    let rows = (0..<draft.count(RoleRecord.self)).map { RowID<RoleRecord>(index: $0) }
    return (rows.filter { links.functionsOfRole.count($0) > 0 }, rows.filter { links.functionsOfRole.count($0) == 0 })
  }
}

/// Gathers the statements of policies by who holds them.
struct PermissionCollector {
  private(set) var permissions: [PermissionRecord] = []
  private(set) var ofFunction: [(from: RowID<FunctionRecord>, to: RowID<PermissionRecord>)] = []
  private(set) var ofRole: [(from: RowID<RoleRecord>, to: RowID<PermissionRecord>)] = []
  private let linker: Linker
  private let roles: Table<RoleRecord>
  private let users: Table<UserRecord>
  private let groups: Table<GroupRecord>
  private let resourcePolicies: Table<ResourcePolicyRecord>
  private let managedPolicies: Table<ManagedPolicyRecord>
  private let controlPolicies: [ControlPolicyRecord]

  init(_ linker: Linker) {
    self.linker = linker
    roles = linker.draft.table(RoleRecord.self)
    users = linker.draft.table(UserRecord.self)
    groups = linker.draft.table(GroupRecord.self)
    resourcePolicies = linker.draft.table(ResourcePolicyRecord.self)
    managedPolicies = linker.draft.table(ManagedPolicyRecord.self)
    controlPolicies = linker.draft.rows(ControlPolicyRecord.self)
  }

  mutating func addFunctions() {
    for row in linker.functions.indices {
      let function = RowID<FunctionRecord>(index: row)
      let start = permissions.count
      for policy in resourcePolicies.of(function) { append(resourcePolicy: policy, of: .function(function)) }
      ofFunction += (start..<permissions.count).map { (function, RowID(index: $0)) }
    }
  }

  mutating func addResources() {
    for (row, policy) in resourcePolicies.enumerated() where policy.kind != .function {
      append(resourcePolicy: RowID(index: row), of: .resource(RowID(index: row)))
    }
  }

  mutating func add(_ rows: [RowID<RoleRecord>]) {
    for row in rows {
      let role = roles[row]
      let start = permissions.count
      appendIdentity(.role(row), inline: role.inlinePolicies, attached: role.attachedPolicies)
      append(boundary: role.boundary, of: .role(row))
      append(role.trustPolicy, .trustPolicy, .role(row), policy: 0)
      ofRole += (start..<permissions.count).map { (row, RowID(index: $0)) }
    }
  }

  mutating func addUsers() {
    for (row, user) in users.enumerated() {
      let holder = PermissionHolder.user(RowID(index: row))
      appendIdentity(holder, inline: user.inlinePolicies, attached: user.attachedPolicies)
      for name in linker.interner.strings(of: user.groups) {
        guard let group = groups.row(named: name, in: user.scope) else { continue }
        let record = groups[group]
        appendIdentity(holder, group: group, inline: record.inlinePolicies, attached: record.attachedPolicies)
      }
      append(boundary: user.boundary, of: holder)
    }
  }

  mutating func addGroups() {
    for (row, group) in groups.enumerated() {
      appendIdentity(.group(RowID(index: row)), inline: group.inlinePolicies, attached: group.attachedPolicies)
    }
  }

  mutating func addControlPolicies() {
    for row in linker.organizationNodes.indices {
      for policy in linker.links.policiesOfNode[RowID(index: row)] {
        let record = controlPolicies[policy.index]
        guard let kind = record.permissionKind({ linker.interner.text($0) }) else { continue }
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
    let inline = linker.interner.strings(of: inline)
    for pair in 0..<inline.count / 2 {
      append(inline[pair * 2 + 1], .inlinePolicy, holder, group: group, policy: UInt32(pair))
    }
    for arn in linker.interner.strings(of: attached) {
      guard let policy = managedPolicies.row(arn) else { continue }
      append(managedPolicies[policy].document, .managedPolicy, holder, group: group, policy: policy.rawValue)
    }
  }

  private mutating func append(boundary arn: StringID, of holder: PermissionHolder) {
    guard let policy = managedPolicies.row(arn) else { return }
    append(managedPolicies[policy].document, .boundary, holder, policy: policy.rawValue)
  }

  private mutating func append(resourcePolicy row: RowID<ResourcePolicyRecord>, of holder: PermissionHolder) {
    append(resourcePolicies[row].document, .resourcePolicy, holder, policy: row.rawValue)
  }

  private mutating func append(
    _ document: StringID,
    _ kind: PermissionKind,
    _ holder: PermissionHolder,
    group: RowID<GroupRecord>? = nil,
    policy: UInt32
  ) {
    for statement in linker.links.statementsOfDocument[document] ?? 0..<0 {
      permissions.append(
        PermissionRecord(kind: kind, holder: holder, group: group, policy: policy, statement: RowID(statement))
      )
    }
  }
}
