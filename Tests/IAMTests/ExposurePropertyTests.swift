import IAM
import Testing

/// A stranger whom evaluation lets in must be among those that exposure speaks of, whatever the policy.
///
/// Exposure argues about all callers at once; evaluation answers for one.
@Suite struct ExposurePropertyTests {
  @Test(arguments: [UInt64](1...6))
  func anAnonymousCallerWhoGetsInMakesThePolicyOpenToTheInternet(_ seed: UInt64) throws {
    let anonymous = try #require(Caller(.anonymous, "*"))
    var context = Self.strangeContext
    context["lambda:FunctionUrlAuthType"] = .value("NONE")
    try check(seed, anonymous, context) { $0 == .internet }
  }

  @Test(arguments: [UInt64](1...6))
  func aStrangerWhoGetsInMakesThePolicyPublic(_ seed: UInt64) throws {
    let stranger = try #require(Caller(.user, "arn:aws:iam::777788889999:user/stranger"))
    var context = Self.strangeContext
    context["aws:PrincipalOrgID"] = .value("o-other")
    context["aws:userid"] = .value("AIDASTRANGER")
    context["lambda:FunctionUrlAuthType"] = .value("AWS_IAM")
    try check(seed, stranger, context) { $0.isPublic }
  }

  @Test(arguments: [UInt64](1...6))
  func aServiceOnBehalfOfAStrangerWhoGetsInIsUnpinned(_ seed: UInt64) throws {
    let service = try #require(Caller(.service, "s3.amazonaws.com"))
    var context = RequestContext()
    context["aws:SourceAccount"] = .value("777788889999")
    context["aws:SourceArn"] = .value("arn:aws:s3:::strange")
    context["aws:SourceOrgID"] = .value("o-other")
    try check(seed, service, context) { $0 >= .unpinnedService }
  }

  private static var strangeContext: RequestContext {
    var context = RequestContext()
    context["aws:SourceIp"] = .value("198.51.100.7")
    context["aws:SecureTransport"] = .value("true")
    return context
  }

  private func check(
    _ seed: UInt64,
    _ caller: Caller,
    _ context: RequestContext,
    _ isExpected: (ExposureLevel) -> Bool
  ) throws {
    var generator = ResourcePolicyGenerator(seed: seed)
    let request = AccessRequest(
      caller: caller,
      action: "lambda:InvokeFunctionUrl",
      resource: "arn:aws:lambda:us-east-1:111122223333:function:f",
      context: context
    )
    let all = CompiledPolicies([NamedPolicy("all", try policy(Sample.all))], .identity)
    var admitted = 0
    for _ in 0..<600 {
      let document = PolicyDocument(statements: generator.statements())
      let resource = CompiledPolicies([NamedPolicy("policy", document)], .resource)
      guard PolicyStack(identity: all, resource: resource).decision(on: request) == .allowed else { continue }
      admitted += 1
      let exposure = document.exposure(question())
      #expect(isExpected(exposure.level), "\(exposure.level): \(document.statements)")
    }
    // The generator must not miss what the law is about.
    #expect(admitted > 20)
  }
}

/// Makes resource policies around what pins a grant and what does not.
private struct ResourcePolicyGenerator {
  var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(state: seed)
  }

  mutating func statements() -> [Statement] {
    (0..<Int.random(in: 1...4, using: &random)).map { index in
      Statement(
        index: index,
        effect: pick([.allow, .allow, .deny]),
        principal: principal(),
        action: pick([
          .only(["lambda:InvokeFunctionUrl"]), .only(["lambda:*"]), .only(["*"]), .only(["s3:*", "lambda:Get*"]),
          .allExcept(["s3:*"]), .allExcept(["lambda:Invoke*"]),
        ]),
        resource: pick([
          .only(["*"]), .only(["arn:aws:lambda:us-east-1:111122223333:function:f"]), nil,
          .only(["arn:aws:lambda:*:*:function:g"]), .allExcept(["arn:aws:s3:::*"]),
        ]),
        conditions: (0..<pick([0, 0, 1, 1, 2])).map { _ in condition() }
      )
    }
  }

  private mutating func principal() -> Selection<Principal> {
    let principals: [Principal] = [
      .anyone, .anyone, .anyone, .service("s3.amazonaws.com"), .aws("111122223333"), .aws("444455556666"),
      .aws("arn:aws:iam::111122223333:user/ana"),
    ]
    let chosen = (0..<pick([1, 1, 2])).map { _ in pick(principals) }
    return pick([false, false, false, true]) ? .allExcept(chosen.filter { $0 != .anyone }) : .only(chosen)
  }

  private mutating func condition() -> Condition {
    let (key, values) = pick([
      ("aws:PrincipalOrgID", ["o-acme"]), ("aws:PrincipalAccount", ["111122223333", "444455556666"]),
      ("aws:SourceAccount", ["111122223333"]), ("aws:SourceArn", ["arn:aws:s3:::known"]),
      ("aws:SourceArn", ["arn:aws:s3:::*"]), ("aws:PrincipalArn", ["arn:aws:iam::111122223333:*"]),
      ("aws:PrincipalArn", ["arn:aws:iam::*:user/*"]), ("aws:SourceIp", ["10.0.0.0/8"]),
      ("aws:SourceIp", ["0.0.0.0/0"]), ("aws:SourceVpce", ["vpce-1"]), ("aws:userid", ["AIDAKNOWN"]),
      ("lambda:FunctionUrlAuthType", ["NONE"]), ("lambda:FunctionUrlAuthType", ["AWS_IAM"]),
      ("aws:ResourceAccount", ["111122223333"]), ("aws:SecureTransport", ["true"]),
      ("aws:SourceOrgID", ["o-acme"]), ("aws:PrincipalIsAWSService", ["true"]),
      ("aws:PrincipalIsAWSService", ["false"]), ("aws:PrincipalAccount", ["${aws:ResourceAccount}"]),
      ("aws:ResourceAccount", ["${aws:PrincipalAccount}"]),
    ])
    return Condition(operatorName(for: key), key, values)
  }

  private mutating func operatorName(for key: String) -> String {
    let base: String =
      switch key {
      case "aws:SourceIp": pick(["IpAddress", "NotIpAddress"])
      case "aws:SecureTransport", "aws:PrincipalIsAWSService": "Bool"
      case "aws:SourceArn", "aws:PrincipalArn": pick(["ArnLike", "ArnNotLike", "StringLike"])
      default: pick(["StringEquals", "StringLike", "StringNotEquals", "StringEqualsIgnoreCase"])
      }
    return pick(["", "", "", "ForAllValues:", "ForAnyValue:"]) + base + pick(["", "", "", "IfExists"])
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
}
