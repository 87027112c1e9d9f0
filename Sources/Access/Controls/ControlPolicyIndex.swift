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

/// What the snapshot tells of organizations' policies, for as long as the index is being made.
private struct OrganizationPolicies {
  private let library: PolicyLibrary
  private var organizations: [StringID: Told] = [:]

  /// What is told of one organization.
  private struct Told {
    /// The calls that would tell its policies.
    var missing: [MissingCall]
    /// The types of control policies that none of its roots has in use.
    var switchedOff: Set<PolicyKind>
  }

  init(_ library: PolicyLibrary) {
    self.library = library
    for id in Set(library.inventory.accounts.map(\.organizationID)) { organizations[id] = told(of: id) }
  }

  func controls(of row: RowID<AccountRecord>) -> AccountControls {
    AccountControls(service: layer(.serviceControl, row), resource: layer(.resourceControl, row))
  }

  private func layer(_ kind: PolicyKind, _ row: RowID<AccountRecord>) -> ControlLayer {
    let inventory = library.inventory
    // Control policies never bind the management account. Source: Organizations user guide, "Service control policies"
    // and "Resource control policies", as known on 2026-11-25.
    if inventory.accounts[row.index].isManagementAccount { return ControlLayer(kind, isManagementAccount: true) }
    if inventory.membership(of: row) == .none { return ControlLayer(kind) }
    let told = organizations[inventory.accounts[row.index].organizationID]
    if told?.switchedOff.contains(kind) == true { return ControlLayer(kind) }
    let node = inventory.links.nodeOfAccount[row.index]
    guard let node, inventory.organizationNodes[node.index].isPlaceKnown else {
      return ControlLayer(kind, missing: unplaced(row))
    }
    let levels = inventory.path(to: node).compactMap { level($0, kind) }
    return ControlLayer(kind, levels: levels, missing: told?.missing ?? [])
  }

  private func told(of organization: StringID) -> Told {
    let inventory = library.inventory
    let calls: [Operation] = [
      .organizationsListPolicies, .organizationsDescribePolicy, .organizationsListTargetsForPolicy,
    ]
    let kinds: [PolicyKind] = [.serviceControl, .resourceControl]
    return Told(
      missing: inventory.unanswered(calls, in: inventory.scopes(ofOrganization: organization)),
      switchedOff: Set(kinds.filter { isSwitchedOff($0, in: organization) })
    )
  }

  /// Whether every root says that policies of the type are not in use.
  private func isSwitchedOff(_ kind: PolicyKind, in organization: StringID) -> Bool {
    let inventory = library.inventory
    let roots = inventory.organizationalUnits.filter {
      $0.parent.isEmpty && $0.policyTypesKnown && inventory.organization(toldIn: $0.scope) == organization
    }
    let isInUse = roots.contains { root in
      inventory.lists[root.policyTypes].contains { PolicyKind(controlPolicyType: library.text($0)) == kind }
    }
    return !roots.isEmpty && !isInUse
      && inventory.organizationNodes.indices.allSatisfy {
        inventory.organizationNodes[$0].organization != organization || level(RowID(index: $0), kind) == nil
      }
  }

  private func level(_ node: RowID<OrganizationNodeRecord>, _ kind: PolicyKind) -> ControlLayer.Level? {
    let inventory = library.inventory
    var level = ControlLayer.Level(node: node, policies: [], unread: [])
    for row in inventory.links.policiesOfNode[node] {
      let record = inventory.controlPolicies[row.index]
      guard PolicyKind(controlPolicyType: library.text(record.type)) == kind else { continue }
      let name = library.text(record.name)
      let document =
        record.document.isEmpty ? WellKnownPolicy.controlPolicy(named: name) : library.policy(record.document)
      if let document {
        level.policies.append(NamedPolicy(PolicyRef(name, at: .control(row)), document))
      } else {
        level.unread.append(name)
      }
    }
    return level.policies.isEmpty && level.unread.isEmpty ? nil : level
  }

  /// What would tell where an account hangs.
  private func unplaced(_ row: RowID<AccountRecord>) -> [MissingCall] {
    let inventory = library.inventory
    if inventory.membership(of: row) == .unknown, let call = inventory.missingOrganization(of: row) { return [call] }
    let scopes = inventory.scopes(ofOrganization: inventory.accounts[row.index].organizationID)
    let calls: [Operation] = [.organizationsDescribeOrganization, .organizationsListParents]
    let unanswered = inventory.unanswered(calls, in: scopes)
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
