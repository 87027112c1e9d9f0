import AWSNames
public import IAM
import Inventory
import Workers

extension AccessModel {
  /// How principals of the snapshot get at each other's permissions, worked out once.
  ///
  /// The principals stand in the order of ``principals``: all roles, then all users. Control policies that the snapshot
  /// does not tell are taken to allow: a path is shown rather than hidden.
  public var escalations: EscalationGraph {
    fact(Escalations.self).graph
  }

  /// How far every principal is from administrator, in the order of ``principals``, worked out once.
  public var routes: [EscalationRoute?] { fact(EscalationRoutes.self).routes }

  /// Whether ``escalations`` and ``routes`` can be asked without making anybody wait: they are worked out already, or
  /// there is little to work out.
  public var areEscalationsAtHand: Bool {
    facts.isMade(EscalationRoutes.self) || inventory.roles.count + inventory.users.count <= Self.fewPrincipals
  }

  private static let fewPrincipals = 500

  /// Whether a principal holds something that another does not.
  public func exceeds(_ other: PrincipalRow, _ own: PrincipalRow) -> Bool {
    let (other, own) = (held(by: other), held(by: own))
    guard other !== own else { return false }
    if case .administrator = own.administrator { return false }
    if case .administrator = other.administrator { return true }
    return !other.reach.actions.isSubset(of: own.reach.actions)
  }

  /// The place of a principal in ``escalations``.
  public func place(of principal: PrincipalRow) -> Int {
    switch principal {
    case .role(let row): row.index
    case .user(let row): inventory.roles.count + row.index
    }
  }

  /// The principal at a place in ``escalations``.
  public func principal(at place: Int) -> PrincipalRow {
    place < inventory.roles.count ? .role(RowID(index: place)) : .user(RowID(index: place - inventory.roles.count))
  }

  fileprivate func escalationPrincipal(_ row: PrincipalRow) -> EscalationPrincipal? {
    // A principal whose ARN is none has no permissions that anybody could take over.
    guard let caller = caller(row) ?? Caller(.service, text(arn(row))) ?? Caller(.anonymous, "*") else { return nil }
    let set = policySet(of: row)
    let shared = fact(EscalatingSet.self, for: UInt32(set))
    var principal = EscalationPrincipal(
      caller: knowing(caller, as: row),
      stack: shared.stack,
      managedPolicies: shared.managedPolicies,
      groups: shared.groups,
      boundary: shared.boundary,
      isAdministrator: shared.isAdministrator,
      ownerKeys: ownerKeys(account(row))
    )
    principal.policySet = set
    if case .role(let role) = row {
      let trust = inventory.roles[role.index].trustPolicy
      principal.trust = policy(trust)
      principal.trustNumber = Int(trust.rawValue)
      principal.hasInstanceProfile = hasInstanceProfile(role)
    }
    return principal
  }

  /// ARNs of groups that make their members administrators.
  fileprivate var administratorGroups: [String] {
    inventory.groups.filter { group in
      let key = PolicySetKey(
        inline: group.inlinePolicies,
        attached: group.attachedPolicies,
        groups: .empty,
        boundary: .empty,
        scope: group.scope
      )
      guard case .administrator = held(key).administrator else {
        return false
      }
      return true
    }.map { text($0.arn) }
  }

  /// Whether a role is in an instance profile; nil when nothing tells.
  private func hasInstanceProfile(_ role: RowID<RoleRecord>) -> Bool? {
    let record = inventory.roles[role.index]
    if !record.instanceProfiles.isEmpty || fact(RolesInProfiles.self).roles.contains(record.arn) { return true }
    if record.instanceProfilesKnown { return false }
    return inventory.missing(.iamListInstanceProfiles, in: record.scope) == nil ? false : nil
  }
}

/// ARNs of the roles that some instance profile names.
private struct RolesInProfiles: Fact {
  let roles: Set<StringID>

  init(_ inventory: Inventory) {
    roles = Set(inventory.instanceProfiles.flatMap { inventory.lists[$0.roles] })
  }
}

/// How principals get at each other's permissions.
private struct Escalations: Fact {
  let graph: EscalationGraph

  init(_ model: AccessModel) {
    graph = EscalationGraph(
      principals: model.principals.compactMap(model.escalationPrincipal),
      functions: model.escalationFunctions,
      administratorGroups: model.administratorGroups
    )
  }
}

/// How far every principal is from administrator.
private struct EscalationRoutes: Fact {
  let routes: [EscalationRoute?]

  init(_ model: AccessModel) { routes = model.escalations.shortestPaths() }
}
