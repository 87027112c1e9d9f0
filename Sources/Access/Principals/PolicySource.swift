public import IAM
public import Inventory

/// Where a policy stands in the snapshot.
public struct PolicySource: Hashable, Sendable {
  /// The policy's name.
  public var name: String
  /// The row that holds it.
  public var provenance: Provenance

  init(_ name: String, _ provenance: Provenance) {
    self.name = name
    self.provenance = provenance
  }
}

extension AccessModel {
  /// Where a policy that led to a decision stands; nil when the snapshot has no row of it.
  public func source(
    ofPolicy name: String,
    in layer: PolicyKind,
    principal: PrincipalRow?,
    resource: String
  ) -> PolicySource? {
    switch layer {
    case .identity, .boundary: return principal.flatMap { identitySource(name, $0) }
    case .resource: return resourceSource(name, resource)
    case .serviceControl, .resourceControl:
      let organization = principal.map { inventory.accounts[account($0).index].organizationID }
      let records = inventory.controlPolicies.filter { text($0.name) == name && !$0.document.isEmpty }
      let own = records.first { inventory.organization(toldIn: $0.scope) == organization } ?? records.first
      return own.map { PolicySource(name, $0.provenance) }
    case .session, .endpoint: return nil
    }
  }

  private func identitySource(_ name: String, _ principal: PrincipalRow) -> PolicySource? {
    if let arn = inventory.strings.id(of: name), let row = inventory.managedPolicies.row(arn) {
      return PolicySource(name, inventory.managedPolicies[row.index].provenance)
    }
    let group = name.split(separator: "/", maxSplits: 1)
    switch principal {
    case .role(let row): return PolicySource(name, inventory.roles[row.index].provenance)
    case .user(let row):
      let user = inventory.users[row.index]
      let groups = library.groups(named: user.groups, in: user.scope)
      let holder = group.count == 2 ? groups.first { text($0.name) == group[0] } : nil
      return PolicySource(name, holder?.provenance ?? user.provenance)
    }
  }

  private func resourceSource(_ name: String, _ resource: String) -> PolicySource? {
    let layer = resourceLayer(of: resource)
    if let trust = layer.trust { return PolicySource(name, inventory.roles[trust.index].provenance) }
    return layer.rows.first.map { PolicySource(name, inventory.resourcePolicies[$0.index].provenance) }
  }
}
