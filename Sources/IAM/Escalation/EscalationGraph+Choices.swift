import AWSNames
extension EscalationGraph {
  /// What the technique needs besides what it needs on its subject: things the principal chooses, and fixed ones.
  ///
  /// Nil when anything is missing. `passedRole` is known to requests that name it.
  func choices(_ attempt: Attempt, passedRole: Int?) -> [Permission]? {
    var permissions: [Permission] = []
    var groups: [(kind: EscalationActions.Kind, needs: [EscalationTechnique.Need])] = []
    for need in attempt.technique.needs {
      switch need.scope {
      case .subject, .policy, .group, .assumption, .existingFunction: continue
      case .fixed(let text):
        let resource = attempt.choice.filled(text, principals[attempt.place].caller)
        guard let found = permission(attempt, need, resource, subject: passedRole) else { return nil }
        permissions.append(found)
      case .choice, .choiceOf:
        let kinds = actions[need.action].kinds(of: need.scope)
        if kinds.isEmpty {
          guard let found = permission(attempt, need, "*", subject: passedRole) else { return nil }
          permissions.append(found)
        }
        for kind in kinds {
          if let known = groups.firstIndex(where: { $0.kind.name == kind.name }) {
            groups[known].needs.append(need)
          } else {
            groups.append((kind, [need]))
          }
        }
      }
    }
    for group in groups {
      guard let found = choice(attempt, of: group.kind, group.needs, passedRole) else { return nil }
      permissions += found
    }
    guard let found = existingFunction(attempt, passedRole) else { return nil }
    return permissions + found
  }

  /// All needs on one and the same thing of a kind.
  private func choice(
    _ attempt: Attempt,
    of kind: EscalationActions.Kind,
    _ needs: [EscalationTechnique.Need],
    _ passedRole: Int?
  ) -> [Permission]? {
    let statements = needs.flatMap { relevantStatements(attempt, actions[$0.action]) }
    // A user or role that exists already cannot be made.
    let candidates = attempt.choice.candidates(kind, statements).filter { places[ExactText($0)] == nil }
    return best(attempt, needs, candidates, passedRole)
  }

  private func existingFunction(_ attempt: Attempt, _ passedRole: Int?) -> [Permission]? {
    let needs = attempt.technique.needs.filter { $0.scope == .existingFunction }
    guard let first = needs.first else { return [] }
    let caller = principals[attempt.place].caller
    let prefixes = prefixes(attempt.place, attempt.guise, first.action)
    let named = functionNames[caller.account ?? ""]?.numbers(beginning: prefixes) ?? []
    let found = named + doors.functions(lettingIn: caller, to: actions[first.action]).filter { !named.contains($0) }
    return best(attempt, needs, found.lazy.map { self.functions[$0].arn }, passedRole)
  }

  /// The first resource that meets all needs surely, else the first that meets them.
  private func best(
    _ attempt: Attempt,
    _ needs: [EscalationTechnique.Need],
    _ resources: some Sequence<String>,
    _ passedRole: Int?
  ) -> [Permission]? {
    var conditional: [Permission]?
    var tries = 0
    for resource in resources {
      if conditional != nil {
        tries += 1
        if tries == Self.improvements { break }
      }
      var permissions: [Permission] = []
      for need in needs {
        guard let found = permission(attempt, need, resource, subject: passedRole) else { break }
        permissions.append(found)
      }
      guard permissions.count == needs.count else { continue }
      if !permissions.contains(where: \.isConditional) { return permissions }
      conditional = conditional ?? permissions
    }
    return conditional
  }

  /// How many more resources are tried for a sure permission once a conditional one is found.
  static let improvements = 64

  /// Statements of every layer that speak of the action: their resources are worth trying.
  func relevantStatements(_ attempt: Attempt, _ action: EscalationActions.Action) -> [CompiledStatement] {
    let stack = principals[attempt.place].stack
    var layers = stack.serviceControl
    if attempt.guise != .unlimited, let identity = stack.identity { layers.append(identity) }
    if attempt.guise != .unbounded, let boundary = stack.boundary { layers.append(boundary) }
    return layers.flatMap { $0.statements(of: action.lowered, action.bytes) }
  }

  /// How the ARNs begin that identity policies may allow the action on; nil when they may begin in any way.
  func prefixes(_ place: Int, _ guise: Guise, _ action: String) -> [String]? {
    guard guise != .unlimited, let identity = principals[place].stack.identity else { return nil }
    let action = actions[action]
    var prefixes: [String] = []
    for statement in identity.statements(of: action.lowered, action.bytes) where statement.effect == .allow {
      guard case .only(let patterns)? = statement.writtenResource else { return nil }
      for pattern in patterns {
        let prefix = pattern.upTo("*", "?", "$")
        guard !prefix.isEmpty else { return nil }
        prefixes.append(String(prefix))
      }
    }
    return prefixes
  }
}
