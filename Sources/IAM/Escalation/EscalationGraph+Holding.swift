extension EscalationGraph {
  /// Whether the principal can try the technique at all: it may hold every action on something.
  func mayTry(_ place: Int, _ technique: EscalationTechnique, _ guise: Guise = .own) -> Bool {
    technique.needs.allSatisfy { $0.scope == .assumption || mayHold(place, guise, actions[$0.action]) }
  }

  /// Whether the principal may hold the action on something: every layer speaks of it, and none takes it away whole.
  ///
  /// A quick test before any resource is tried: a false answer is sure, a true one is not.
  func mayHold(_ place: Int, _ guise: Guise, _ action: EscalationActions.Action) -> Bool {
    let caller = principals[place].caller
    let layers = limits(place, guise)
    let mayBeGranted =
      mentions(place, guise, action) && layers.allSatisfy { $0.mayAllow(action.lowered, action.bytes) }
    // A function's policy may let somebody in whose own policies do not speak of it.
    guard mayBeGranted || !doors.functions(lettingIn: caller, to: action).isEmpty else { return false }
    let identity = guise == .unlimited ? nil : principals[place].stack.identity
    return !isTakenAway(action, from: principals[place], by: layers + [identity].compactMap(\.self))
  }

  /// The layers that must allow besides the identity policies.
  private func limits(_ place: Int, _ guise: Guise) -> [CompiledPolicies] {
    let stack = principals[place].stack
    let isBound = principals[place].caller.isBoundByServiceControlPolicies && !stack.unknown.contains(.serviceControl)
    var layers = isBound ? stack.serviceControl : []
    if guise != .unbounded, !stack.unknown.contains(.boundary), let boundary = stack.boundary {
      layers.append(boundary)
    }
    return layers
  }

  /// Whether a Deny surely holds for everything the action could be used on.
  private func isTakenAway(
    _ action: EscalationActions.Action,
    from principal: EscalationPrincipal,
    by layers: [CompiledPolicies]
  ) -> Bool {
    let denies = layers.flatMap { $0.statements(of: action.lowered, action.bytes) }.filter { $0.effect == .deny }
    guard !denies.isEmpty, action.required.count <= 1 else { return false }
    // A pattern that fits the kind's own pattern as text fits everything of the kind, as long as it has no `?`.
    let request = AccessRequest(
      caller: principal.caller,
      action: action.name,
      resource: action.required.first.map { ResourceChoice(principal.caller).everything(of: $0) } ?? "*",
      context: RequestContext(others: .unknown, of: principal.ownerKeys)
    )
    return denies.contains { deny in
      guard case .only(let patterns)? = deny.writtenResource ?? .only([]) else { return false }
      return !patterns.contains { $0.contains("?") } && deny.applies(to: request) == .yes
    }
  }
}
