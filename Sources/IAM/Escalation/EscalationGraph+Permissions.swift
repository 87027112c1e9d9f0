import AWSNames
/// A principal's policies as they are, or as a technique makes them.
enum Guise: Hashable, Sendable {
  /// As they are.
  case own
  /// Without the permissions boundary.
  case unbounded
  /// With everything allowed by the identity policies, within boundary and control policies.
  case unlimited
}

/// Something that may be done, found out without its reasons.
struct Permission: Sendable {
  /// Who does it, under which policies.
  enum Actor: Sendable {
    case principal(Int, Guise)
    /// The principal, together with the role's trust policy.
    case assuming(Int, Guise, role: Int)
    /// The principal, together with the function's own policy.
    case entering(Int, Guise, function: Int)
    case service(String, role: Int)
  }

  var actor: Actor
  var request: AccessRequest
  var isConditional: Bool
}

extension EscalationGraph {
  /// The policies of a principal in a guise.
  private func stack(_ place: Int, _ guise: Guise) -> PolicyStack {
    var stack = principals[place].stack
    stack.resource = nil
    switch guise {
    case .own: break
    case .unbounded:
      stack.boundary = nil
      stack.unknown.remove(.boundary)
    case .unlimited:
      stack.identity = Self.everythingAllowed
      stack.unknown.remove(.identity)
    }
    return stack
  }

  private static let everythingAllowed = CompiledPolicies(
    [
      NamedPolicy(
        "a policy of its own making",
        PolicyDocument(statements: [Statement(action: .only(["*"]), resource: .only(["*"]))])
      )
    ],
    .identity
  )

  private func stack(of actor: Permission.Actor) -> PolicyStack {
    switch actor {
    case .principal(let place, let guise): return stack(place, guise)
    case .assuming(let place, let guise, let role):
      var stack = stack(place, guise)
      stack.resource = trusts[role]?.policies
      return stack
    case .entering(let place, let guise, let function):
      var stack = stack(place, guise)
      stack.resource = doors[function]
      return stack
    case .service(_, let role): return PolicyStack(resource: trusts[role]?.policies)
    }
  }

  /// The permission, nil when it is denied.
  private func permission(_ actor: Permission.Actor, _ request: AccessRequest) -> Permission? {
    onEvaluation?()
    switch stack(of: actor).decision(on: request) {
    case .allowed: return Permission(actor: actor, request: request, isConditional: false)
    case .conditional: return Permission(actor: actor, request: request, isConditional: true)
    case .explicitlyDenied, .implicitlyDenied: return nil
    }
  }

  /// The permission with its reasons.
  func grant(_ permission: Permission) -> EscalationGrant {
    var service: String?
    if case .service(let name, _) = permission.actor { service = name }
    return EscalationGrant(
      service: service,
      action: permission.request.action,
      resource: permission.request.resource,
      isConditional: permission.isConditional,
      reasons: stack(of: permission.actor).answer(to: permission.request).reasons
    )
  }

  /// Whether identity policies speak of the action at all.
  func mentions(_ place: Int, _ guise: Guise, _ action: EscalationActions.Action) -> Bool {
    principals[place].mentions(action, guise)
  }
}

// MARK: One need

extension EscalationGraph {
  /// A principal about to try a technique.
  struct Attempt {
    var place: Int
    var guise: Guise
    var technique: EscalationTechnique
    let choice: ResourceChoice

    init(_ place: Int, _ guise: Guise, _ technique: EscalationTechnique, _ caller: Caller) {
      self.place = place
      self.guise = guise
      self.technique = technique
      choice = ResourceChoice(caller)
    }
  }

