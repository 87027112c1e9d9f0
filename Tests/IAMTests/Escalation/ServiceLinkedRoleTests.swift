import IAM
import Testing

/// Nobody of an account can act as a service-linked role or change it: no path starts at it, leads through it or ends
/// there.
///
/// IAM user guide, "Service-linked roles"; ScoutSuite, issue 833; 2026-11-28.
@Suite struct ServiceLinkedRoleTests {
  private typealias World = EscalationWorld
  private static let name = "aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch"

  /// A service-linked role, a user and an administrator whom Lambda and the account may take on.
  private func graph(linked: String, user: String, isAdministrator: Bool = false) throws -> EscalationGraph {
    let trust = "\(World.lambdaTrust), \(World.accountTrust)"
    return EscalationGraph(
      principals: [
        try World.role(Self.name, linked, trust: trust, isAdministrator: isAdministrator),
        try World.user("ana", user), try World.administrator(trust: trust),
      ],
      functions: []
    )
  }

  @Test(arguments: EscalationTechnique.all.map(\.id))
  func `no technique starts at it`(_ id: String) throws {
    let technique = try #require(EscalationTechnique.named(id))
    let actions = technique.needs.map(\.action)
    let all = Set(actions).sorted().map { World.allow($0) }.joined(separator: ", ")
    let graph = try graph(linked: all, user: World.allow("s3:GetObject"))
    #expect(graph.hops(from: 0).isEmpty)
    #expect(graph.shortestPath(from: 0) == nil)
    #expect(graph.shortestPaths()[0] == nil)
    #expect(graph.paths(from: 0, limit: 10).isEmpty)
  }

  @Test(arguments: [
    "sts:AssumeRole", "iam:UpdateAssumeRolePolicy", "iam:PassRole", "iam:PutRolePolicy", "iam:AttachRolePolicy",
    "lambda:*",
  ])
  func `no technique ends at it`(_ action: String) throws {
    let user = World.allow(action, "lambda:CreateFunction", "lambda:InvokeFunction", on: "*")
    let graph = try graph(linked: Sample.all, user: user, isAdministrator: true)
    for hop in graph.hops(from: 1) { #expect(hop.gain != .principal(0)) }
    #expect(graph.reachableRoles(from: 1).assumable.allSatisfy { $0.role != 0 })
  }

  @Test func `a trust policy that names it lets nobody in`() throws {
    let graph = EscalationGraph(
      principals: [
        try World.role(Self.name, World.allow("sts:AssumeRole")),
        try World.administrator(trust: World.trust(aws: World.arn("role/\(Self.name)"))),
      ],
      functions: []
    )
    #expect(graph.shortestPaths()[0] == nil)
  }
}
