@testable import IAM
import Synchronization
import Testing

/// Searches over many principals.
@Suite struct EscalationSearchTests {
  typealias World = EscalationWorld

  /// `ana` may assume `middle`, which may replace the code of a function that runs as administrator.
  private func chain() throws -> EscalationGraph {
    let function = "arn:aws:lambda:us-east-1:\(World.account):function:deploy"
    let edit = World.allow("lambda:UpdateFunctionCode", "lambda:InvokeFunction", on: function)
    return EscalationGraph(
      principals: [
        try World.user("ana", World.allow("sts:AssumeRole", on: World.arn("role/mid*"))),
        try World.role("middle", edit, trust: World.accountTrust), try World.administrator(),
        try World.user("eve", World.allow("s3:*")),
      ],
      functions: [
        EscalationFunction(arn: function, role: World.arn("role/admin")),
        EscalationFunction(arn: "\(function)-edit", role: World.arn("role/middle")),
      ]
    )
  }

  @Test func everyRouteLeadsOnToTheNext() throws {
    let graph = try chain()
    let routes = graph.shortestPaths()
    #expect(routes.map { $0?.distance } == [2, 1, 0, nil])
    #expect(graph.path(from: 0, along: routes) == graph.shortestPath(from: 0))
    #expect(graph.path(from: 3, along: routes) == nil)
  }

  @Test func saysWhoReachesARole() throws {
    let graph = try chain()
    // The administrator may assume every role that trusts its account.
    #expect(graph.whoReaches(1).map { $0?.distance } == [1, 0, 1, nil])
    #expect(graph.whoReaches(2).map { $0?.distance } == [2, 1, 0, nil])
  }

  @Test func entersThroughFunctions() throws {
    let graph = try chain()
    let url = EscalationEntry(
      name: "the internet",
      function: "arn:aws:lambda:us-east-1:\(World.account):function:deploy-edit",
      door: "function URL without authorization"
    )
    let unknown = EscalationEntry(name: "the internet", function: "arn:none", door: "function URL")
    let path = try #require(graph.shortestPath(through: url))
    #expect(path.hops.map(\.technique.id) == ["update-function-code-invoke"])
    #expect(!path.isConditional)
    #expect(graph.paths(through: [url, unknown], along: graph.shortestPaths()) == [path])
    #expect(graph.shortestPath(through: unknown) == nil)
  }

