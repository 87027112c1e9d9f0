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
