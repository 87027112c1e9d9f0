import IAM
import Inventory
import Workers

/// The control policies of every account, joined once: what is attached to each node, and the way from the root down.
struct ControlPolicyIndex: Fact {
  private let controls: [AccountControls]

  init(_ library: PolicyLibrary) {
    let organization = OrganizationPolicies(library)
    controls = library.inventory.accounts.indices.map { organization.controls(of: RowID(index: $0)) }
  }

  subscript(account: RowID<AccountRecord>) -> AccountControls { controls[account.index] }
}

/// What the snapshot tells of the organization's policies, for as long as the index is being made.
private struct OrganizationPolicies {
  private let library: PolicyLibrary
  private let everywhere: [RowID<ScopeRecord>]
  private let missing: [MissingCall]
  private let isOutside: Bool

  init(_ library: PolicyLibrary) {
    self.library = library
    let inventory = library.inventory
    everywhere = inventory.scopes.indices.map { RowID(index: $0) }
    missing = inventory.unanswered(
      [.organizationsListPolicies, .organizationsDescribePolicy, .organizationsListTargetsForPolicy],
      in: everywhere
    )
    // The call answers an error for an account outside every organization: then it was made and gave no row.
    isOutside =
      inventory.organizations.isEmpty
      && inventory.unanswered([.organizationsDescribeOrganization], in: everywhere).isEmpty
  }

  func controls(of row: RowID<AccountRecord>) -> AccountControls {
    AccountControls(service: layer(.serviceControl, row), resource: layer(.resourceControl, row))
  }

  private func layer(_ kind: PolicyKind, _ row: RowID<AccountRecord>) -> ControlLayer {
    let inventory = library.inventory
    // Control policies never bind the management account. Source: Organizations user guide, "Service control policies"
    // and "Resource control policies", as known on 2026-11-25.
    if inventory.accounts[row.index].isManagementAccount { return ControlLayer(kind, isManagementAccount: true) }
    if isOutside || isSwitchedOff(kind) { return ControlLayer(kind) }
    let node = inventory.links.nodeOfAccount[row.index]
    guard let node, inventory.organizationNodes[node.index].isPlaceKnown else {
      return ControlLayer(kind, missing: unplaced)
    }
    let levels = inventory.path(to: node).compactMap { level($0, kind) }
    return ControlLayer(kind, levels: levels, missing: missing)
  }

  /// Whether every root says that policies of the type are not in use.
  private func isSwitchedOff(_ kind: PolicyKind) -> Bool {
    let inventory = library.inventory
    let roots = inventory.organizationalUnits.filter { $0.parent.isEmpty && $0.policyTypesKnown }
    let isInUse = roots.contains { root in
      inventory.lists[root.policyTypes].contains { PolicyKind(controlPolicyType: library.text($0)) == kind }
    }
    return !roots.isEmpty && !isInUse
      && inventory.organizationNodes.indices.allSatisfy { level(RowID(index: $0), kind) == nil }
  }

  private func level(_ node: RowID<OrganizationNodeRecord>, _ kind: PolicyKind) -> ControlLayer.Level? {
    let inventory = library.inventory
    var level = ControlLayer.Level(node: inventory.organizationNodes[node.index].id, policies: [], unread: [])
    for row in inventory.links.policiesOfNode[node] {
      let record = inventory.controlPolicies[row.index]
      guard PolicyKind(controlPolicyType: library.text(record.type)) == kind else { continue }
      let name = library.text(record.name)
      let document =
        record.document.isEmpty ? WellKnownPolicy.controlPolicy(named: name) : library.policy(record.document)
      if let document { level.policies.append(NamedPolicy(name, document)) } else { level.unread.append(name) }
    }
    return level.policies.isEmpty && level.unread.isEmpty ? nil : level
  }

  /// What would tell where an account hangs.
  private var unplaced: [MissingCall] {
    let calls: [Operation] = [.organizationsDescribeOrganization, .organizationsListParents]
    let unanswered = library.inventory.unanswered(calls, in: everywhere)
    return unanswered.isEmpty ? [MissingCall(.organizationsListParents, .failed)] : unanswered
  }
}

extension Inventory {
  /// The calls among some that were answered in none of several places.
  fileprivate func unanswered(_ calls: [Operation], in scopes: [RowID<ScopeRecord>]) -> [MissingCall] {
    calls.map { mostTelling($0, in: scopes) }.filter { $0.state != .collected }
  }
}

extension PolicyKind {
  /// The kind of a policy of AWS Organizations, nil for those that decide nothing about access.
  package init?(controlPolicyType type: String) {
    switch PermissionKind(controlPolicyType: type) {
    case .serviceControlPolicy: self = .serviceControl
    case .resourceControlPolicy: self = .resourceControl
    default: return nil
    }
  }
}
