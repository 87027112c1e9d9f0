import IAM
import Testing

/// Layers of which only a part is known: what is known counts, and the rest may deny or allow.
@Suite struct UnknownLayerTests {
  private static let allow = Statement(action: .only(["*"]), resource: .only(["*"]))
  private static let deny = Statement(effect: .deny, action: .only(["*"]), resource: .only(["*"]))
  private static let publicAllow = Statement(principal: .only([.anyone]), action: .only(["*"]), resource: .only(["*"]))
  private static let publicDeny = Statement(
    effect: .deny,
    principal: .only([.anyone]),
    action: .only(["*"]),
    resource: .only(["*"])
  )

  private static func policies(_ statement: Statement, _ kind: PolicyKind) -> CompiledPolicies {
    CompiledPolicies([NamedPolicy("known", PolicyDocument(statements: [statement]))], kind)
  }

  private static func request(_ kind: Caller.Kind = .role, _ name: String = "arn:aws:iam::111122223333:role/app") throws
    -> AccessRequest
  {
    AccessRequest(
      caller: try #require(Caller(kind, name)),
      action: "sqs:SendMessage",
      resource: "arn:aws:sqs:us-east-1:111122223333:q"
    )
  }

  /// A stack in which the layer of `kind` holds `statement` and the rest allows.
  private static func stack(_ kind: PolicyKind, _ statement: Statement?) -> PolicyStack {
    var stack = PolicyStack(identity: policies(allow, .identity))
    let layer = statement.map { policies($0, kind) }
    switch kind {
    case .identity: stack.identity = layer
    case .boundary: stack.boundary = layer
    case .session: stack.session = layer
    case .resource: stack.resource = layer
    case .serviceControl: stack.serviceControl = layer.map { [$0] } ?? []
    case .resourceControl: stack.resourceControl = layer.map { [$0] } ?? []
    case .endpoint: stack.endpoint = layer
    }
    return stack
  }

  private static let ownKinds: [PolicyKind] = [.identity, .boundary, .session, .serviceControl]
  private static let resourceKinds: [PolicyKind] = [.resource, .resourceControl, .endpoint]

  @Test(arguments: ownKinds + resourceKinds)
  func aKnownDenyStaysExplicit(_ kind: PolicyKind) throws {
    var stack = Self.stack(kind, Self.resourceKinds.contains(kind) ? Self.publicDeny : Self.deny)
    stack.unknown = [kind]
    #expect(stack.decision(on: try Self.request()) == .explicitlyDenied)
  }

  @Test(arguments: ownKinds + resourceKinds)
  func aKnownAllowIsConditionalAtBest(_ kind: PolicyKind) throws {
    var stack = Self.stack(kind, Self.resourceKinds.contains(kind) ? Self.publicAllow : Self.allow)
    #expect(stack.decision(on: try Self.request()) == .allowed)
    stack.unknown = [kind]
    let answer = stack.answer(to: try Self.request())
    #expect(answer.decision == .conditional)
    #expect(answer.reasons.contains(.layerUnknown(kind)))
  }

  @Test(arguments: ownKinds + resourceKinds)
  func anUnknownPartMayAllowAsWell(_ kind: PolicyKind) throws {
    var stack = Self.stack(kind, nil)
    stack.unknown = [kind]
    #expect(stack.decision(on: try Self.request()) == .conditional)
  }

  @Test(arguments: [PolicyKind.serviceControl, .resourceControl])
  func anUnknownLevelDoesNotStandInForAKnownOne(_ kind: PolicyKind) throws {
    let narrow = Statement(
      principal: kind == .resourceControl ? .only([.anyone]) : nil,
      action: .only(["s3:*"]),
      resource: .only(["*"])
    )
    var stack = Self.stack(kind, narrow)
    stack.unknown = [kind]
    #expect(stack.decision(on: try Self.request()) == .implicitlyDenied)
  }

  @Test func whomControlPoliciesDoNotBindTheirUnknownLevelsDoNotBindEither() throws {
    var stack = PolicyStack(resource: Self.policies(Self.publicAllow, .resource))
    stack.unknown = [.serviceControl]
    #expect(stack.decision(on: try Self.request(.service, "sns.amazonaws.com")) == .allowed)
    #expect(stack.decision(on: try Self.request()) == .conditional)
  }

  @Test func servicesHaveNoSessionsThatCouldBeUnknown() throws {
    var stack = PolicyStack(resource: Self.policies(Self.publicAllow, .resource))
    stack.unknown = [.session, .identity, .boundary]
    #expect(stack.decision(on: try Self.request(.service, "sns.amazonaws.com")) == .allowed)
    #expect(stack.decision(on: try Self.request(.anonymous, "*")) == .allowed)
  }

  @Test func aDenyOfNobodyKnowsWhereDoesNotTurnNothingIntoSomething() throws {
    var stack = PolicyStack(identity: nil)
    stack.unknown = [.boundary]
    #expect(stack.decision(on: try Self.request()) == .implicitlyDenied)
  }

  /// IAM user guide, "AWS JSON policy elements: NotPrincipal": with a boundary nobody is spared (2026-11-28).
  @Test func `a Deny spares those it names unless they have a boundary, which nobody may know`() throws {
    let deny = Statement(
      effect: .deny,
      principal: .allExcept([.aws("arn:aws:iam::111122223333:role/app")]),
      action: .only(["*"]),
      resource: .only(["*"])
    )
    let policies = PolicyDocument(statements: [Self.publicAllow, deny])
    var stack = PolicyStack(resource: CompiledPolicies([NamedPolicy("known", policies)], .resource))
    #expect(stack.decision(on: try Self.request()) == .allowed)
    stack.unknown = [.boundary]
    #expect(stack.decision(on: try Self.request()) == .conditional)
    #expect(stack.decision(on: try Self.request(.role, "arn:aws:iam::111122223333:role/other")) == .explicitlyDenied)
    // One of which no words are known is there.
    stack.boundary = CompiledPolicies([], .boundary)
    #expect(stack.decision(on: try Self.request()) == .explicitlyDenied)
  }
}
