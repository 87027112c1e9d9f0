import Inventory
import Testing

@testable import Checks

@Suite struct FindingDetailsTests {
  private let engine: CheckEngine
  private let function = ResourceID(type: .function, row: 0)

  init() throws {
    var builder = ExampleBuilder()
    builder.addFunction("it's; rm -rf ~") { function, builder in
      function.environmentState = .known
      function.environment = builder.pairs(["DB_PASSWORD": "correct-horse-battery"])
    }
    builder.addPolicy(
      to: "it's; rm -rf ~",
      #"{"Sid": "one", "Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction"}"#,
      #"{"Effect": "Allow", "Principal": "*", "Action": "lambda:GetFunction"}"#
    )
    builder.forget(.cloudtrailDescribeTrails)
    engine = CheckEngine(try #require(builder.build()).context)
  }

  private func findings(of check: String) -> [Finding] {
    engine.findings(of: function).filter { engine.catalogue[Int($0.check)].id == check }
  }

  @Test func `each statement is a finding of its own, with a name that lasts`() {
    let details = findings(of: "lambda-policy-public").map { engine.details(of: $0) }
    #expect(details.count == 2)
    #expect(details[0].id.discriminator == "one")
    #expect(details[1].id.discriminator.utf8.count == 16)
    #expect(details.allSatisfy { $0.id.resource == "arn:aws:lambda:us-east-1:111122223333:function:it's; rm -rf ~" })
    #expect(details[0].evidence == "one allows lambda:InvokeFunction: the principal is *")
  }

  @Test func `names from the snapshot cannot break out of a command`() throws {
    let finding = try #require(findings(of: "lambda-policy-public").first)
    #expect(
      engine.details(of: finding).command?.shellText
        == #"""
        aws lambda remove-permission --region us-east-1 --function-name 'it'\''s; rm -rf ~' --statement-id one
        """#
    )
  }

  @Test func `a secret's value is nowhere in a finding`() throws {
    let finding = try #require(findings(of: "lambda-env-secrets").first)
    let details = engine.details(of: finding)
    #expect(details.evidence.contains("DB_PASSWORD"))
    #expect(!"\(details)".contains("correct-horse-battery"))
  }

  @Test func `what is unknown names the missing call`() throws {
    let finding = try #require(findings(of: "lambda-invocations-unrecorded").first)
    let details = engine.details(of: finding)
    #expect(details.status == .unknown)
    #expect(details.missing.map(\.operation) == [.cloudtrailDescribeTrails])
    #expect(details.command == nil)
    #expect(details.evidence == "cloudtrail-describe-trails was not collected in 111122223333/us-east-1")
  }

  @Test func `every finding is found again by its name`() {
    let all = engine.findings(of: function)
    #expect(all.count > 5)
    for finding in all { #expect(engine.finding(engine.details(of: finding).id) == finding) }
  }

  @Test(arguments: [
    FindingID(check: "lambda-policy-public", resource: "arn:aws:lambda:us-east-1:111122223333:function:gone"),
    FindingID(check: "lambda-nothing", resource: "arn:aws:lambda:us-east-1:111122223333:function:it's; rm -rf ~"),
    FindingID(
      check: "lambda-policy-public",
      resource: "arn:aws:lambda:us-east-1:111122223333:function:it's; rm -rf ~",
      discriminator: "two"
    ),
    FindingID(check: "lambda-role-shared", resource: "arn:aws:lambda:us-east-1:111122223333:function:it's; rm -rf ~"),
    FindingID(check: "log-retention", resource: "arn:aws:lambda:us-east-1:111122223333:function:it's; rm -rf ~"),
    FindingID(check: "lambda-policy-public", resource: "no ARN"),
  ])
  func `a name that this snapshot does not know leads nowhere`(_ id: FindingID) {
    #expect(engine.finding(id) == nil)
  }
}
