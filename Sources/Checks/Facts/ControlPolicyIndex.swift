import IAM
import Inventory

/// The service control policies that hold for each account, one list per level of the organization.
struct ControlPolicyIndex: Sendable {
  /// What binds one account.
  struct Binding: Sendable {
    /// Levels from the root down to the account itself.
    ///
    /// A policy that was not read stands as one that allows everything, since it may.
    var levels: [[NamedPolicy]] = []
    /// Whether a policy was not read: it may also deny.
    var hasUnknown = false
  }

  /// What binds each account, by account row; nothing for the management account.
  let bindings: [Binding]
  /// Names of all control policies that hold for an account, by account row.
  let names: [[String]]

  init(_ inventory: Inventory) {
    let policies = ControlPolicyIndex.policiesOfTargets(inventory)
    let parsed = ControlPolicyIndex.parsed(Set(policies.values.joined()), inventory)
    var bindings: [Binding] = []
    var names: [[String]] = []
    for account in inventory.accounts {
      // Control policies never bind the management account.
      let path = account.isManagementAccount ? [] : ControlPolicyIndex.path(of: account, inventory)
      let records = path.compactMap { policies[$0] }
      names.append(records.joined().filter { !$0.isManagedByAWS }.map { inventory.strings[$0.name] })
      var binding = Binding()
      for level in records {
        let known = level.compactMap { parsed[$0.id] }
        let unread = level.filter { parsed[$0.id] == nil }.map { NamedPolicy(inventory.strings[$0.name], .fullAccess) }
        binding.levels.append(known + unread)
        binding.hasUnknown = binding.hasUnknown || !unread.isEmpty
      }
      bindings.append(binding)
    }
    self.bindings = bindings
    self.names = names
  }

  private static func policiesOfTargets(_ inventory: Inventory) -> [StringID: [ControlPolicyRecord]] {
    let byID = Dictionary(inventory.controlPolicies.map { ($0.id, $0) }) { first, second in
      first.document.isEmpty ? second : first
    }
    let service = inventory.strings.id(of: "SERVICE_CONTROL_POLICY")
    var found: [StringID: [ControlPolicyRecord]] = [:]
    for attachment in inventory.controlPolicyTargets {
      guard let policy = byID[attachment.policy], policy.type == service else { continue }
      guard found[attachment.target]?.contains(policy) != true else { continue }
      found[attachment.target, default: []].append(policy)
    }
    return found
  }

  /// Ids of the root, the units and the account.
  private static func path(of account: AccountRecord, _ inventory: Inventory) -> [StringID] {
    let units = inventory.strings[account.organizationPathIDs].split(separator: "/").dropFirst()
    return units.compactMap { inventory.strings.id(of: String($0)) } + [account.id]
  }

  /// The policies whose documents are known, by id.
  private static func parsed(
    _ records: Set<ControlPolicyRecord>,
    _ inventory: Inventory
  ) -> [StringID: NamedPolicy] {
    var parsed: [StringID: NamedPolicy] = [:]
    for record in records {
      // AWS manages a single service control policy, FullAWSAccess.
      let isFullAccess = record.isManagedByAWS && record.document.isEmpty
      let read = inventory.strings.withUTF8(record.document) { try? PolicyDocument.parse(Array($0)) }
      guard let document = isFullAccess ? .fullAccess : read else { continue }
      parsed[record.id] = NamedPolicy(inventory.strings[record.name], document)
    }
    return parsed
  }
}

extension PolicyDocument {
  /// Everything on everything.
  fileprivate static let fullAccess = PolicyDocument(
    statements: [Statement(action: .only(["*"]), resource: .only(["*"]))]
  )
}
