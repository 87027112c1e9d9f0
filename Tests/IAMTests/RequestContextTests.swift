import IAM
import Testing

@Suite struct RequestContextTests {
  @Test func aClosedPrefixMakesTheRestOfItsKeysAbsent() throws {
    let tag = Condition("StringEquals", "aws:PrincipalTag/team", ["a"])
    let other = Condition("StringEquals", "example:key", ["a"])
    let caller = try #require(Caller(.role, "arn:aws:iam::111122223333:role/app"))
    func decision(_ condition: Condition, _ context: RequestContext) -> Decision {
      var statement = Statement(action: .only(["*"]), resource: .only(["*"]))
      statement.conditions = [condition]
      let policy = NamedPolicy("p", PolicyDocument(statements: [statement]))
      let request = AccessRequest(caller: caller, action: "sqs:SendMessage", resource: "*", context: context)
      return PolicyStack(identity: CompiledPolicies([policy], .identity)).decision(on: request)
    }
    var context = RequestContext(others: .unknown)
    #expect(decision(tag, context) == .conditional)
    context.close(prefix: "AWS:PrincipalTag/")
    #expect(decision(tag, context) == .implicitlyDenied)
    #expect(decision(other, context) == .conditional)
    context["aws:principaltag/TEAM"] = .value("a")
    #expect(decision(tag, context) == .allowed)
    #expect(context["aws:PrincipalTag/else"] == .absent)
    #expect(context["aws:PrincipalTag"] == .unknown)
  }
}
