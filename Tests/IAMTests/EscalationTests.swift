import IAM
import Testing

@Suite struct EscalationTests {
  private static let account = "111122223333"
  private static let lambdaTrust =
    #"{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}"#

  private func user(_ name: String, _ statements: String, boundary: String? = nil) throws -> EscalationPrincipal {
    try principal(.user, "arn:aws:iam::\(Self.account):user/\(name)", statements, boundary: boundary)
  }

  private func role(
    _ name: String,
    _ statements: String,
    trust: String = lambdaTrust,
    isAdministrator: Bool = false
  ) throws -> EscalationPrincipal {
    var role = try principal(.role, "arn:aws:iam::\(Self.account):role/\(name)", statements, boundary: nil)
    role.trust = try policy(trust)
    role.isAdministrator = isAdministrator
    return role
  }

  private func principal(
    _ kind: Caller.Kind,
    _ arn: String,
    _ statements: String,
    boundary: String?
  ) throws -> EscalationPrincipal {
    let own = CompiledPolicies([NamedPolicy("own", try policy(statements))], .identity)
    let around = try boundary.map { CompiledPolicies([NamedPolicy("boundary", try policy($0))], .boundary) }
    return EscalationPrincipal(
      caller: try #require(Caller(kind, arn)),
      stack: PolicyStack(identity: own, boundary: around)
    )
  }

