import AWSNames

/// Asks the engine what some principal with given policies may do to resources nobody has named.
///
/// The request's keys are unknown, so that conditions leave an answer open; layers that are not known are left out, so
/// that an answer says what the known policies do.
struct PermissionProbe {
  /// The resources an action is tried on.
  enum Scope {
    /// One for each kind the action can be limited to, and those that Deny statements with `NotResource` spare.
    case representative
    /// Those, and one for each pattern by which the boundary or a control policy allows something.
    case anyThatMayBeLeft
  }

  private let stack: PolicyStack
  /// The identity policies' Allow statements alone.
  private let grants: PolicyStack
  private let catalog: ActionCatalog
  private let partition: Partition
  private let spared: [String]
  private let left: [String]

  init(_ written: PrincipalPolicies, _ catalog: ActionCatalog) {
    let policies = written.withoutIdleConditions
    var stack = policies.stack
    stack.unknown = []
    stack.resource = Self.delegation
    self.stack = stack
    self.catalog = catalog
    let allows = policies.identity.map { policy in
      var document = policy.document
      document.statements.removeAll { $0.effect == .deny }
      return NamedPolicy(policy.ref, document)
    }
    grants = PolicyStack(identity: CompiledPolicies(allows, .identity), resource: Self.delegation)
    let limits = policies.limits.flatMap(\.document.statements)
    let statements = policies.identity.flatMap(\.document.statements) + limits
    partition = Self.partition(statements.compactMap(\.resource).flatMap(\.values))
    spared = Self.examples(statements.filter { $0.effect == .deny && $0.resource?.isNegated == true })
    left = Self.examples(limits.filter { $0.effect == .allow && $0.resource?.isNegated == false })
  }

  /// Whether the principal's own statements surely grant the action.
  func isGranted(_ action: String) -> Bool {
    resources(of: action, .representative).allSatisfy { grants.decision(on: request(action, $0)) == .allowed }
  }

  /// What surely keeps the action from every resource, nil when some resource may be left.
  func denial(of action: String, _ scope: Scope) -> PolicyAnswer? {
    var first: PolicyAnswer?
    for resource in resources(of: action, scope) {
      let request = request(action, resource)
      switch stack.decision(on: request) {
      case .allowed, .conditional: return nil
      case .explicitlyDenied, .implicitlyDenied: first = first ?? stack.answer(to: request)
      }
    }
    return first
  }

  private func request(_ action: String, _ resource: String) -> AccessRequest {
    var context = RequestContext(others: .unknown)
    // Whose policies these are is not known either.
    for key in ["aws:PrincipalAccount", "aws:PrincipalArn", "kms:CallerAccount", "aws:ResourceAccount"] {
      context[key] = .unknown
    }
    return AccessRequest(
      caller: Self.caller,
      action: action,
      resource: resource,
      resourceAccount: Self.account,
      context: context
    )
  }

  private func resources(of action: String, _ scope: Scope) -> [String] {
    let kinds = catalog.action(named: action).map(catalog.resourceKinds) ?? []
    let usual = kinds.compactMap(\.pattern).map { pattern in
      ResourceKind.example(of: pattern, partition: partition, account: Self.account, others: Self.filling)
    }
    let others: [String]
    switch scope {
    case .representative: others = spared
    case .anyThatMayBeLeft: others = spared + left
    }
    guard !usual.isEmpty else { return ["*"] + others }
    let services = Set(usual.compactMap { ARN($0)?.service } + [Self.filling[...]])
    return usual + others.filter { resource in ARN(resource).map { services.contains($0.service) } ?? true }
  }

  /// Resources that fit the patterns of the statements.
  private static func examples(_ statements: [Statement]) -> [String] {
    Set(statements.flatMap { $0.resource?.values ?? [] }).sorted().map { pattern in
      ARN.completed(pattern).reduce(into: "") { example, character in
        example += character == "*" || character == "?" ? filling : String(character)
      }
    }
  }

  /// The partition the policies speak of; where they name none, the commercial one.
  private static func partition(_ resources: [String]) -> Partition {
    let named = Set(resources.compactMap(Partition.init(arn:)))
    return Partition.allCases.first { $0 != .aws && named.contains($0) } ?? .aws
  }

  /// Long enough to fit no name by chance.
  private static let filling = "lambdascope-example"
  /// No account has this id.
  private static let account = "000000000000"
  private static let caller: Caller = {
    guard let caller = Caller.unnamed(filling, of: account, in: .aws) else {
      preconditionFailure("a role's ARN makes a caller")
    }
    return caller
  }()

  /// The policy of resources that leave the decision to the account, as keys do by default.
  private static let delegation: CompiledPolicies = {
    let statement = Statement(principal: .only([.aws(account)]), action: .only(["*"]), resource: .only(["*"]))
    return CompiledPolicies([NamedPolicy("resource policy", PolicyDocument(statements: [statement]))], .resource)
  }()
}

extension PrincipalPolicies {
  /// The policies with only those conditions at their grants that narrow them.
  fileprivate var withoutIdleConditions: PrincipalPolicies {
    var policies = self
    policies.identity = identity.map(\.withoutIdleConditions)
    policies.serviceControl = serviceControl.map { $0.map(\.withoutIdleConditions) }
    if case .policy(let policy) = boundary { policies.boundary = .policy(policy.withoutIdleConditions) }
    return policies
  }

  /// The known policies that limit what identity policies grant.
  var limits: [NamedPolicy] {
    let controls = Array(serviceControl.joined())
    if case .policy(let policy) = boundary { return [policy] + controls }
    return controls
  }
}
