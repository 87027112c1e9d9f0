import IAM
import Testing

/// What evaluation allows must be within reach, and what an administrator may do must be allowed.
@Suite struct ReachPropertyTests {
  private let catalog = ActionCatalog.builtIn

  @Test(arguments: [UInt64](1...2))
  func whatIsAllowedIsWithinReach(_ seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    var allowed = 0
    for _ in 0..<60 {
      let policies = policies(&generator)
      let reach = policies.reach(catalog)
      let request = generator.request()
      guard policies.stack.decision(on: request) == .allowed else { continue }
      allowed += 1
      let action = try #require(catalog.action(named: request.action))
      #expect(reach.actions.contains(action), "\(request.action) on \(request.resource): \(policies)")
      #expect(!reach.cutAway.contains(action), "\(policies)")
    }
    #expect(allowed > 2)
  }

  @Test(arguments: [UInt64](1...2))
  func anAdministratorMayAdministerAndOneThatIsCutMayNot(_ seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app"))
    var administrators = 0
    for _ in 0..<120 {
      let policies = policies(&generator)
      let decisions = ["iam:PutRolePolicy", "iam:AttachRolePolicy"].map { action in
        let context = RequestContext(others: .unknown)
        let request = AccessRequest(caller: caller, action: action, resource: caller.name, context: context)
        return policies.stack.decision(on: request)
      }
      switch policies.administratorVerdict {
      case .administrator:
        administrators += 1
        // Conditional Deny statements leave the answer open, but never say no.
        #expect(decisions.contains { $0 == .allowed || $0 == .conditional }, "\(policies)")
      case .cut:
        #expect(!decisions.contains(.allowed), "\(policies)")
      case .unknown, .notAdministrator: break
      }
    }
    #expect(administrators > 5)
  }

  @Test(arguments: [UInt64](1...2))
  func whatIsCutAwayIsDeniedByWhatCutsIt(_ seed: UInt64) throws {
    var generator = PolicyGenerator(seed: seed)
    var cuts = 0
    for _ in 0..<30 {
      let policies = policies(&generator)
      let reach = policies.reach(catalog)
      #expect(reach.cutAway.isDisjoint(with: reach.actions))
      let granted = policies.identity.flatMap(\.document.statements).filter { $0.effect == .allow }
        .reduce(into: ActionSet()) { $0.formUnion(catalog.actions($1.action)) }
      #expect(reach.actions.isSubset(of: granted))
      #expect(granted.subtracting(reach.actions) == reach.cutAway)
      let stack = policies.stack
      for _ in 0..<8 {
        let request = generator.request()
        let action = try #require(catalog.action(named: request.action))
        for cut in reach.cuts where cut.actions.contains(action) {
          cuts += 1
          #expect(stack.decision(on: request) != .allowed, "\(cut.layer) \(request.action) \(policies)")
        }
      }
    }
    #expect(cuts > 5)
  }

  private func policies(_ generator: inout PolicyGenerator) -> PrincipalPolicies {
    let all = Statement(action: .only(["*"]), resource: .only(["*"]))
    let extra = Bool.random(using: &generator.random) ? [all] : []
    let own = NamedPolicy("own", PolicyDocument(statements: extra + generator.statements()))
    let around = NamedPolicy("boundary", PolicyDocument(statements: [all] + generator.statements()))
    let controls = (0..<2).map { level in
      [NamedPolicy("control \(level)", PolicyDocument(statements: [all] + generator.statements()))]
    }
    return PrincipalPolicies(identity: [own], boundary: .policy(around), serviceControl: controls)
  }
}
