extension EscalationGraph {
  /// Every single step the principal at `place` can take.
  public func hops(from place: Int) -> [EscalationHop] {
    EscalationTechnique.all.flatMap { hops(from: place, by: $0) }
  }

  private func hops(from place: Int, by technique: EscalationTechnique) -> [EscalationHop] {
    // An assumption may rest on the trust policy alone; everything else needs a statement of the principal's own.
    let needsStatement = technique.target != .role
    guard !needsStatement || technique.targetActions.allSatisfy({ mentions($0, place) }) else { return [] }
    var others: [Permission] = []
    for action in technique.otherActions {
      guard let permission = permission(place, onSomething: action) else { return [] }
      others.append(permission)
    }
    return targets(of: technique, for: place).compactMap { target in
      guard let permissions = permissions(place, technique, target) else { return nil }
      return hop(place, technique, target, permissions + others)
    }
  }

  /// What a technique acts on and what that gives.
  private struct Target {
    var resource: String
    var gain: EscalationHop.Gain
  }

  private func targets(of technique: EscalationTechnique, for place: Int) -> [Target] {
    switch technique.target {
    case .itself: ownPolicies(of: place, technique).map { Target(resource: $0, gain: .administrator) }
    case .user: targets(users, except: place)
    case .role, .roleTrust: targets(roles, except: place)
    case .passedRole(let service):
      targets(roles.filter { isSameAccount($0, place) && trusts($0, service: service) }, except: place)
    case .functionRole:
      functions.compactMap { function in
        guard let role = places[function.role], role != place else { return nil }
        return Target(resource: function.arn, gain: .principal(role))
      }
    }
  }

  private func targets(_ candidates: [Int], except place: Int) -> [Target] {
    candidates.filter { $0 != place }.map { Target(resource: principals[$0].caller.name, gain: .principal($0)) }
  }

  /// The resources through which a technique changes what the principal itself may do.
  private func ownPolicies(of place: Int, _ technique: EscalationTechnique) -> [String] {
    let principal = principals[place]
    switch technique.id {
    case "attach-user-policy", "put-user-policy": return principal.caller.kind == .user ? [principal.caller.name] : []
    case "attach-role-policy", "put-role-policy": return principal.caller.kind == .role ? [principal.caller.name] : []
    case "attach-group-policy", "put-group-policy": return principal.groups
    default: return principal.managedPolicies
    }
  }

  private func permissions(
    _ place: Int,
    _ technique: EscalationTechnique,
    _ target: Target
  ) -> [Permission]? {
    if technique.target == .role {
      guard case .principal(let role) = target.gain, let permission = assumption(place, of: role) else { return nil }
      return [permission]
    }
    var given: [String: String] = [:]
    if case .passedRole(let service) = technique.target { given["iam:PassedToService"] = service }
    var permissions: [Permission] = []
    for action in technique.targetActions {
      guard let permission = permission(place, action, target.resource, given) else { return nil }
      permissions.append(permission)
    }
    return permissions
  }

  private func hop(
    _ place: Int,
    _ technique: EscalationTechnique,
    _ target: Target,
    _ permissions: [Permission]
  ) -> EscalationHop {
    EscalationHop(
      from: place,
      gain: target.gain,
      technique: technique,
      resource: target.resource,
      isConditional: permissions.contains(where: \.isConditional),
      reasons: permissions.map(\.reason)
    )
  }

  private func isSameAccount(_ left: Int, _ right: Int) -> Bool {
    principals[left].caller.account == principals[right].caller.account
  }
}
