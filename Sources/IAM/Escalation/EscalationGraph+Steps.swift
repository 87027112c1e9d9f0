import AWSNames
/// A hop found out without its reasons.
struct EscalationStep {
  var place: Int
  var technique: EscalationTechnique
  var gain: EscalationHop.Gain
  var resource: String
  var permissions: [Permission]
  var requirements: [EscalationTechnique.Requirement] = []

  var isConditional: Bool {
    !requirements.isEmpty || permissions.contains(where: \.isConditional)
  }
}

extension EscalationGraph {
  /// What a technique acts on.
  private struct Subject {
    /// Place of the user or role at stake; nil for a group.
    var place: Int?
    /// The resource actions on the subject name.
    var resource: String
    var function: EscalationFunction?
  }

  /// Every step by one technique on one of the targets, until `visit` returns false.
  func visitSteps(
    from place: Int,
    _ guise: Guise = .own,
    by technique: EscalationTechnique,
    to targets: EscalationTargets,
    _ visit: (EscalationStep) -> Bool
  ) {
    guard principals[place].mayAct else { return }
    let attempt = Attempt(place, guise, technique, principals[place].caller)
    // Requests that name the passed role must be asked for each role; all others once.
    let namesRole = technique.needs.contains { need in
      need.scope != .subject && need.keys.contains { $0.value == .passedRole }
    }
    var common: [Permission]?
    for subject in subjects(attempt, targets) where subject.place != place || technique.subject.isItself {
      guard isOpen(technique, subject) else { continue }
      if common == nil, !namesRole {
        guard let found = choices(attempt, passedRole: nil) else { return }
        common = found
      }
      guard var permissions = permissions(attempt, subject) else { continue }
      guard let chosen = common ?? choices(attempt, passedRole: subject.place) else { continue }
      permissions += chosen
      guard let step = step(attempt, subject, permissions) else { continue }
      guard visit(step) else { return }
    }
  }

  private func step(_ attempt: Attempt, _ subject: Subject, _ permissions: [Permission]) -> EscalationStep? {
    let technique = attempt.technique
    var step = EscalationStep(
      place: attempt.place,
      technique: technique,
      gain: .administrator,
      resource: subject.resource,
      permissions: permissions
    )
    for requirement in technique.requirements {
      switch requirement.isMet(subject: subject.place.map { principals[$0] }, function: subject.function) {
      case true?: break
      case false?: return nil
      case nil: step.requirements.append(requirement)
      }
    }
    switch technique.effect {
    case .appoints: break
    case .takesOver:
      if let place = subject.place {
        step.gain = .principal(place)
      } else {
        guard let rest = afterRewriting(attempt.place, attempt.guise) else { return nil }
        step.permissions += rest
      }
    case .rewrites:
      guard let place = subject.place, let rest = afterRewriting(place, attempt.guise) else { return nil }
      step.permissions += rest
    case .frees:
      guard let place = subject.place, let rest = afterFreeing(place) else { return nil }
      step.permissions += rest
    }
    return step
  }

  /// Whether nothing that the graph knows of the subject rules the technique out.
  private func isOpen(_ technique: EscalationTechnique, _ subject: Subject) -> Bool {
    if let function = subject.function, function.package == .image, technique.addsLayer { return false }
    let makesKey = technique.needs.contains { $0.action == "iam:CreateAccessKey" && $0.scope == .subject }
    let replacesKey = technique.needs.contains { $0.action == "iam:DeleteAccessKey" }
    guard makesKey, !replacesKey, let place = subject.place else { return true }
    return principals[place].accessKeys ?? 0 < 2
  }

