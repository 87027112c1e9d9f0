import IAM
import Testing

@Suite struct EscalationSearchTests {
  private typealias World = EscalationWorld
  private let passing = EscalationTechnique.all.filter { $0.id == "pass-role-lambda-invoke" }

  private func graph(_ statements: String) throws -> EscalationGraph {
    EscalationGraph(
      principals: [
        try World.user("ana", statements), try World.role("reader", World.allow("s3:GetObject")),
        try World.role("writer", World.allow("s3:PutObject")),
      ],
      functions: []
    )
  }

  private static let create = World.allow("lambda:CreateFunction", "lambda:InvokeFunction", "iam:PassRole")

  @Test func findsTheStepThatGainsWhatIsWanted() throws {
    let graph = try graph(Self.create)
    let hop = try #require(graph.hop(from: 0, by: passing) { $0 == .principal(2) })
    #expect(hop.resource == World.arn("role/writer") && !hop.isConditional)
    #expect(graph.hop(from: 0, by: passing) { _ in false } == nil)
  }

  @Test func prefersASureStepToAnEarlierConditionalOne() throws {
    let condition = #"{"Bool": {"aws:MultiFactorAuthPresent": "true"}}"#
    let statements = [
      World.allow("lambda:CreateFunction", "lambda:InvokeFunction"),
      World.allow("iam:PassRole", on: World.arn("role/reader"), if: condition),
      World.allow("iam:PassRole", on: World.arn("role/writer")),
    ]
    let hop = try graph(statements.joined(separator: ", ")).hop(from: 0, by: passing) { _ in true }
    #expect(hop?.resource == World.arn("role/writer"))
    let only = try graph(statements.prefix(2).joined(separator: ", ")).hop(from: 0, by: passing) { _ in true }
    #expect(only?.isConditional == true)
  }

  @Test func mayTryOnlyWhatPoliciesSpeakOf() throws {
    #expect(try graph(Self.create).mayTry(0, anyOf: passing))
    #expect(try !graph(World.allow("lambda:*")).mayTry(0, anyOf: passing))
  }

  @Test func aRoleIsNoRoleForItself() throws {
    let graph = try graph(Self.create)
    #expect(graph.hasRole(for: "lambda.amazonaws.com", in: World.account, otherThan: 1))
    #expect(!graph.hasRole(for: "ec2.amazonaws.com", in: World.account, otherThan: 0))
  }
}
