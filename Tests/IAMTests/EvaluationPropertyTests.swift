import IAM
import Testing

/// Laws that hold for all policies, tried on random ones; a seed that fails can be run again.
@Suite struct EvaluationPropertyTests {
  @Test(arguments: [UInt64](1...5))
  func addingADenyNeverAllowsMore(_ seed: UInt64) {
    var random = PolicyGenerator(seed: seed)
    for _ in 0..<150 {
      let request = random.request()
      let statements = random.statements()
      let before = decide(request, statements)
      let after = decide(request, statements + [random.statement(.deny)])
      #expect(rank(after) <= rank(before), "\(request) \(statements)")
    }
  }

  @Test(arguments: [UInt64](1...5))
  func addingAnAllowNeverAllowsLess(_ seed: UInt64) {
    var random = PolicyGenerator(seed: seed)
    for _ in 0..<150 {
      let request = random.request()
      let statements = random.statements()
      let before = decide(request, statements)
      let after = decide(request, statements + [random.statement(.allow)])
      #expect(rank(after) >= rank(before), "\(request) \(statements)")
    }
  }

  @Test(arguments: [UInt64](1...5))
  func theOrderOfStatementsAndConditionsDoesNotMatter(_ seed: UInt64) {
    var random = PolicyGenerator(seed: seed)
    for _ in 0..<150 {
      let request = random.request()
      let statements = random.statements()
      var shuffled = statements.shuffled(using: &random.random)
      for index in shuffled.indices {
        shuffled[index].conditions.shuffle(using: &random.random)
      }
      #expect(decide(request, statements) == decide(request, shuffled), "\(request) \(statements)")
    }
  }

  @Test(arguments: [UInt64](1...5))
  func aListMeansTheSameAsItsValuesInStatementsOfTheirOwn(_ seed: UInt64) {
    var random = PolicyGenerator(seed: seed)
    for _ in 0..<150 {
      let request = random.request()
      let statements = random.statements()
      #expect(decide(request, statements) == decide(request, statements.flatMap(split)), "\(request) \(statements)")
    }
  }

  @Test func aStringMeansTheSameAsAListOfOne() throws {
    let short = try PolicyDocument.parse(
      #"""
      {"Statement": {"Effect": "Allow", "Principal": {"AWS": "111122223333"}, "Action": "s3:*", "Resource": "*",
       "Condition": {"StringEquals": {"k": "v"}}}}
      """#
    )
    let long = try PolicyDocument.parse(
      #"""
      {"Statement": [{"Effect": "Allow", "Principal": {"AWS": ["111122223333"]}, "Action": ["s3:*"], "Resource": ["*"],
       "Condition": {"StringEquals": {"k": ["v"]}}}]}
      """#
    )
    #expect(short == long)
  }

  @Test func manyStatementsAnswerLikeTheLastOne() {
    let filler = (0..<300).map { Statement(action: .only(["sqs:Action\($0)"]), resource: .only(["*"])) }
    let allow = Statement(action: .only(["s3:Get*"]), resource: .only(["*"]))
    let deny = Statement(effect: .deny, action: .only(["s3:GetObject"]), resource: .only(["*"]))
    var random = PolicyGenerator(seed: 1)
    let request = random.request(action: "s3:GetObject")
    #expect(decide(request, filler) == .implicitlyDenied)
    #expect(decide(request, filler + [allow]) == .allowed)
    #expect(decide(request, [allow] + filler + [deny]) == .explicitlyDenied)
  }

  private func decide(_ request: AccessRequest, _ statements: [Statement]) -> Decision {
    let policies = CompiledPolicies([NamedPolicy("p", PolicyDocument(statements: statements))], .identity)
    let stack = PolicyStack(identity: policies)
    let decision = stack.decision(on: request)
    // Giving reasons must not change the answer.
    #expect(stack.answer(to: request).decision == decision)
    return decision
  }

  private func rank(_ decision: Decision) -> Int {
    switch decision {
    case .explicitlyDenied, .implicitlyDenied: 0
    case .conditional: 1
    case .allowed: 2
    }
  }

  /// One statement for each pair of an action and a resource; exceptions cannot be taken apart.
  private func split(_ statement: Statement) -> [Statement] {
    guard case .only(let actions) = statement.action, case .only(let resources)? = statement.resource else {
      return [statement]
    }
    return actions.flatMap { action in
      resources.map { resource in
        var part = statement
        part.action = .only([action])
        part.resource = .only([resource])
        return part
      }
    }
  }
}

/// Makes small policies and requests that often meet.
struct PolicyGenerator {
  var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  mutating func statements() -> [Statement] {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in statement(pick([.allow, .allow, .deny])) }
  }

  mutating func statement(_ effect: Statement.Effect) -> Statement {
    Statement(
      effect: effect,
      action: selection(["*", "s3:*", "s3:Get*", "s3:GetObject", "S3:PutObject", "?3:*Object", "sqs:SendMessage"]),
      resource: selection(["*", "arn:aws:s3:::a/*", "arn:aws:s3:::a", "arn:aws:s3:::${aws:username}/*", "arn:aws:s3"]),
      conditions: conditions()
    )
  }

  mutating func request(action: String? = nil) -> AccessRequest {
    var context = RequestContext()
    for key in ["k1", "k2"] {
      context[key] = pick([.absent, .unknown, .value("x"), .value("7"), .values(["x", "y"])])
    }
    let name = "arn:aws:iam::111122223333:user/\(pick(["a", "b"]))"
    guard let caller = Caller(.user, name) else { preconditionFailure("a user's ARN makes a caller") }
    return AccessRequest(
      caller: caller,
      action: action ?? pick(["s3:GetObject", "s3:PutObject", "sqs:SendMessage"]),
      resource: pick(["arn:aws:s3:::a/k", "arn:aws:s3:::a", "arn:aws:s3:::b/k"]),
      context: context
    )
  }

  private mutating func conditions() -> [Condition] {
    (0..<pick([0, 0, 1, 2])).map { _ in
      let name = pick(["StringEquals", "StringNotEquals", "NumericLessThan", "Null", "ForAnyValue:StringLike"])
      return Condition(name, pick(["k1", "K2"]), pick([["x"], ["x", "8"], ["true"], ["y*"]]))
    }
  }

  private mutating func selection(_ values: [String]) -> Selection<String> {
    let chosen = (0..<Int.random(in: 1...2, using: &random)).map { _ in pick(values) }
    return pick([false, false, false, true]) ? .allExcept(chosen) : .only(chosen)
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
