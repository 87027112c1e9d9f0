import IAM
import Inventory

/// The service control policies that hold for each account, one list per level of the organization.
struct ControlPolicyIndex: Sendable {
  /// Levels from the root down to the account itself, by account row; only levels whose documents are all known.
  private let levels: [[[NamedPolicy]]]
  /// Names of all control policies that hold for an account, by account row.
  let names: [[String]]

  init(_ inventory: Inventory) {
    let policies = ControlPolicyIndex.policiesOfTargets(inventory)
    let parsed = ControlPolicyIndex.parsed(Set(policies.values.joined()), inventory)
    var levels: [[[NamedPolicy]]] = []
    var names: [[String]] = []
    for account in inventory.accounts {
      // Control policies never bind the management account.
      let path = account.isManagementAccount ? [] : ControlPolicyIndex.path(of: account, inventory)
      let records = path.compactMap { policies[$0] }
      names.append(records.joined().filter { !$0.isManagedByAWS }.map { inventory.strings[$0.name] })
      levels.append(
        records.compactMap { level in
          let known = level.compactMap { parsed[$0.id] }
          return known.count == level.count ? known : nil
        }
      )
    }
    self.levels = levels
    self.names = names
  }

  /// What a control policy takes away from what makes an administrator, in words; nil when none does.
  func cut(_ identity: [NamedPolicy], in account: RowID<AccountRecord>) -> String? {
    for level in levels[account.index] {
      // Within one level the policies add up, as the statements of one boundary would.
      let statements = level.flatMap(\.document.statements)
      let boundary = NamedPolicy(level.map(\.name).joined(separator: ", "), PolicyDocument(statements: statements))
      let bounded = PrincipalPolicies(identity: identity, boundary: .policy(boundary))
      guard case .cut(_, let cut) = bounded.administratorVerdict else { continue }
      switch cut {
      case .boundary(let policy, let action): return "the control policy \(policy) does not allow \(action)"
      case .deny(let statement, let action) where statement.policy == boundary.name:
        return "the control policy \(ControlPolicyIndex.holder(of: statement, in: level)) denies \(action)"
      case .deny: continue
      }
    }
    return nil
  }

  /// The policy of a level that holds a Deny statement.
  private static func holder(of statement: StatementReference, in level: [NamedPolicy]) -> String {
    let holder = level.first { policy in
      policy.document.statements.contains {
        $0.effect == .deny && $0.index == statement.index && $0.name == statement.statement
      }
    }
    return holder?.name ?? statement.policy
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
  private static func parsed(_ records: Set<ControlPolicyRecord>, _ inventory: Inventory) -> [StringID: NamedPolicy] {
    var parsed: [StringID: NamedPolicy] = [:]
    for record in records {
      let document = inventory.strings.withUTF8(record.document) { try? PolicyDocument.parse(Array($0)) }
      if let document { parsed[record.id] = NamedPolicy(inventory.strings[record.name], document) }
    }
    return parsed
  }
}
