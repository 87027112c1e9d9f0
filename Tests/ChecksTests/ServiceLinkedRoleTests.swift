import Inventory
import Testing

@testable import Checks

/// A role under `/aws-service-role/` is AWS's: no check is about it.
///
/// IAM user guide, "Service-linked roles"; ScoutSuite, issue 833, and cloudsplaining, issue 41; 2026-11-28.
@Suite struct ServiceLinkedRoleTests {
  private static let policies = [
    #"{"Effect": "Allow", "Action": "*", "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": ["iam:PassRole", "lambda:*", "sts:AssumeRole"], "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": "iam:PutRolePolicy", "Resource": "*"}"#,
    #"{"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}"#,
  ]

  private static let trusts = [
    ExampleBuilder.lambdaTrust, "",
    #"{"Effect": "Allow", "Principal": {"Service": "batch.amazonaws.com"}, "Action": "sts:AssumeRole"}"#,
    #"{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}"#,
  ]

  private func statuses(_ name: String, _ policy: String, _ trust: String) throws -> [String: FindingStatus] {
    var builder = ExampleBuilder()
    builder.addRole(name, policy, trust: trust)
    builder.addAdministratorRole()
    builder.addFunction("deploy", role: "admin")
    let (context, resource) = try #require(builder.build())
    let engine = CheckEngine(context)
    for finding in engine.findings(of: resource) { #expect(finding.status != .notApplicable) }
    return Dictionary(uniqueKeysWithValues: engine.evaluate(resource).map { ($0.check.id, $0.verdict.status) })
  }

  @Test(arguments: policies, trusts)
  func `every check of roles leaves it out, whatever it may do`(_ policy: String, _ trust: String) throws {
    let statuses = try statuses("aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch", policy, trust)
    #expect(statuses.count == Check.all.filter { $0.subjects.contains(.role) }.count)
    #expect(statuses.values.allSatisfy { $0 == .notApplicable }, "\(statuses)")
  }

  @Test(arguments: ["service-role/deployer", "AWSServiceRoleForBatch", "aws-service-roles/x"])
  func `a role of the account's own is judged, however it is called`(_ name: String) throws {
    let statuses = try statuses(name, Self.policies[3], ExampleBuilder.lambdaTrust)
    #expect(statuses["lambda-passrole-star"] == .fail)
  }

  @Test func `a run leaves it out as a single question does`() async throws {
    var builder = ExampleBuilder()
    builder.addRole(
      "aws-service-role/batch.amazonaws.com/AWSServiceRoleForBatch",
      Self.policies[1],
      trust: Self.trusts[3]
    )
    let context = try #require(builder.build()).context
    let found = try #require(await CheckEngine(context).run(workers: 1))
    #expect(found.findings.filter { $0.resource.type == .role }.isEmpty)
  }
}
