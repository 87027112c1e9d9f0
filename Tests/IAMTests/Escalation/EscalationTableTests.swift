import IAM
import Testing

/// What holds of every technique of the table: it works with exactly its actions, and with none of them missing.
@Suite struct EscalationTableTests {
  private typealias World = EscalationWorld

  /// A graph in which the principal at place 0 has `statements` and everything else the technique asks for.
  private func graph(
    _ technique: EscalationTechnique,
    _ statements: [String],
    limit: String? = nil,
    controls: [String] = []
  ) throws -> EscalationGraph {
    let text = statements.joined(separator: ", ")
    let isFreed = technique.effect == .frees && technique.subject.isOwn
    var principal = try World.user("ana", text, boundary: limit, controls: controls)
    if technique.actsAsRole {
      let name = technique.subject == .permissionSet ? "aws-reserved/sso.amazonaws.com/AWSReservedSSO_X_1" : "app"
      principal = try World.role(name, text, boundary: limit)
      principal.stack.serviceControl = try controls.map { try World.compiled("control", $0, .serviceControl) }
    }
    if isFreed {
      // What the boundary hides: it may write its own policy.
      principal.stack.identity = try World.compiled("own", "\(text), \(Self.ownPolicy)", .identity)
      principal.stack.boundary = try World.compiled("boundary", limit ?? text, .boundary)
    }
    principal.managedPolicies = [World.arn("policy/own")]
    principal.groups = [World.arn("group/team")]
    let function = EscalationFunction(
      arn: "arn:aws:lambda:us-east-1:\(World.account):function:f",
      role: World.arn("role/\(technique.subject == .function ? "target" : "harmless")")
    )
    return EscalationGraph(
      principals: [principal] + (try targets(technique)),
      functions: [function],
      administratorGroups: technique.subject == .group ? [World.arn("group/admins")] : []
    )
  }

  private static let ownPolicy = World.allow("iam:PutUserPolicy", "iam:PutRolePolicy")

  private func targets(_ technique: EscalationTechnique) throws -> [EscalationPrincipal] {
    let isAdministrator = technique.effect == .takesOver
    let boundary = technique.effect == .frees ? World.allow("s3:*") : nil
    let policies = isAdministrator ? Sample.all : Self.ownPolicy
    switch technique.subject {
    case .itself, .permissionSet, .group: return []
    case .user:
      var user = try World.user("target", policies, boundary: boundary)
      user.isAdministrator = isAdministrator
      return [user]
    case .role:
      var role = try World.role("target", policies, trust: World.accountTrust, boundary: boundary)
      role.managedPolicies = [World.arn("policy/target")]
      role.isAdministrator = isAdministrator
      return [role]
    case .passedRole(let service), .runningRole(let service):
      return [try World.role("target", Sample.all, trust: World.trust(service: service), isAdministrator: true)]
    case .function: return [try World.role("target", Sample.all, isAdministrator: true)]
    }
  }

  private func allows(_ technique: EscalationTechnique, without action: String? = nil) -> [String] {
    Set(technique.needs.map(\.action)).subtracting([action].compactMap(\.self)).sorted().map { World.allow($0) }
  }

  private func hops(_ graph: EscalationGraph, _ technique: EscalationTechnique) -> [EscalationHop] {
    graph.hops(from: 0).filter { $0.technique == technique }
  }