  /// What the technique needs on its subject, nil when anything is missing.
  private func permissions(_ attempt: Attempt, _ subject: Subject) -> [Permission]? {
    var permissions: [Permission] = []
    for need in attempt.technique.needs {
      let found: Permission?
      switch need.scope {
      case .choice, .choiceOf, .fixed, .existingFunction: continue
      case .subject: found = permission(attempt, need, subject.resource, subject: subject.place)
      case .policy: found = any(attempt, need, subject.place.map { principals[$0].managedPolicies })
      case .group: found = any(attempt, need, subject.place.map { principals[$0].groups })
      case .assumption: found = subject.place.flatMap { assumption(attempt.place, attempt.guise, of: $0) }
      }
      guard let found, fitsAssociation(attempt, need, found, subject: subject.place) else { return nil }
      permissions.append(found)
    }
    switch attempt.technique.subject {
    case .passedRole(let service), .runningRole(let service):
      guard let role = subject.place, let found = assumption(by: service, of: role) else { return nil }
      permissions.append(found)
    case .itself, .permissionSet, .user, .role, .function, .group: break
    }
    return permissions
  }

  private func any(_ attempt: Attempt, _ need: EscalationTechnique.Need, _ resources: [String]?) -> Permission? {
    best(resources ?? []) { permission(attempt, need, $0, subject: nil) }
  }
}

// MARK: Subjects

extension EscalationGraph {
  private func subjects(_ attempt: Attempt, _ targets: EscalationTargets) -> [Subject] {
    let caller = principals[attempt.place].caller
    let account = caller.account ?? ""
    switch attempt.technique.subject {
    case .itself(let kind): return kind == nil || kind == caller.kind ? [subject(attempt.place)] : []
    case .permissionSet: return caller.isPermissionSetRole ? [subject(attempt.place)] : []
    case .user: return places(attempt, targets.users[account]).map(subject)
    case .role:
      guard attempt.technique.needs.contains(.assumption) else {
        return places(attempt, targets.roles[account]).map(subject)
      }
      return assumable(attempt.place, attempt.guise, targets).map(subject)
    case .passedRole(let service), .runningRole(let service):
      let key = EscalationTargets.ServiceInAccount(service: service, account: account)
      return places(attempt, targets.serviceRoles[key]).map(subject)
    case .function:
      return functions(attempt, targets.functions[account]).map { number in
        let function = functions[number]
        return Subject(place: places[ExactText(function.role)], resource: function.arn, function: function)
      }
    case .group:
      guard caller.kind == .user else { return [] }
      return places(attempt, groups[account]).map { Subject(place: nil, resource: groupNames[$0]) }
    }
  }

  private func subject(_ place: Int) -> Subject {
    Subject(place: place, resource: principals[place].caller.name)
  }

  /// Those of the index that the first need on the subject may be allowed on.
  private func places(_ attempt: Attempt, _ index: NameIndex?) -> [Int] {
    guard let index else { return [] }
    guard let need = attempt.technique.needs.first(where: { $0.scope == .subject }) else { return index.all }
    return index.numbers(beginning: prefixes(attempt.place, attempt.guise, need.action))
  }

  /// Functions of the index that the first need may be allowed on, by policies of the principal or by their own.
  private func functions(_ attempt: Attempt, _ index: NameIndex?) -> [Int] {
    let found = places(attempt, index)
    guard let index, let need = attempt.technique.needs.first(where: { $0.scope == .subject }) else { return found }
    let open = doors.functions(lettingIn: principals[attempt.place].caller, to: actions[need.action])
    guard !open.isEmpty else { return found }
    var seen = Set(found)
    return found
      + open.filter { number in
        index.numbers(beginning: [functions[number].arn]).contains(number) && seen.insert(number).inserted
      }
  }

  /// Roles among the targets whose trust policy may let the principal in.
  func assumable(_ place: Int, _ guise: Guise, _ targets: EscalationTargets) -> [Int] {
    let caller = principals[place].caller
    let account = caller.account ?? ""
    var found = targets.namedRoles[ExactText(TrustIndex.name(caller.name))] ?? []
    if mentions(place, guise, actions["sts:AssumeRole"]) {
      let prefixes = prefixes(place, guise, "sts:AssumeRole")
      found += targets.accountRoles[account]?.numbers(beginning: prefixes) ?? []
      found += targets.openRoles.numbers(beginning: prefixes)
    }
    // Within one account a trust policy that names everybody suffices by itself.
    found += targets.openRoles.all.filter { principals[$0].caller.account == account }
    var seen: Set<Int> = []
    return found.filter { seen.insert($0).inserted }
  }
}

