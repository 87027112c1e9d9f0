import Answers
import Inventory
import Screen

extension RelatedPane {
  func writeAccount(_ row: RowID<AccountRecord>, to writer: inout PaneWriter) {
    let owner = Owner.account(row)
    let scopes = inventory.scopes.of(row)
    let count = scopes.reduce(0) { $0 + inventory.functions.of($1).count }
    line("functions", count, link: .place(Place(.functions, of: owner)), to: &writer)
    for view in [View.triggers, .vpcAttachments, .permissions] {
      line(view.title.lowercasedFirst, nil, link: .place(Place(view, of: owner)), to: &writer)
    }
    let tally = context.findings?.tally(of: row, in: context.inventory)
    let found = tally.map { $0.failures.reduce(0, +) }
    line("findings", found, link: .place(Place(.findings, of: owner)), to: &writer)
    if let node = inventory.links.nodeOfAccount[row.index] {
      line("control policies", nil, link: .row(.organization, node.rawValue), to: &writer)
    }
    let organization = inventory.accounts[row.index].organizationPath
    guard !organization.isEmpty else { return }
    let siblings = inventory.accounts.indices.filter {
      $0 != row.index && inventory.accounts[$0].organizationPath == organization
    }
    writer.space()
    group("Accounts of the same unit", count: siblings.count, to: &writer) { writer in
      for sibling in siblings.prefix(Self.mostRows) {
        resource("account", ResourceID(RowID<AccountRecord>(index: sibling)), to: &writer)
      }
    }
  }

  func writeRole(_ row: RowID<RoleRecord>, to writer: inout PaneWriter) {
    resource("account", ResourceID(inventory.account(of: ResourceID(row))), to: &writer)
    let permissions = inventory.links.permissionsOfRole.count(row)
    line("policy statements", permissions, link: .place(Place(.permissions, of: .role(row))), to: &writer)
    writer.space()
    let link = PaneLink.place(Place(.functions, of: .role(row)))
    functions("Functions that run with it", inventory.links.functionsOfRole[row], link: link, to: &writer)
    writeManagedPolicies(inventory.roles[row.index].attachedPolicies, to: &writer)
  }

  func writeUser(_ row: RowID<UserRecord>, to writer: inout PaneWriter) {
    let user = inventory.users[row.index]
    resource("account", ResourceID(inventory.account(of: ResourceID(row))), to: &writer)
    writer.space()
    let groups = inventory.lists[user.groups]
    group("Groups", count: groups.count, to: &writer) { writer in
      for name in groups.prefix(Self.mostRows) {
        let row = inventory.groups.row(named: name, in: user.scope)
        let link = row.map { PaneLink.source(inventory.groups[$0.index].provenance) }
        line(text(name), nil, link: link, to: &writer)
      }
    }
    writeManagedPolicies(user.attachedPolicies, to: &writer)
  }

  private func writeManagedPolicies(_ attached: ListID, to writer: inout PaneWriter) {
    let policies = inventory.lists[attached]
    group("Managed policies", count: policies.count, to: &writer) { writer in
      for arn in policies.prefix(Self.mostRows) {
        let policy = inventory.managedPolicies.row(arn)
        let link = policy.map { PaneLink.source(inventory.managedPolicies[$0.index].provenance) }
        line(text(arn), nil, link: link, to: &writer)
      }
    }
  }

  func writeAPI(_ row: RowID<APIRecord>, to writer: inout PaneWriter) {
    resource("account", ResourceID(inventory.account(of: ResourceID(row))), to: &writer)
    let stages = inventory.apiStages.of(row)
    for stage in stages { resource("stage", ResourceID(stage), to: &writer) }
    line("routes", inventory.apiRoutes.of(row).count, link: nil, to: &writer)
    writer.space()
    var called: [RowID<FunctionRecord>] = []
    for route in inventory.apiRoutes.of(row) {
      for function in inventory.links.functionsOfRoute[route] where !called.contains(function) {
        called.append(function)
      }
    }
    functions("Functions it calls", called, to: &writer)
  }

  func writeStage(_ row: RowID<APIStageRecord>, to writer: inout PaneWriter) {
    guard let api = inventory.apiStages.owner(of: row) else { return }
    resource("api", ResourceID(api), to: &writer)
    writeAPI(api, to: &writer)
  }
}

extension String {
  /// The text with its first letter in lower case, unless an abbreviation begins it.
  fileprivate var lowercasedFirst: String {
    guard dropFirst().first?.isLowercase == true else { return self }
    return prefix(1).lowercased() + dropFirst()
  }
}
