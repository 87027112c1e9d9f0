import IAM
import Testing

/// Laws of whole stacks of policies, tried on random ones.
@Suite struct StackPropertyTests {
  @Test(arguments: PolicyKind.every)
  func addingADenyToAnyLayerNeverAllowsMore(_ kind: PolicyKind) {
    var generator = StackGenerator(seed: 7)
    for _ in 0..<150 {
      let request = generator.request()
      var layers = generator.layers()
      let before = layers.stack.decision(on: request)
      layers.add(generator.statement(.deny, kind), to: kind)
      #expect(!(layers.stack.decision(on: request) > before), "\(request.caller.name) \(layers)")
    }
  }

  @Test(arguments: PolicyKind.every)
  func addingAnAllowToAnyLayerNeverAllowsLess(_ kind: PolicyKind) {
    var generator = StackGenerator(seed: 11)
    for _ in 0..<150 {
      let request = generator.request()
      var layers = generator.layers()
      // The first statement of a layer makes the layer, which is a limit of its own.
      layers.add(generator.statement(.allow, kind), to: kind)
      let before = layers.stack.decision(on: request)
      layers.add(generator.statement(.allow, kind), to: kind)
      #expect(!(layers.stack.decision(on: request) < before), "\(request.caller.name) \(layers)")
    }
  }

  @Test(arguments: [UInt64](1...4))
  func whateverAnUnknownKeyTurnsOutToBeASureAnswerStands(_ seed: UInt64) {
    var generator = StackGenerator(seed: seed)
    for _ in 0..<150 {
      let request = generator.request()
      let stack = generator.layers().stack
      let before = stack.decision(on: request)
      guard before != .conditional else { continue }
      var context = request.context
      for key in ["k1", "k2"] where context[key] == .unknown { context[key] = generator.knownEntry() }
      let known = AccessRequest(
        caller: request.caller,
        action: request.action,
        resource: request.resource,
        resourceAccount: request.resourceAccount,
        context: context
      )
      let after = stack.decision(on: known)
      #expect((before == .allowed) == (after == .allowed), "\(stack)")
      #expect(before != .explicitlyDenied || after == .explicitlyDenied)
    }
  }

  @Test(arguments: PolicyKind.every)
  func whateverAnUnknownLayerTurnsOutToSayASureAnswerStands(_ kind: PolicyKind) {
    var generator = StackGenerator(seed: 23)
    for _ in 0..<150 {
      let request = generator.request()
      var layers = generator.layers()
      var open = layers.stack
      open.unknown = [kind]
      let before = open.decision(on: request)
      guard before != .conditional else { continue }
      layers.addLevel(kind)
      layers.add(generator.statement(.allow, kind), to: kind)
      layers.add(generator.statement(.deny, kind), to: kind)
      let after = layers.stack.decision(on: request)
      #expect((before == .allowed) == (after == .allowed), "\(request.caller.name) \(layers)")
    }
  }

  @Test(arguments: [UInt64](1...3))
  func reasonsComeWithTheSameAnswer(_ seed: UInt64) {
    var generator = StackGenerator(seed: seed)
    for _ in 0..<150 {
      let request = generator.request()
      let stack = generator.layers().stack
      let answer = stack.answer(to: request)
      #expect(answer.decision == stack.decision(on: request))
      #expect(!answer.reasons.isEmpty, "\(answer.decision) \(request.caller.name) \(request.action) \(stack)")
    }
  }
}

extension Decision {
  /// Whether an answer lets through more than another.
  fileprivate static func > (left: Decision, right: Decision) -> Bool { left.rank > right.rank }
  fileprivate static func < (left: Decision, right: Decision) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .explicitlyDenied, .implicitlyDenied: 0
    case .conditional: 1
    case .allowed: 2
    }
  }
}

extension PolicyKind {
  fileprivate static let every: [PolicyKind] = [
    .identity, .boundary, .session, .resource, .serviceControl, .resourceControl, .endpoint,
  ]

