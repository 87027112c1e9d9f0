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
    let held = held(by: row)
    var principal = EscalationPrincipal(
      caller: knowing(caller, as: row),
      stack: held.limits,
      ownerKeys: ownerKeys(account(row))
    )
    if !held.key.boundary.isEmpty { principal.boundary = text(held.key.boundary) }
    if held.mayName(services: Self.escalationServices) {
      principal.stack = held.stack
      if case .administrator = held.administrator { principal.isAdministrator = true }
    }
    principal.stack.unknown.remove(.serviceControl)
    switch row {
    case .role(let role):
      let record = inventory.roles[role.index]
      principal.trust = policy(record.trustPolicy)
      principal.managedPolicies = customerPolicies(record.attachedPolicies)
      principal.hasInstanceProfile = hasInstanceProfile(role)
    case .user(let user):
      let record = inventory.users[user.index]
      let groups = library.groups(named: record.groups, in: record.scope).map { inventory.groups[$0.index] }
      principal.groups = groups.map { text($0.arn) }
      principal.managedPolicies = ([record.attachedPolicies] + groups.map(\.attachedPolicies)).flatMap(customerPolicies)
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

  /// Policies that the account's own principals can rewrite.
  private func customerPolicies(_ attached: ListID) -> [String] {
    inventory.lists[attached].map(text).filter { ARN($0)?.keptByAWS == nil }
  }

  /// Whether a role is in an instance profile; nil when nothing tells.
  private func hasInstanceProfile(_ role: RowID<RoleRecord>) -> Bool? {
    let record = inventory.roles[role.index]
    if !record.instanceProfiles.isEmpty || fact(RolesInProfiles.self).roles.contains(record.arn) { return true }
    if record.instanceProfilesKnown { return false }
    return inventory.missing(.iamListInstanceProfiles, in: record.scope) == nil ? false : nil
  }

  /// Services of which whoever escalates names at least one; who names none of them is a target alone.
  ///
  /// A technique needs all of its actions, so one service of each technique will do. The services that most techniques
  /// share are taken, so that naming S3 or DynamoDB makes nobody worth a closer look.
  private static let escalationServices: Set<String> = {
    var open = EscalationTechnique.all.map { technique in
      Set(technique.needs.map { String($0.action.prefix { $0 != ":" }).lowercased() })
    }
    var chosen: Set<String> = []
    while !open.isEmpty {
      let uses = Dictionary(open.flatMap { $0.map { ($0, 1) } }, uniquingKeysWith: +)
      guard let next = uses.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { break }
      chosen.insert(next.key)
      open.removeAll { $0.contains(next.key) }
    }
    return chosen
  }()
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
