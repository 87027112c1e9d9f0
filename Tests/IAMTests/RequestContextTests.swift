import IAM
import Testing

@Suite struct RequestContextTests {
  private static let tag = Condition("StringEquals", "aws:PrincipalTag/team", ["a"])

  private func decision(_ condition: Condition, _ caller: Caller, _ context: RequestContext) -> Decision {
    let statement = Statement(action: .only(["*"]), resource: .only(["*"]), conditions: [condition])
    let policy = NamedPolicy("p", PolicyDocument(statements: [statement]))
    let request = AccessRequest(caller: caller, action: "sqs:SendMessage", resource: "*", context: context)
    return PolicyStack(identity: CompiledPolicies([policy], .identity)).decision(on: request)
  }

  @Test func `a closed prefix makes the rest of its keys absent`() throws {
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app"))
    let context = RequestContext(others: .unknown)
    #expect(decision(Self.tag, caller, context) == .conditional)
    var keys = KnownKeys()
    keys.close(prefix: "AWS:PrincipalTag/")
    #expect(decision(Self.tag, caller.knowing(keys), context) == .implicitlyDenied)
    #expect(decision(Condition("StringEquals", "example:key", ["a"]), caller.knowing(keys), context) == .conditional)
    keys["aws:principaltag/TEAM"] = .value("a")
    #expect(decision(Self.tag, caller.knowing(keys), context) == .allowed)
    #expect(keys["aws:PrincipalTag/else"] == .absent)
    #expect(keys["aws:PrincipalTag"] == nil)
  }

  @Test func `what is said of a request goes before what is known of caller and resource`() throws {
    var keys = KnownKeys()
    keys.close(prefix: "aws:PrincipalTag/")
    keys["aws:PrincipalTag/team"] = .value("b")
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app")).knowing(keys)
    var context = RequestContext(others: .unknown, of: keys)
    #expect(decision(Self.tag, caller, context) == .implicitlyDenied)
    context["aws:PrincipalTag/Team"] = .value("a")
    #expect(decision(Self.tag, caller, context) == .allowed)
  }

  /// IAM user guide, "IAM identifiers": the unique id of a session is that of its role with its name behind (2026-11-28).
  @Test(
    arguments: [
      ("StringLike", "AROAEXAMPLE:*", Decision.allowed), ("StringLike", "AROA*", .allowed),
      ("StringLike", "*", .allowed), ("StringLike", "*:*", .allowed), ("StringLike", "AROA?XAMPLE:*", .allowed),
      ("StringLike", "AROAEXAMPLE:ci-*", .conditional), ("StringEquals", "AROAEXAMPLE:ci", .conditional),
      ("StringLike", "*:ci", .conditional), ("StringLike", "AROAEXAMPLE:??", .conditional),
      ("StringLike", "AROAOTHER:*", .implicitlyDenied), ("StringEquals", "AROAEXAMPLE:", .implicitlyDenied),
      ("StringEquals", "AROAEXAMPLE", .implicitlyDenied), ("StringLike", "AROAEXAMPL?", .implicitlyDenied),
      ("StringLike", "${aws:PrincipalAccount}*", .implicitlyDenied), ("StringLike", "${aws:userid}", .conditional),
      ("StringNotLike", "AROAEXAMPLE:*", .implicitlyDenied), ("StringNotLike", "AROAEXAMPLE:ci-*", .conditional),
      ("StringNotEquals", "AIDAEXAMPLE", .allowed), ("StringEqualsIgnoreCase", "aroaexample:ci", .conditional),
      ("ForAnyValue:StringLike", "AROAEXAMPLE:*", .allowed), ("ForAllValues:StringNotLike", "AROAOTHER:*", .allowed),
      ("StringLikeIfExists", "AROAOTHER:*", .implicitlyDenied), ("Null", "false", .allowed),
      ("Null", "true", .implicitlyDenied), ("ArnLike", "AROAEXAMPLE:*", .implicitlyDenied),
    ]
  )
  func `a value of which only the beginning is known is compared as far as that goes`(
    _ operatorName: String,
    _ value: String,
    _ expected: Decision
  ) throws {
    var keys = KnownKeys()
    keys["aws:userid"] = .like(["AROAEXAMPLE:?*"])
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app")).knowing(keys)
    let condition = Condition(operatorName, "aws:userid", [value])
    #expect(decision(condition, caller, RequestContext(others: .unknown)) == expected)
  }

  /// Whatever a value goes on with, an answer that was sure stands.
  @Test(arguments: [UInt64](1...4))
  func `a sure answer by the beginning holds for every end`(_ seed: UInt64) throws {
    var random = SplitMix(state: seed)
    func text(_ letters: String, _ length: ClosedRange<Int>) -> String {
      String((0..<Int.random(in: length, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
    }
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app"))
    for _ in 0..<500 {
      let beginning = text("ab", 0...3)
      let condition = Condition("StringLike", "aws:userid", [text("ab*?", 0...6)])
      var keys = KnownKeys()
      keys["aws:userid"] = .like(["\(beginning)?*"])
      let before = decision(condition, caller.knowing(keys), RequestContext())
      keys["aws:userid"] = .value(beginning + text("ab", 1...4))
      let after = decision(condition, caller.knowing(keys), RequestContext())
      #expect(before == .conditional || before == after, "\(condition) \(keys)")
    }
  }
}