  fileprivate var speaksOfPrincipals: Bool {
    switch self {
    case .resource, .resourceControl, .endpoint: true
    case .identity, .boundary, .session, .serviceControl: false
    }
  }
}

/// The statements of a stack by layer; control policies have two levels.
private struct Layers {
  var statements: [PolicyKind: [[Statement]]]

  mutating func add(_ statement: Statement, to kind: PolicyKind) {
    var levels = statements[kind] ?? [[]]
    if levels.isEmpty { levels = [[]] }
    levels[levels.count - 1].append(statement)
    statements[kind] = levels
  }

  /// One more level of control policies; other kinds have a single one.
  mutating func addLevel(_ kind: PolicyKind) {
    guard kind == .serviceControl || kind == .resourceControl else { return }
    statements[kind, default: []].append([])
  }

  var stack: PolicyStack {
    func levels(_ kind: PolicyKind) -> [CompiledPolicies] {
      (statements[kind] ?? []).map { CompiledPolicies([NamedPolicy("p", PolicyDocument(statements: $0))], kind) }
    }
    return PolicyStack(
      identity: levels(.identity).first,
      boundary: levels(.boundary).first,
      session: levels(.session).first,
      resource: levels(.resource).first,
      serviceControl: levels(.serviceControl),
      resourceControl: levels(.resourceControl),
      endpoint: levels(.endpoint).first
    )
  }
}

private struct StackGenerator {
  private var policies: PolicyGenerator

  init(seed: UInt64) {
    policies = PolicyGenerator(seed: seed)
  }

  mutating func statement(_ effect: Statement.Effect, _ kind: PolicyKind) -> Statement {
    var statement = policies.statement(effect)
    guard kind.speaksOfPrincipals else { return statement }
    let principals: [Principal] = [
      .anyone, .aws("111122223333"), .aws("arn:aws:iam::111122223333:user/a"), .aws("arn:aws:iam::111122223333:role/r"),
      .aws("arn:aws:sts::111122223333:assumed-role/r/s"), .service("sns.amazonaws.com"),
    ]
    let chosen = policies.pick(principals)
    statement.principal = policies.pick([false, false, false, true]) ? .allExcept([chosen]) : .only([chosen])
    return statement
  }

  mutating func layers() -> Layers {
    var layers = Layers(statements: [:])
    for kind in PolicyKind.every {
      let isLevelled = kind == .serviceControl || kind == .resourceControl
      let count = policies.pick(kind == .identity ? [1] : isLevelled ? [0, 0, 1, 2] : [0, 0, 1])
      layers.statements[kind] = (0..<count).map { _ in
        let broad = statement(.allow, kind)
        var everything = Statement(action: .only(["*"]), resource: .only(["*"]))
        everything.principal = broad.principal.map { _ in .only([.anyone]) }
        let effects: [Statement.Effect] = policies.pick([[], [.allow], [.deny], [.allow, .deny]])
        return (policies.pick([true, true, false]) ? [everything] : [broad]) + effects.map { statement($0, kind) }
      }
    }
    return layers
  }

  mutating func request() -> AccessRequest {
    let plain = policies.request()
    let callers: [(Caller.Kind, String)] = [
      (.user, "arn:aws:iam::111122223333:user/a"), (.role, "arn:aws:iam::111122223333:role/r"),
      (.assumedRole, "arn:aws:sts::111122223333:assumed-role/r/s"), (.root, "arn:aws:iam::111122223333:root"),
      (.federatedUser, "arn:aws:sts::111122223333:federated-user/f"), (.service, "sns.amazonaws.com"),
      (.anonymous, "*"),
    ]
    let (kind, name) = policies.pick(callers)
    guard let caller = Caller(kind, name) else { preconditionFailure("\(name) makes a caller") }
    return AccessRequest(
      caller: caller,
      action: plain.action,
      resource: plain.resource,
      resourceAccount: policies.pick(["111122223333", "111122223333", "444455556666"]),
      context: plain.context
    )
  }

  mutating func knownEntry() -> RequestContext.Entry {
    policies.pick([.absent, .value("x"), .value("7"), .value("other"), .values(["x", "y"])])
  }
}