  /// Whether a need is met on `resource`; `subject` is the place of the user or role at stake.
  func permission(
    _ attempt: Attempt,
    _ need: EscalationTechnique.Need,
    _ resource: String,
    subject: Int?
  ) -> Permission? {
    let function = need.actsOnFunction(by: attempt.technique) ? functionPlaces[ExactText(resource)] : nil
    let keys = function.map { functions[$0].keys } ?? principals[attempt.place].ownerKeys
    let actor: Permission.Actor =
      function.map { .entering(attempt.place, attempt.guise, function: $0) }
      ?? .principal(attempt.place, attempt.guise)
    return best(contexts(attempt, need, subject, keys)) { context in
      let request = AccessRequest(
        caller: principals[attempt.place].caller,
        action: need.action,
        resource: resource,
        context: context
      )
      return permission(actor, request)
    }
  }

  /// Whether the principal may assume the role.
  func assumption(_ place: Int, _ guise: Guise, of role: Int) -> Permission? {
    guard principals[place].mayAct else { return nil }
    let request = AccessRequest(
      caller: principals[place].caller,
      action: "sts:AssumeRole",
      resource: principals[role].caller.name,
      context: RequestContext(others: .unknown, of: principals[role].ownerKeys)
    )
    return permission(.assuming(place, guise, role: role), request)
  }

  /// Whether the service may take on the role for the role's own account.
  func assumption(by service: String, of role: Int) -> Permission? {
    guard let caller = Caller(.service, service) else { return nil }
    let arn = principals[role].caller
    var context = RequestContext(others: .unknown, of: principals[role].ownerKeys)
    context["aws:SourceAccount"] = arn.account.map { .value($0) } ?? .unknown
    let request = AccessRequest(caller: caller, action: "sts:AssumeRole", resource: arn.name, context: context)
    return permission(.service(service, role: role), request)
  }

  /// Whether the principal may pass the role to the service.
  func passing(_ place: Int, _ role: Int, to service: String) -> Permission? {
    var context = RequestContext(others: .unknown, of: principals[role].ownerKeys)
    context["iam:PassedToService"] = .value(service)
    let request = AccessRequest(
      caller: principals[place].caller,
      action: "iam:PassRole",
      resource: principals[role].caller.name,
      context: context
    )
    return permission(.principal(place, .own), request)
  }

  /// The first sure permission, else the first one.
  func best<Candidate>(_ candidates: [Candidate], _ permission: (Candidate) -> Permission?) -> Permission? {
    var conditional: Permission?
    for candidate in candidates {
      guard let found = permission(candidate) else { continue }
      if !found.isConditional { return found }
      conditional = conditional ?? found
    }
    return conditional
  }

  /// What requests of the need may say of condition keys, one entry for each choice the principal has.
  private func contexts(
    _ attempt: Attempt,
    _ need: EscalationTechnique.Need,
    _ subject: Int?,
    _ resource: KnownKeys
  ) -> [RequestContext] {
    var contexts = [RequestContext(others: .unknown, of: resource)]
    for key in need.keys {
      let entries = entries(key.value, attempt, need, subject)
      contexts = contexts.flatMap { context in
        entries.map { entry in
          var context = context
          context[key.name] = entry
          return context
        }
      }
    }
    return contexts
  }

  private func entries(
    _ value: EscalationTechnique.Key.Value,
    _ attempt: Attempt,
    _ need: EscalationTechnique.Need,
    _ subject: Int?
  ) -> [RequestContext.Entry] {
    let caller = principals[attempt.place].caller
    switch value {
    case .absent: return [.absent]
    case .oneOf(let texts): return texts.map { .value(attempt.choice.filled($0, caller)) }
    case .listOf(let texts): return [.values(texts.map { attempt.choice.filled($0, caller) })]
    case .service:
      guard case .passedRole(let service) = attempt.technique.subject else { return [.unknown] }
      return [.value(service)]
    case .passedRole:
      guard case .passedRole = attempt.technique.subject, let subject else { return [.absent] }
      return [.value(principals[subject].caller.name)]
    case .boundary:
      guard need.scope == .subject, let subject else { return [.absent] }
      return [boundary(of: subject)]
    }
  }

  private func boundary(of place: Int) -> RequestContext.Entry {
    if let arn = principals[place].boundary { return .value(arn) }
    let stack = principals[place].stack
    return stack.boundary == nil && !stack.unknown.contains(.boundary) ? .absent : .unknown
  }
}