  @Test(arguments: EscalationTechnique.all)
  func worksWithExactlyItsActions(_ technique: EscalationTechnique) throws {
    let graph = try graph(technique, allows(technique))
    let hops = hops(graph, technique)
    #expect(hops.count == 1)
    let hop = try #require(hops.first)
    #expect(hop.isConditional == (!technique.requirements.isEmpty))
    #expect(Set(hop.grants.map(\.action)).isSuperset(of: technique.needs.map(\.action)))
    for grant in hop.grants { #expect(!grant.reasons.isEmpty, "\(grant)") }
    #expect(graph.shortestPath(from: 0)?.count == 1)
    #expect(graph.shortestPaths()[0]?.distance == 1)
  }

  @Test(arguments: EscalationTechnique.all)
  func needsEveryAction(_ technique: EscalationTechnique) throws {
    for action in Set(technique.needs.map(\.action)) {
      let graph = try graph(technique, allows(technique, without: action) + [World.allow("s3:*")])
      #expect(hops(graph, technique) == [], "\(action)")
    }
  }

  @Test(arguments: EscalationTechnique.all)
  func aDenyOfAnyActionStopsIt(_ technique: EscalationTechnique) throws {
    for action in Set(technique.needs.map(\.action)) {
      let graph = try graph(technique, allows(technique) + [World.deny(action)])
      #expect(hops(graph, technique) == [], "\(action)")
    }
  }

  @Test(arguments: EscalationTechnique.all)
  func aBoundaryStopsIt(_ technique: EscalationTechnique) throws {
    #expect(hops(try graph(technique, allows(technique), limit: World.allow("s3:*")), technique) == [])
  }

  @Test(arguments: EscalationTechnique.all)
  func aControlPolicyStopsIt(_ technique: EscalationTechnique) throws {
    for action in Set(technique.needs.map(\.action)) {
      let guarded = try graph(technique, allows(technique), controls: ["\(World.allow("*")), \(World.deny(action))"])
      #expect(hops(guarded, technique) == [], "\(action)")
    }
    let open = try graph(technique, allows(technique), controls: [World.allow("*")])
    #expect(hops(open, technique).count == 1)
  }

  @Test(arguments: EscalationTechnique.all)
  func anotherResourceIsNoUse(_ technique: EscalationTechnique) throws {
    for need in technique.needs where [.subject, .policy, .group, .assumption].contains(need.scope) {
      let elsewhere = World.allow(need.action, on: World.arn("*/elsewhere"))
      let graph = try graph(technique, allows(technique, without: need.action) + [elsewhere])
      #expect(hops(graph, technique) == [], "\(need.action)")
    }
  }

  @Test(arguments: EscalationTechnique.all)
  func aRoleForAnotherServiceIsNoUse(_ technique: EscalationTechnique) throws {
    guard case .passedRole(let service) = technique.subject else { return }
    for (other, count) in [("backup.amazonaws.com", 0), (service, 1)] {
      let scoped = World.allow("iam:PassRole", if: #"{"StringEquals": {"iam:PassedToService": "\#(other)"}}"#)
      let graph = try graph(technique, allows(technique, without: "iam:PassRole") + [scoped])
      #expect(hops(graph, technique).count == count, "\(other)")
    }
  }

  @Test func everyActionIsInTheCatalogue() {
    for technique in EscalationTechnique.all {
      for need in technique.needs {
        #expect(ActionCatalog.builtIn.action(named: need.action) != nil, "\(technique.id): \(need.action)")
      }
    }
    #expect(Set(EscalationTechnique.all.map(\.id)).count == EscalationTechnique.all.count)
  }

  /// Counts of the published lists as read on 2026-11-25.
  @Test func everyPublishedPathIsCovered() {
    let families = [
      ("apprunner", 2), ("bedrock", 2), ("cloudformation", 5), ("codebuild", 4), ("datapipeline", 1), ("ec2", 4),
      ("ecs", 5), ("glue", 6), ("iam", 21), ("lambda", 6), ("sagemaker", 5), ("ssm", 2), ("sts", 1),
    ]
    let ids = families.flatMap { name, count in (1...count).map { "\(name)-\($0 < 10 ? "00" : "0")\($0)" } }
    #expect(entries(.pathfinding) == Set(ids + ["ec2instanceconnect-003"]))
    // 23 is an action that AWS never documented and that the catalogue lacks.
    #expect(entries(.rhino) == Set((1...28).filter { $0 != 23 }.map(String.init)))
  }

  private func entries(_ source: EscalationTechnique.Source) -> Set<String> {
    Set(EscalationTechnique.all.flatMap(\.references).filter { $0.source == source }.map(\.entry))
  }
}

extension EscalationTechnique {
  fileprivate var actsAsRole: Bool {
    subject == .itself(.role) || subject == .permissionSet
  }
}

extension EscalationTechnique.Subject {
  fileprivate var isOwn: Bool {
    if case .itself = self { true } else { false }
  }
}
