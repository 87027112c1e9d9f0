import IAM
import Inventory

/// The control policies of every account, joined once: what is attached to each node, and the way from the root down.
struct ControlPolicyIndex: Sendable {
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
  private var attached: [Target: [ControlPolicyRecord]] = [:]
  private var documents: [StringID: PolicyDocument] = [:]
  private let missing: [MissingCall]
  private let isOutside: Bool

  private struct Target: Hashable {
    var node: StringID
    var type: PolicyKind
  }

  init(_ library: PolicyLibrary) {
    self.library = library
    let inventory = library.inventory
    let all = inventory.scopes.indices.map { RowID<ScopeRecord>(index: $0) }
    let calls: [Operation] = [
      .organizationsListPolicies, .organizationsDescribePolicy, .organizationsListTargetsForPolicy,
    ]
    missing = calls.map { inventory.mostTelling($0, in: all) }.filter { $0.state != .collected }
    // The call answers an error for an account outside every organization: then it was made and gave no row.
    isOutside =
      inventory.organizations.isEmpty
      && inventory.mostTelling(.organizationsDescribeOrganization, in: all).state == .collected
    join()
  }

  private mutating func join() {
    let inventory = library.inventory
    let byID = Dictionary(inventory.controlPolicies.map { ($0.id, $0) }) { first, second in
      first.document.isEmpty ? second : first
    }
    for record in byID.values {
      let name = library.text(record.name)
      documents[record.id] =
        record.document.isEmpty ? WellKnownPolicy.controlPolicy(named: name) : library.policy(record.document)
    }
    for attachment in inventory.controlPolicyTargets {
      guard let policy = byID[attachment.policy], let type = PolicyKind(controlPolicyType: library.text(policy.type))
      else { continue }
      let target = Target(node: attachment.target, type: type)
      if attached[target]?.contains(policy) != true { attached[target, default: []].append(policy) }
    }
  }

  func controls(of row: RowID<AccountRecord>) -> AccountControls {
    AccountControls(service: layer(.serviceControl, row), resource: layer(.resourceControl, row))
  }

  private func layer(_ kind: PolicyKind, _ row: RowID<AccountRecord>) -> ControlLayer {
    let account = library.inventory.accounts[row.index]
    // Control policies never bind the management account. Source: Organizations user guide, "Service control policies"
    // and "Resource control policies", as known on 2026-11-25.
    if account.isManagementAccount { return ControlLayer(kind, isManagementAccount: true) }
    if isOutside || isSwitchedOff(kind) { return ControlLayer(kind) }
    let path = path(of: account)
    let levels = path.compactMap { level($0, kind) }
    return ControlLayer(kind, levels: levels, missing: path.isEmpty ? unplaced : missing)
  }

  /// Whether the root says that policies of the type are not in use.
  private func isSwitchedOff(_ kind: PolicyKind) -> Bool {
    let roots = library.inventory.organizationalUnits.filter { $0.parent.isEmpty && $0.policyTypesKnown }
    return !roots.isEmpty
      && roots.allSatisfy { root in
        !library.inventory.lists[root.policyTypes].contains {
          PolicyKind(controlPolicyType: library.text($0)) == kind
        } && attached[Target(node: root.id, type: kind)] == nil
      }
  }

  private func level(_ node: StringID, _ kind: PolicyKind) -> ControlLayer.Level? {
    guard let records = attached[Target(node: node, type: kind)] else { return nil }
    var level = ControlLayer.Level(node: node, policies: [], unread: [])
    for record in records {
      let name = library.text(record.name)
      if let document = documents[record.id] {
        level.policies.append(NamedPolicy(name, document))
      } else {
        level.unread.append(name)
      }
    }
    return level
  }

  /// Ids of the root, the units and the account; empty when the account's place is not known.
  private func path(of account: AccountRecord) -> [StringID] {
    let units = library.text(account.organizationPathIDs).split(separator: "/").dropFirst()
    guard !units.isEmpty else { return [] }
    return units.compactMap { library.inventory.strings.id(of: String($0)) } + [account.id]
  }

  /// What would tell where an account hangs.
  private var unplaced: [MissingCall] {
    let all = library.inventory.scopes.indices.map { RowID<ScopeRecord>(index: $0) }
    let calls: [Operation] = [.organizationsDescribeOrganization, .organizationsListParents]
    let unanswered = calls.map { library.inventory.mostTelling($0, in: all) }.filter { $0.state != .collected }
    return unanswered.isEmpty ? [MissingCall(.organizationsListParents, .failed)] : unanswered
  }
}

extension PolicyKind {
  /// The kind of a policy of AWS Organizations, nil for those that decide nothing about access.
  package init?(controlPolicyType type: String) {
    switch type {
    case "SERVICE_CONTROL_POLICY": self = .serviceControl
    case "RESOURCE_CONTROL_POLICY": self = .resourceControl
    default: return nil
    }
  }
}
