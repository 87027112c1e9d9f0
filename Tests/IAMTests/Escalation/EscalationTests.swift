import IAM
import Testing

@Suite struct EscalationTests {
  private typealias World = EscalationWorld

  private func techniques(
    _ from: EscalationPrincipal,
    _ others: EscalationPrincipal...,
    functions: [EscalationFunction] = []
  ) -> [String]? {
    let graph = EscalationGraph(principals: [from] + others, functions: functions)
    return graph.shortestPath(from: 0)?.map(\.technique.id)
  }

  private static let create = World.allow("lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole")

  @Test func passesARoleToANewFunction() throws {
    let path = techniques(try World.user("ana", Self.create), try World.administrator())
    #expect(path == ["pass-role-lambda-invoke"])
  }

  @Test func respectsTheResourceOfPassRole() throws {
    let create = World.allow("lambda:CreateFunction", "lambda:InvokeFunction")
    let harmless = World.allow("iam:PassRole", on: World.arn("role/team-*"))
    let dangerous = World.allow("iam:PassRole", on: World.arn("role/a*"))
    #expect(techniques(try World.user("ana", "\(create), \(harmless)"), try World.administrator()) == nil)
    let path = techniques(try World.user("ana", "\(create), \(dangerous)"), try World.administrator())
    #expect(path == ["pass-role-lambda-invoke"])
  }

  @Test(arguments: [("ec2.amazonaws.com", false), ("lambda.amazonaws.com", true)])
  func respectsPassedToService(_ service: String, _ works: Bool) throws {
    let condition = #"{"StringEquals": {"iam:PassedToService": "\#(service)"}}"#
    let statements = [
      World.allow("lambda:CreateFunction", "lambda:InvokeFunction"), World.allow("iam:PassRole", if: condition),
    ].joined(separator: ", ")
    #expect((techniques(try World.user("ana", statements), try World.administrator()) != nil) == works)
  }

  @Test func passesNoRoleAcrossAccounts() throws {
    let foreign = try World.role("admin", Sample.all, account: "444455556666", isAdministrator: true)
    #expect(techniques(try World.user("ana", Sample.all), foreign) == ["attach-user-policy"])
    #expect(techniques(try World.user("ana", Self.create), foreign) == nil)
  }

  @Test(arguments: [
    "aws-service-role/x.amazonaws.com/AWSServiceRoleForX", "aws-reserved/sso.amazonaws.com/AWSReservedSSO_A_1",
  ])
  func leavesRolesOfAWSAlone(_ name: String) throws {
    let kept = try World.role(name, Sample.all, isAdministrator: true)
    let edits = World.allow("iam:UpdateAssumeRolePolicy", "iam:PutRolePolicy")
    #expect(techniques(try World.user("ana", "\(Self.create), \(edits)"), kept) == nil)
  }

  @Test func replacesTheCodeOfAStrongerFunction() throws {
    let function = EscalationFunction(
      arn: "arn:aws:lambda:us-east-1:\(World.account):function:deploy",
      role: World.arn("role/admin")
    )
    let editor = try World.user("ana", World.allow("lambda:UpdateFunctionCode", on: function.arn))
    #expect(techniques(editor, try World.administrator(), functions: [function]) == ["update-function-code"])
    let other = try World.user("ana", World.allow("lambda:UpdateFunctionCode", on: "\(function.arn)-test"))
    #expect(techniques(other, try World.administrator(), functions: [function]) == nil)
  }

  @Test(arguments: [(true, false), (false, true)])
  func codeNeedsSomethingThatRunsIt(_ hasTrigger: Bool, _ isConditional: Bool) throws {
    let arn = "arn:aws:lambda:us-east-1:\(World.account):function:deploy"
    let function = EscalationFunction(arn: arn, role: World.arn("role/admin"), hasTrigger: hasTrigger)
    let graph = EscalationGraph(
      principals: [try World.user("ana", World.allow("lambda:UpdateFunctionCode")), try World.administrator()],
      functions: [function]
    )
    #expect(graph.hops(from: 0).map(\.isConditional) == [isConditional])
  }

  @Test func assumesRolesFromHopToHop() throws {
    let middleARN = World.arn("role/middle")
    let start = try World.user("ana", World.allow("sts:AssumeRole", on: middleARN))
    let middle = try World.role("middle", World.allow("s3:*"), trust: World.accountTrust)
    let trusting = try World.administrator(trust: World.trust(aws: middleARN))
    #expect(techniques(start, middle, trusting) == ["assume-role", "assume-role"])
    #expect(techniques(start, middle, try World.administrator()) == nil)
  }

  @Test func saysWhyAndWhatIsOpen() throws {
    let condition = #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#
    let ana = try World.user("ana", World.allow("iam:UpdateAssumeRolePolicy", if: condition))
    let graph = EscalationGraph(principals: [ana, try World.administrator()], functions: [])
    let hop = try #require(graph.shortestPath(from: 0)?.first)
    #expect(hop.isConditional)
    #expect(hop.resource == World.arn("role/admin"))
    let grant = try #require(hop.grants.first)
    #expect(grant.action == "iam:UpdateAssumeRolePolicy")
    guard case .dependsOn(_, .allow, let statement, let conditions)? = grant.reasons.first else {
      Issue.record("\(grant.reasons)")
      return
    }
    #expect(statement.policy.name == "own")
    #expect(conditions.map(\.key) == ["aws:MultiFactorAuthPresent"])
    #expect(hop.sentences.first?.contains("aws:MultiFactorAuthPresent") == true)
  }

  @Test func anAdministratorNeedsNoPath() throws {
    let graph = EscalationGraph(principals: [try World.administrator()], functions: [])
    #expect(graph.shortestPath(from: 0) == [])
    #expect(graph.paths(from: 0, limit: 10) == [])
    #expect(graph.shortestPaths().map { $0?.distance } == [0])
  }
}