// MARK: What a change of policies is worth

extension EscalationGraph {
  /// What makes a principal with a policy of its own making an administrator, nil when boundary or control policies
  /// leave it none of that; empty when nothing stands in its way.
  private func afterRewriting(_ place: Int, _ guise: Guise) -> [Permission]? {
    let stack = principals[place].stack
    let isBounded = guise != .unbounded && hasBoundary(place)
    let isControlled = !stack.serviceControl.isEmpty || stack.unknown.contains(.serviceControl)
    guard isBounded || isControlled else { return [] }
    guard let found = wayUp(place, guise == .unbounded ? .unbounded : .unlimited) else { return nil }
    // Control policies hold for every administrator of the account and need no mention where they allow it.
    return isBounded || found.contains(where: \.isConditional) ? found : []
  }

  /// What makes a principal an administrator once its boundary is gone, nil when it has none or gains nothing.
  private func afterFreeing(_ place: Int) -> [Permission]? {
    hasBoundary(place) ? wayUp(place, .unbounded) : nil
  }

  private func hasBoundary(_ place: Int) -> Bool {
    let stack = principals[place].stack
    return stack.boundary != nil || stack.unknown.contains(.boundary)
  }

  /// How the principal in another guise becomes an administrator by one step, surely if possible.
  private func wayUp(_ place: Int, _ guise: Guise) -> [Permission]? {
    var conditional: [Permission]?
    for technique in EscalationTechnique.all where mayTry(place, technique, guise) {
      guard isWayUp(technique, guise), technique.effect != .frees || hasBoundary(place) else { continue }
      var sure: [Permission]?
      visitWaysUp(place, guise, technique) { permissions in
        guard permissions.contains(where: \.isConditional) else {
          sure = permissions
          return false
        }
        conditional = conditional ?? permissions
        return true
      }
      if let sure { return sure }
    }
    return conditional
  }

  private func isWayUp(_ technique: EscalationTechnique, _ guise: Guise) -> Bool {
    // A group's policies stay within the same boundary as one's own.
    guard technique.requirements.isEmpty, technique.subject != .group else { return false }
    switch (technique.effect, guise) {
    case (.appoints, _), (.takesOver, _): return true
    // Without a boundary its own policies can be rewritten; within one only the boundary is left to remove.
    case (.rewrites, .unbounded), (.frees, .unlimited): return technique.subject.isItself
    case (.rewrites, _), (.frees, _): return false
    }
  }

  private func visitWaysUp(
    _ place: Int,
    _ guise: Guise,
    _ technique: EscalationTechnique,
    _ visit: ([Permission]) -> Bool
  ) {
    let attempt = Attempt(place, guise, technique, principals[place].caller)
    guard technique.subject.isItself, technique.effect != .appoints else {
      visitSteps(from: place, guise, by: technique, to: everyAdministrator) { visit($0.permissions) }
      return
    }
    for subject in subjects(attempt, everyAdministrator) {
      guard let own = permissions(attempt, subject), let rest = choices(attempt, passedRole: nil) else { continue }
      guard visit(own + rest) else { return }
    }
  }
}

extension EscalationTechnique {
  /// Whether the technique adds a layer to a function.
  fileprivate var addsLayer: Bool {
    needs.contains { need in
      need.keys.contains { key in
        if case .listOf = key.value { key.name == "lambda:Layer" } else { false }
      }
    }
  }
}

extension EscalationTechnique {
  /// Whether a hop makes its principal an administrator outright, whoever the technique acts on.
  var endsAtAdministrator: Bool {
    effect != .takesOver || subject == .group
  }
}

extension EscalationTechnique.Subject {
  /// Whether a technique acts on the principal that uses it.
  var isItself: Bool {
    switch self {
    case .itself, .permissionSet: true
    case .user, .role, .passedRole, .runningRole, .function, .group: false
    }
  }
}
