/// The roles a principal can get at by assuming them and by passing them on.
public struct RoleReach: Hashable, Sendable {
  /// A role it may assume, itself or from another role.
  public struct Assumable: Hashable, Sendable {
    /// The role's place in the graph.
    public var role: Int
    /// How many roles are assumed one after the other; 1 when the principal assumes it itself.
    public var distance: Int
    /// The place of who assumes it: the principal, or the role assumed before.
    public var via: Int
    /// Why that one may.
    public var grant: EscalationGrant
    /// Whether this or an assumption before it depends on conditions nobody knows.
    public var isConditional: Bool
  }

  /// A role it may pass.
  public struct Passable: Hashable, Sendable {
    /// The role's place in the graph.
    public var role: Int
    /// Services the role may be passed to and that may take it on.
    public var services: [Service]
  }

  /// A service to which a role may be passed.
  public struct Service: Hashable, Sendable {
    /// The service's name, such as `lambda.amazonaws.com`.
    public var name: String
    /// Why the role may be passed to it.
    public var grant: EscalationGrant
    /// Why the service may take it on.
    public var trust: EscalationGrant

    /// Whether either depends on conditions nobody knows.
    public var isConditional: Bool { grant.isConditional || trust.isConditional }
  }

  /// Roles to assume, nearest first.
  public var assumable: [Assumable]
  /// Roles to pass.
  public var passable: [Passable]
}

extension EscalationGraph {
  /// The roles the principal at `place` may assume, one hop and more, and those it may pass to services.
  public func reachableRoles(from place: Int) -> RoleReach {
    RoleReach(assumable: assumableRoles(from: place), passable: passableRoles(from: place))
  }

  private func assumableRoles(from place: Int) -> [RoleReach.Assumable] {
    var found: [RoleReach.Assumable] = []
    var seen: Set<Int> = [place]
    var frontier = [(place: place, isConditional: false)]
    var distance = 0
    while !frontier.isEmpty {
      distance += 1
      var next: [Int: RoleReach.Assumable] = [:]
      for (current, isConditional) in frontier {
        for role in assumable(current, .own, everything) where !seen.contains(role) {
          // A role is told by a sure way where there is one.
          guard next[role]?.isConditional ?? true, let permission = assumption(current, .own, of: role) else {
            continue
          }
          let isConditional = isConditional || permission.isConditional
          guard next[role] == nil || !isConditional else { continue }
          next[role] = RoleReach.Assumable(
            role: role,
            distance: distance,
            via: current,
            grant: grant(permission),
            isConditional: isConditional
          )
        }
      }
      seen.formUnion(next.keys)
      let sorted = next.values.sorted { $0.role < $1.role }
      found += sorted
      frontier = sorted.map { ($0.role, $0.isConditional) }
    }
    return found
  }

  private func passableRoles(from place: Int) -> [RoleReach.Passable] {
    let caller = principals[place].caller
    guard mentions(place, .own, actions["iam:PassRole"]), let account = caller.account else { return [] }
    let roles = everything.roles[account]?.numbers(beginning: prefixes(place, .own, "iam:PassRole")) ?? []
    return roles.compactMap { role in
      guard let trust = trusts[role] else { return nil }
      let names = Set(trust.services).union(trust.isOpen ? EscalationTargets.services : [])
      let services = names.sorted().compactMap { service(place, role, $0) }
      return services.isEmpty ? nil : RoleReach.Passable(role: role, services: services)
    }
  }

  private func service(_ place: Int, _ role: Int, _ name: String) -> RoleReach.Service? {
    guard let trust = assumption(by: name, of: role), let passing = passing(place, role, to: name) else { return nil }
    return RoleReach.Service(name: name, grant: grant(passing), trust: grant(trust))
  }
}
