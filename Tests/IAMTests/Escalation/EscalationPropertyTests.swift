import IAM
import Testing

/// Laws that hold of any principals.
@Suite struct EscalationPropertyTests {
  private typealias World = EscalationWorld

  private static let actions = [
    "iam:PassRole", "lambda:*", "sts:AssumeRole", "iam:Put*", "iam:CreateAccessKey", "ec2:RunInstances",
    "iam:UpdateAssumeRolePolicy", "iam:CreatePolicyVersion", "iam:Delete*PermissionsBoundary", "s3:*",
  ]

  /// Statements, trust and boundary drawn by chance, so that some ways exist and some do not.
  private func fleet(_ random: inout Dice, deny: Int? = nil) throws -> [EscalationPrincipal] {
    try (0..<8).map { number in
      let resource = ["*", World.arn("role/r\(random.roll(8))"), World.arn("*/r\(random.roll(8))")][random.roll(3)]
      var statements = World.allow(Self.actions[random.roll(10)], Self.actions[random.roll(10)], on: resource)
      let boundary = random.roll(4) == 0 ? World.allow("sts:*", "lambda:*", Self.actions[random.roll(10)]) : nil
      let trust = [World.lambdaTrust, World.accountTrust, World.trust(service: "ec2.amazonaws.com")][random.roll(3)]
      let taken = World.deny(Self.actions[random.roll(10)])
      if number == deny { statements += ", \(taken)" }
      let isUser = random.roll(3) == 0
      var principal =
        isUser
        ? try World.user("r\(number)", statements, boundary: boundary)
        : try World.role("r\(number)", statements, trust: trust, boundary: boundary)
      principal.isAdministrator = number == 0
      principal.managedPolicies = [World.arn("policy/p\(number)")]
      return principal
    }
  }

  private func graph(_ principals: [EscalationPrincipal]) -> EscalationGraph {
    let functions = principals.filter { $0.caller.kind == .role }.map { role in
      EscalationFunction(arn: "arn:aws:lambda:us-east-1:\(World.account):function:f", role: role.caller.name)
    }
    return EscalationGraph(principals: principals, functions: functions)
  }

  @Test(arguments: 0..<60)
  func aDenyAddsNoPath(_ seed: Int) throws {
    var dice = Dice(seed)
    let free = graph(try fleet(&dice)).shortestPaths()
    for number in 1..<8 {
      var dice = Dice(seed)
      let denied = graph(try fleet(&dice, deny: number)).shortestPaths()
      for (place, route) in denied.enumerated() where place != 0 {
        guard let route else { continue }
        let before = try #require(free[place], "place \(place)")
        #expect(before.distance <= route.distance)
      }
    }
  }

  @Test(arguments: 0..<60)
  func bothSearchesAgree(_ seed: Int) throws {
    var dice = Dice(seed)
    let graph = graph(try fleet(&dice))
    let routes = graph.shortestPaths()
    for place in graph.principals.indices {
      let path = graph.shortestPath(from: place)
      #expect(routes[place]?.distance == path?.count, "place \(place)")
      #expect(routes[place]?.conditionalHops == path?.count(where: \.isConditional), "place \(place)")
      #expect(graph.path(from: place, along: routes)?.count == path?.count, "place \(place)")
      let listed = graph.paths(from: place, limit: 1, length: 8).first
      #expect(listed?.count ?? 0 == path?.count ?? 0, "place \(place)")
    }
  }
}

/// Numbers that look random and are the same every time.
private struct Dice {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
