import AWSNames
import Inventory
import JSON
import Testing

@testable import Checks

/// What commands must not take away.
///
/// Source of what each call replaces: the API references of CloudTrail and IAM, as known on 2026-11-28.
@Suite struct SafeCommandTests {
  private static let function = #"{"Type": "AWS::Lambda::Function", "Values": ["arn:aws:lambda"]}"#

  /// Answers of `get-event-selectors` that record no invocation, with the option and the selectors that do.
  @Test(arguments: [
    (
      #"{"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": true, "DataResources": []}]}"#,
      "event-selectors",
      #"[{"ReadWriteType": "All", "IncludeManagementEvents": true, "DataResources": [\#(function)]}]"#
    ),
    (
      #"""
      {"EventSelectors": [{"ReadWriteType": "All", "IncludeManagementEvents": false, "ExcludeManagementEventSources":
       ["kms.amazonaws.com"], "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3:::pay/"]}]}]}
      """#,
      "event-selectors",
      #"""
      [{"ReadWriteType": "All", "IncludeManagementEvents": false, "ExcludeManagementEventSources": ["kms.amazonaws.com"],
       "DataResources": [{"Type": "AWS::S3::Object", "Values": ["arn:aws:s3:::pay/"]}, \#(function)]}]
      """#
    ),
    (
      #"{"EventSelectors": [{"ReadWriteType": "ReadOnly", "IncludeManagementEvents": true, "DataResources": []}]}"#,
      "event-selectors",
      #"""
      [{"ReadWriteType": "ReadOnly", "IncludeManagementEvents": true, "DataResources": []},
       {"ReadWriteType": "WriteOnly", "IncludeManagementEvents": false, "DataResources": [\#(function)]}]
      """#
    ),
    (
      #"{"AdvancedEventSelectors": [{"Name": "tables", "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]}]}]}"#,
      "advanced-event-selectors",
      #"""
      [{"Name": "tables", "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]}]},
       {"Name": "Lambda invocations", "FieldSelectors": [{"Field": "eventCategory", "Equals": ["Data"]},
        {"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}]}]
      """#
    ),
  ])
  func `a trail keeps what it records beside invocations`(_ answer: String, _ option: String, _ after: String) throws {
    let selectors = try #require(TrailSelectors(adding: .aws, to: Array(answer.utf8)))
    #expect(selectors.option == option)
    let found = try JSONTree.parse(Array(selectors.text.utf8))
    #expect(found == (try JSONTree.parse(Array(after.utf8))))
    let read = try #require(LambdaEventSelectors(Array(#"{"\#(Self.member(option))": \#(selectors.text)}"#.utf8)))
    #expect(read.coversAll)
  }

  private static func member(_ option: String) -> String {
    option == "event-selectors" ? "EventSelectors" : "AdvancedEventSelectors"
  }

  @Test func `a policy keeps its other statements, its name and its version`() throws {
    let words = #"{"Version": "2008-10-17", "Id": "team", "Statement": [{"Sid": "a"}, {"Sid": "b"}], "Other": 1}"#
    var policy = try #require(PolicyText(Array(words.utf8)))
    policy.statements[1] = policy.statements[1].demanding("aws:SourceAccount", "111122223333")
    let after = #"""
      {"Version": "2008-10-17", "Id": "team", "Statement": [{"Sid": "a"},
       {"Sid": "b", "Condition": {"StringEquals": {"aws:SourceAccount": "111122223333"}}}], "Other": 1}
      """#
    #expect(try JSONTree.parse(Array(policy.text.utf8)) == (try JSONTree.parse(Array(after.utf8))))
  }

  @Test(arguments: [
    (#"{"AWS": "444455556666"}"#, nil), (#"{"AWS": ["444455556666", "111122223333"]}"#, #"{"AWS": ["111122223333"]}"#),
    (#"{"AWS": "444455556666", "Service": "lambda.amazonaws.com"}"#, #"{"Service": "lambda.amazonaws.com"}"#),
    (#"{"Service": "lambda.amazonaws.com"}"#, #"{"Service": "lambda.amazonaws.com"}"#),
  ])
  func `a statement loses the principals that are spared and no others`(_ before: String, _ after: String?) throws {
    let statement = try JSONTree.parse(Array(#"{"Effect": "Allow", "Principal": \#(before)}"#.utf8))
    let expected = try after.map { try JSONTree.parse(Array(#"{"Effect": "Allow", "Principal": \#($0)}"#.utf8)) }
    #expect(statement.sparing { $0 == "444455556666" } == expected)
  }

  @Test func `an inline policy of a group is addressed as the group's`() throws {
    let failures = try failures(.lambdaPassRoleStar) { builder in
      builder.addGroup("deployers", #"{"Sid": "Roles", "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}"#)
      builder.addUser("dana", groups: ["deployers"])
    }
    let words = try #require(failures.first?.command).steps.joined().map(\.text)
    #expect(words.starts(with: ["aws", "iam", "put-group-policy", "--group-name", "deployers"]))
    #expect(!words.contains("--user-name"))
  }

  @Test func `a role that is not used is no reason to delete functions`() throws {
    let failures = try failures(.lambdaRoleUnused) { builder in
      builder.addFunction()
      builder.addRole(created: ExampleBuilder.seconds(daysAgo: 300), lastUsed: 0)
    }
    #expect(failures.map(\.command) == [nil] && Check.lambdaRoleUnused.remedy.command == nil)
  }

  @Test func `nothing that a check proposes deletes before what takes its place is there`() throws {
    for tested in CheckExample.all where tested.example.expected == .fail {
      var builder = ExampleBuilder()
      tested.example.make(&builder)
      let (context, resource) = try #require(builder.build())
      guard case .fails(let failures) = tested.check.evaluate(context, resource) else { continue }
      for failure in failures {
        let verbs = (failure.command ?? tested.check.remedy.command)?.steps.map { $0[2].text } ?? []
        guard let first = verbs.first else { continue }
        #expect(!["delete-function", "delete-role", "delete-role-policy", "detach-role-policy"].contains(first))
      }
    }
  }

  private func failures(_ check: Check, _ make: (inout ExampleBuilder) -> Void) throws -> [Failure] {
    var builder = ExampleBuilder()
    make(&builder)
    let (context, resource) = try #require(builder.build())
    guard case .fails(let failures) = check.evaluate(context, resource) else { return [] }
    return failures
  }
}
