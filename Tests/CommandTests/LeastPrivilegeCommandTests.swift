import Foundation
import Testing

@Suite struct LeastPrivilegeCommandTests {
  private let snapshot = Program.snapshot

  @Test func jsonIsThePolicyAlone() throws {
    let run = try Program("least-privilege", snapshot, "legacy", "--format", "json")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(Set(object.keys) == ["Version", "Statement"])
    let statements = try #require(object["Statement"] as? [[String: Any]])
    let actions = statements.flatMap { $0["Action"] as? [String] ?? [] }
    #expect(actions.contains("logs:PutLogEvents"))
    #expect(run.errors.contains("iam-get-account-authorization-details was not collected"))
    #expect(run.status == 0)
  }

  @Test func textGivesTheReasonsAndNoValueOfAVariable() throws {
    let run = try Program("least-privilege", snapshot, "legacy")
    #expect(run.output.contains("\nWhy\n"))
    #expect(run.output.contains("it writes its log to /aws/lambda/legacy"))
    #expect(!run.output.contains("correct-horse-battery"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: ["nobody", "arn:aws:lambda:us-east-1:111122223333:function:nobody", "arn:aws:s3:::legacy"])
  func aFunctionThatIsNotThereIsAMistake(_ name: String) throws {
    let run = try Program("least-privilege", snapshot, name)
    #expect(run.status == 2)
    #expect(run.errors.contains(name))
  }
}
