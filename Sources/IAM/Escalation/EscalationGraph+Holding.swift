extension EscalationGraph {
  /// Whether the principal can try the technique at all: it may hold every action on something.
  func mayTry(_ place: Int, _ technique: EscalationTechnique, _ guise: Guise = .own) -> Bool {
    if guise == .own { return attempts.holds(technique, at: place) }
    return technique.needs.allSatisfy {
      $0.scope == .assumption || principals[place].mayHold(actions[$0.action], guise, doors)
    }
  }
}

extension EscalationPrincipal {
  /// Whether the principal may hold the action on something: every layer speaks of it, and none takes it away whole.
  ///
  /// A quick test before any resource is tried: a false answer is sure, a true one is not.
  func mayHold(_ action: EscalationActions.Action, _ guise: Guise, _ doors: FunctionDoors) -> Bool {
    guard mayBeGranted(action, guise, doors) else { return false }
    return !isTakenAway(action, by: denies(of: action, guise))
  }

  /// Whether every layer speaks of the action, or a function's policy does, which may let somebody in whose own policies
  /// do not speak of it.
  func mayBeGranted(_ action: EscalationActions.Action, _ guise: Guise, _ doors: FunctionDoors) -> Bool {
    let isSpokenOf = mentions(action, guise) && limits(guise).allSatisfy { $0.mayAllow(action.lowered, action.bytes) }
    return isSpokenOf || !doors.functions(lettingIn: caller, to: action).isEmpty
  }

  /// Whether identity policies speak of the action at all.
  func mentions(_ action: EscalationActions.Action, _ guise: Guise) -> Bool {
    guard guise != .unlimited else { return true }
    return stack.identity?.mayAllow(action.lowered, action.bytes) ?? false
  }

  /// The Deny statements that speak of the action, of all layers.
  func denies(of action: EscalationActions.Action, _ guise: Guise) -> [CompiledStatement] {
    let identity = guise == .unlimited ? nil : stack.identity
    return (limits(guise) + [identity].compactMap(\.self)).flatMap { $0.statements(of: action.lowered, action.bytes) }
      .filter { $0.effect == .deny }
  }

  /// Whether one of these Deny statements surely holds for everything the action could be used on.
  func isTakenAway(_ action: EscalationActions.Action, by denies: [CompiledStatement]) -> Bool {
    guard !denies.isEmpty, action.required.count <= 1 else { return false }
    // A pattern that fits the kind's own pattern as text fits everything of the kind, as long as it has no `?`.
    let request = AccessRequest(
      caller: caller,
      action: action.name,
      resource: action.required.first.map { ResourceChoice(caller).everything(of: $0) } ?? "*",
      context: RequestContext(others: .unknown, of: ownerKeys)
    )
    return denies.contains { deny in
      guard case .only(let patterns)? = deny.writtenResource ?? .only([]) else { return false }
      return !patterns.contains { $0.contains("?") } && deny.applies(to: request) == .yes
    }
  }

  /// The layers that must allow besides the identity policies.
  private func limits(_ guise: Guise) -> [CompiledPolicies] {
    let isBound = caller.isBoundByServiceControlPolicies && !stack.unknown.contains(.serviceControl)
    var layers = isBound ? stack.serviceControl : []
    if guise != .unbounded, !stack.unknown.contains(.boundary), let boundary = stack.boundary {
      layers.append(boundary)
    }
    return layers
  }
}