  private func allow(_ actions: String, _ resource: String = "*", condition: String? = nil) -> String {
    let tail = condition.map { #", "Condition": \#($0)"# } ?? ""
    return #"{"Effect": "Allow", "Action": [\#(actions)], "Resource": "\#(resource)"\#(tail)}"#
  }

  private func admin(trust: String = lambdaTrust) throws -> EscalationPrincipal {
    try role("admin", Sample.all, trust: trust, isAdministrator: true)
  }

  private func techniques(
    _ from: EscalationPrincipal,
    _ others: EscalationPrincipal...,
    functions: [EscalationFunction] = []
  ) -> [String]? {
    let graph = EscalationGraph(principals: [from] + others, functions: functions)
    return graph.shortestPath(from: 0)?.map(\.technique.id)
  }

  private static let create = #""lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole""#

  @Test func passesARoleToANewFunction() throws {
    let path = techniques(try user("ana", allow(Self.create)), try admin())
    #expect(path == ["pass-role-lambda-invoke"])
  }

  @Test(arguments: [
    (#""lambda:CreateFunction", "iam:PassRole""#, "no way to run the function"),
    (#""lambda:CreateFunction", "lambda:InvokeFunction""#, "no role to pass"),
    (#""ec2:RunInstances", "iam:PassRole""#, "the role trusts another service"),
  ])
  func needsEveryPart(_ actions: String, _ why: String) throws {
    #expect(techniques(try user("ana", allow(actions)), try admin()) == nil, "\(why)")
  }

  @Test func respectsTheResourceOfPassRole() throws {
    let create = allow(#""lambda:CreateFunction", "lambda:InvokeFunction""#)
    let harmless = allow(#""iam:PassRole""#, "arn:aws:iam::\(Self.account):role/team-*")
    let dangerous = allow(#""iam:PassRole""#, "arn:aws:iam::\(Self.account):role/a*")
    #expect(techniques(try user("ana", "\(create), \(harmless)"), try admin()) == nil)
    #expect(techniques(try user("ana", "\(create), \(dangerous)"), try admin()) == ["pass-role-lambda-invoke"])
  }

  @Test(arguments: [("ec2.amazonaws.com", false), ("lambda.amazonaws.com", true)])
  func respectsPassedToService(_ service: String, _ works: Bool) throws {
    let condition = #"{"StringEquals": {"iam:PassedToService": "\#(service)"}}"#
    let statements = [
      allow(#""lambda:CreateFunction", "lambda:InvokeFunction""#), allow(#""iam:PassRole""#, condition: condition),
    ].joined(separator: ", ")
    #expect((techniques(try user("ana", statements), try admin()) != nil) == works)
  }

  @Test func findsFunctionsThatMayBeNamedFreely() throws {
    let statements = [
      allow(#""lambda:*""#, "arn:aws:lambda:us-east-1:\(Self.account):function:dev-*"), allow(#""iam:PassRole""#),
    ].joined(separator: ", ")
    #expect(techniques(try user("ana", statements), try admin()) == ["pass-role-lambda-invoke"])
  }

  @Test func aBoundaryStopsIt() throws {
    let bounded = try user("ana", Sample.all, boundary: allow(#""s3:*""#))
    #expect(techniques(bounded, try admin()) == nil)
  }

  @Test func replacesTheCodeOfAStrongerFunction() throws {
    let function = EscalationFunction(
      arn: "arn:aws:lambda:us-east-1:\(Self.account):function:deploy",
      role: "arn:aws:iam::\(Self.account):role/admin"
    )
    let editor = try user("ana", allow(#""lambda:UpdateFunctionCode""#, function.arn))
    #expect(techniques(editor, try admin(), functions: [function]) == ["update-function-code"])
    let other = try user("ana", allow(#""lambda:UpdateFunctionCode""#, "\(function.arn)-test"))
    #expect(techniques(other, try admin(), functions: [function]) == nil)
  }

  @Test func assumesRolesFromHopToHop() throws {
    let account = #"{"Effect": "Allow", "Principal": {"AWS": "\#(Self.account)"}, "Action": "sts:AssumeRole"}"#
    let middleARN = "arn:aws:iam::\(Self.account):role/middle"
    let onlyMiddle = #"{"Effect": "Allow", "Principal": {"AWS": "\#(middleARN)"}, "Action": "sts:AssumeRole"}"#
    let start = try user("ana", allow(#""sts:AssumeRole""#, middleARN))
    let middle = try role("middle", allow(#""s3:*""#), trust: account)
    #expect(techniques(start, middle, try admin(trust: onlyMiddle)) == ["assume-role", "assume-role"])
    #expect(techniques(start, middle, try admin()) == nil)
  }

  @Test(arguments: [
    ("iam:PutUserPolicy", "put-user-policy"), ("iam:AttachUserPolicy", "attach-user-policy"),
    ("iam:CreatePolicyVersion", "create-policy-version"), ("iam:PutGroupPolicy", "put-group-policy"),
  ])
  func rewritesItsOwnPolicies(_ action: String, _ technique: String) throws {
    var ana = try user("ana", allow("\"\(action)\""))
    ana.managedPolicies = ["arn:aws:iam::\(Self.account):policy/team"]
    ana.groups = ["arn:aws:iam::\(Self.account):group/team"]
    #expect(techniques(ana) == [technique])
    #expect(techniques(try user("ana", allow("\"\(action)\"", "arn:aws:iam::\(Self.account):user/bob"))) == nil)
  }

  @Test func takesOverAnotherUser() throws {
    var bob = try user("bob", Sample.all)
    bob.isAdministrator = true
    #expect(techniques(try user("ana", allow(#""iam:CreateAccessKey""#)), bob) == ["create-access-key"])
  }

  @Test func saysWhyAndWhatIsOpen() throws {
    let condition = #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#
    let ana = try user("ana", allow(#""iam:UpdateAssumeRolePolicy""#, condition: condition))
    let graph = EscalationGraph(principals: [ana, try admin()], functions: [])
    let hop = try #require(graph.shortestPath(from: 0)?.first)
    #expect(hop.isConditional)
    #expect(hop.resource == "arn:aws:iam::\(Self.account):role/admin")
    #expect(hop.reasons.first?.contains("aws:MultiFactorAuthPresent") == true)
  }

  @Test func listsAllPathsUpToALimit() throws {
    let ana = try user("ana", allow(#""lambda:*", "iam:PassRole""#))
    let graph = EscalationGraph(principals: [ana, try admin()], functions: [])
    let ids = graph.paths(from: 0, limit: 10).map { $0.map(\.technique.id) }
    #expect(ids == [["pass-role-lambda-invoke"], ["pass-role-lambda-event-source"], ["pass-role-lambda-permission"]])
    #expect(graph.paths(from: 0, limit: 2).count == 2)
  }

  @Test func anAdministratorNeedsNoPath() throws {
    let graph = EscalationGraph(principals: [try admin()], functions: [])
    #expect(graph.shortestPath(from: 0) == [])
    #expect(graph.paths(from: 0, limit: 10) == [])
  }

  @Test func everyActionOfATechniqueIsInTheCatalogue() {
    for technique in EscalationTechnique.all {
      for action in technique.targetActions + technique.otherActions {
        #expect(ActionCatalog.builtIn.action(named: action) != nil, "\(technique.id): \(action)")
      }
    }
    #expect(Set(EscalationTechnique.all.map(\.id)).count == EscalationTechnique.all.count)
  }
}