  @Test func prefersSureWaysOfTheSameLength() throws {
    let maybe = World.allow("iam:CreateAccessKey", if: #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#)
    var root = try World.user("root", Sample.all)
    root.isAdministrator = true
    let graph = EscalationGraph(
      principals: [
        try World.user("ana", "\(maybe), \(World.allow("iam:UpdateAssumeRolePolicy"))"), root,
        try World.administrator(),
      ],
      functions: []
    )
    #expect(graph.shortestPath(from: 0)?.map(\.technique.id) == ["update-trust"])
    #expect(graph.shortestPaths()[0]?.first?.technique.id == "update-trust")
    #expect(graph.shortestPaths()[0]?.conditionalHops == 0)
  }

  @Test func listsAllPathsUpToALimit() throws {
    let ana = try World.user("ana", World.allow("lambda:*", "iam:PassRole"))
    let admins = try (0..<5).map { try World.role("admin\($0)", Sample.all, isAdministrator: true) }
    let graph = EscalationGraph(principals: [ana] + admins, functions: [])
    let paths = graph.paths(from: 0, limit: 10)
    let expected = ["pass-role-lambda-invoke", "pass-role-lambda-event-source", "pass-role-lambda-permission"]
    // One administrator stands for five.
    #expect(paths.map { $0.map(\.technique.id) } == expected.map { [$0] })
    #expect(paths.allSatisfy { $0.last?.others == 4 })
    #expect(graph.paths(from: 0, limit: 2).count == 2)
    let hops = graph.hops(from: 0, targetsPerTechnique: 2)
    #expect(hops.map(\.others) == [0, 3, 0, 3, 0, 3])
  }

  @Test func hopsAcrossAccountsNeedBothSides() throws {
    let foreign = "444455556666"
    let arn = World.arn("role/target", account: foreign)
    func distance(_ statements: String, _ trust: String) throws -> Int? {
      let target = try World.role("target", Sample.all, trust: trust, account: foreign, isAdministrator: true)
      let ana = try World.user("ana", statements)
      return EscalationGraph(principals: [ana, target], functions: []).shortestPaths()[0]?.distance
    }
    let allow = World.allow("sts:AssumeRole", on: arn)
    #expect(try distance(allow, World.accountTrust) == 1)
    #expect(try distance(World.allow("s3:*"), World.trust(aws: World.arn("user/ana"))) == nil)
    #expect(try distance(allow, World.trust(aws: foreign)) == nil)
    #expect(try distance(allow, World.trust(aws: "*")) == 1)
    #expect(try distance(World.allow("s3:*"), World.trust(aws: "*")) == nil)
  }

  @Test func tellsTheRolesWithinReach() throws {
    let ana = try World.user(
      "ana",
      "\(World.allow("sts:AssumeRole", on: World.arn("role/one"))), \(World.allow("iam:PassRole", on: World.arn("role/t*")))"
    )
    let two = try World.role("two", World.allow("s3:*"), trust: World.trust(aws: World.arn("role/one")))
    let task = try World.role("task", World.allow("s3:*"), trust: World.trust(service: "backup.amazonaws.com"))
    let one = try World.role("one", World.allow("s3:*"), trust: World.accountTrust)
    let reach = EscalationGraph(principals: [ana, one, two, task], functions: []).reachableRoles(from: 0)
    #expect(reach.assumable.map(\.role) == [1, 2])
    #expect(reach.assumable.map(\.distance) == [1, 2])
    #expect(reach.assumable.map(\.via) == [0, 1])
    #expect(reach.passable.map(\.role) == [3])
    #expect(reach.passable.first?.services.map(\.name) == ["backup.amazonaws.com"])
    #expect(reach.passable.first?.services.first?.isConditional == false)
  }

  // MARK: Speed

  /// One administrator, `powerful` users that can reach it, and `small` roles that can do nothing of the kind.
  private func fleet(_ small: Int, powerful: Int) throws -> [EscalationPrincipal] {
    let harmless = CompiledPolicies([NamedPolicy("own", try policy(World.allow("logs:*", "s3:GetObject")))], .identity)
    let trust = try policy(World.lambdaTrust)
    let roles = try (0..<small).map { number in
      let caller = try #require(Caller(.role, World.arn("role/app-\(number)")))
      return EscalationPrincipal(caller: caller, stack: PolicyStack(identity: harmless), trust: trust)
    }
    let pass = World.allow("lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole", "sts:AssumeRole")
    let users = try (0..<powerful).map { try World.user("dev-\($0)", pass) }
    return [try World.administrator()] + users + roles
  }

  @Test func askingForEverybodyCostsOnePass() throws {
    let counter = Counter()
    let graph = EscalationGraph(try fleet(3000, powerful: 40), []) { counter.increment() }
    let routes = graph.shortestPaths()
    #expect(routes.count { $0?.distance == 1 } == 40)
    // For each powerful user a few for the hop, and none for the others.
    #expect(counter.value < 40 * 20)
  }

  @Test(arguments: [
    World.deny("iam:*"), World.deny("iam:*", on: "arn:aws:iam::*:role/*"),
    World.deny("iam:*", if: #"{"ArnNotLike": {"aws:PrincipalArn": "arn:aws:iam::*:role/admin"}}"#),
  ])
  func whatIsDeniedToAllIsAskedOnce(_ deny: String) throws {
    let counter = Counter()
    var principals = try fleet(3000, powerful: 0)
    for number in 0..<40 {
      let edits = World.allow("iam:PutRolePolicy", "iam:UpdateAssumeRolePolicy", "iam:CreatePolicyVersion")
      principals.append(try World.user("dev-\(number)", edits, controls: ["\(World.allow("*")), \(deny)"]))
    }
    let routes = EscalationGraph(principals, []) { counter.increment() }.shortestPaths()
    #expect(routes.count { $0 != nil } == 1)
    #expect(counter.value < 40 * 20)
  }

  @Test func aLongChainCostsNoMoreThanItsLinks() throws {
    let counter = Counter()
    let links = 300
    let roles = try (0..<links).map { number in
      try World.role(
        "link-\(number)",
        World.allow("sts:AssumeRole", on: World.arn("role/link-\(number + 1)")),
        trust: World.accountTrust,
        isAdministrator: number == links - 1
      )
    }
    let routes = EscalationGraph(roles, []) { counter.increment() }.shortestPaths()
    #expect(routes.first??.distance == links - 1)
    #expect(counter.value < links * 4)
  }
}

/// Counts calls.
private final class Counter: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func increment() {
    count.withLock { $0 += 1 }
  }
}
