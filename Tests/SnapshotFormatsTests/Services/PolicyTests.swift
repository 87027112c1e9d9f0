import IAM
import Inventory
import JSON
import Testing

@testable import SnapshotFormats

@Suite struct PolicyTests {
  private func statement(_ json: String) throws -> (record: StatementRecord, inventory: Inventory) {
    let role =
      #"{"RoleDetailList": [{"Arn": "arn:aws:iam::111122223333:role/r", "AssumeRolePolicyDocument": {"Statement": \#(json)}}]}"#
    let inventory = try readGlobal("iam-get-account-authorization-details.json", role).inventory
    return (try #require(inventory.statements.first), inventory)
  }

  @Test func shortensAStatement() throws {
    let (record, inventory) = try statement(
      """
      {"Sid": "s", "Effect": "Allow", "Action": ["lambda:InvokeFunction", "lambda:GetFunction"], "Resource": "arn:f",
       "Principal": {"Service": "s3.amazonaws.com", "AWS": ["111122223333", "arn:aws:iam::444455556666:root"]},
       "Condition": {"ArnLike": {"AWS:SourceArn": ["arn:a", "arn:b"]}, "StringEquals": {"aws:SourceAccount": "111122223333"}}}
      """
    )
    #expect(record.isAllow)
    #expect(
      [record.sid, record.actions, record.resources, record.principals, record.conditions].map { inventory.strings[$0] }
        == [
          "s", "lambda:InvokeFunction, lambda:GetFunction", "arn:f",
          "s3.amazonaws.com, 111122223333, arn:aws:iam::444455556666:root",
          "ArnLike AWS:SourceArn arn:a, arn:b; StringEquals aws:SourceAccount 111122223333",
        ]
    )
    #expect(inventory.list(record.services) == ["s3.amazonaws.com"])
    #expect(inventory.list(record.awsPrincipals) == ["111122223333", "arn:aws:iam::444455556666:root"])
    #expect(inventory.list(record.sourceARNs) == ["arn:a", "arn:b"])
    #expect(inventory.list(record.sourceAccounts) == ["111122223333"])
    #expect(inventory.list(record.resourceNames) == ["arn:f"])
  }

  @Test(arguments: [
    (
      #"{"Effect": "Deny", "Action": "a:B", "Principal": {"Federated": "arn:idp"}, "Resource": ["a, b", "c"]}"#,
      ["arn:idp"], ["a, b", "c"]
    ),
    (#"{"Effect": "Deny", "Action": "a:B", "Principal": {"CanonicalUser": "79a5"}, "NotResource": "a"}"#, ["79a5"], []),
    (#"{"Effect": "Deny", "Action": "a:B", "NotPrincipal": {"Federated": "arn:idp"}}"#, [], []),
  ])
  func listsWhomAndWhatAStatementNames(json: String, others: [String], resources: [String]) throws {
    let (record, inventory) = try statement(json)
    #expect(inventory.list(record.otherPrincipals) == others)
    #expect(inventory.list(record.resourceNames) == resources)
  }

  @Test(arguments: [
    (#"{"Effect": "Allow", "Action": "a:B", "Principal": "*"}"#, "*", ["*"]),
    (#"{"Effect": "Allow", "Action": "a:B", "Principal": {"AWS": "*"}}"#, "*", ["*"]),
    (#"{"Effect": "Allow", "Action": "a:B", "Principal": {"AWS": "111122223333"}}"#, "111122223333", ["111122223333"]),
    (#"{"Effect": "Allow", "Action": "a:B", "NotPrincipal": {"AWS": "a"}}"#, "!a", []),
    (#"{"Effect": "Allow", "Action": "a:B", "Principal": {"Federated": "cognito"}}"#, "cognito", []),
    (#"[{"Effect": "Deny", "Action": "a:B", "Principal": {}}]"#, "", []),
  ])
  func tellsWhomAStatementNames(json: String, summary: String, principals: [String]) throws {
    let (record, inventory) = try statement(json)
    #expect(inventory.strings[record.principals] == summary)
    #expect(inventory.list(record.awsPrincipals) == principals)
    #expect(record.isAllow == json.contains("Allow"))
  }

  @Test func marksWhatIsExcepted() throws {
    let (record, inventory) = try statement(#"{"Effect": "Allow", "NotAction": ["iam:*"], "NotResource": "x"}"#)
    #expect(inventory.strings[record.actions] == "!iam:*")
    #expect(inventory.strings[record.resources] == "!x")
  }

  @Test(arguments: [
    ("ArnEquals", true), ("StringLike", true), ("StringEqualsIfExists", true), ("ForAnyValue:StringLike", true),
    ("ArnNotLike", false), ("StringNotEquals", false), ("Null", false),
  ])
  func countsASourceOnlyWhenItMustMatch(test: String, counts: Bool) throws {
    let (record, inventory) = try statement(
      #"{"Effect": "Allow", "Action": "a:B", "Condition": {"\#(test)": {"aws:SOURCEARN": "arn:a"}}}"#
    )
    #expect(inventory.list(record.sourceARNs) == (counts ? ["arn:a"] : []))
  }

  @Test func readsADocumentOnceHoweverItIsWritten() throws {
    let text = #"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*"}]}"#
    let quoted = text.replacing(#"""#, with: #"\""#)
    let encoded = text.replacing("{", with: "%7B").replacing(#"""#, with: "%22")
    let inline = [text.replacing(",", with: " ,\n "), "\"\(quoted)\"", "\"\(encoded)\""].enumerated().map {
      #"{"PolicyName": "p\#($0)", "PolicyDocument": \#($1)}"#
    }
    let role =
      #"{"RoleDetailList": [{"Arn": "arn:aws:iam::111122223333:role/r", "RolePolicyList": [\#(inline.joined(separator: ","))]}]}"#
    let result = try readGlobal("iam-get-account-authorization-details.json", role)
    let inventory = result.inventory
    #expect(result.problems == [])
    #expect(inventory.statements.count == 1)
    let policies = try #require(inventory.roles.first).inlinePolicies
    #expect(inventory.list(policies) == ["p0", text, "p1", text, "p2", text])
  }

  @Test func readsStatementsOfADocumentThatAlsoStandsInAVariable() throws {
    let policy = #"{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\"}}"#
    let function = functionJSON("a", #""Environment": {"Variables": {"COPY": "\#(policy)"}}"#)
    let result = try read(
      [
        "111122223333/us-east-1/lambda-list-functions.json": #"{"Functions": [\#(function)]}"#,
        "111122223333/us-east-1/lambda-get-policy/a.json": #"{"Policy": "\#(policy)"}"#,
      ],
      threads: 1
    )
    #expect(result.inventory.statements.count == 1)
  }

  @Test func saysWhenAPolicyIsNone() throws {
    let result = try readRegion("lambda-get-policy/f.json", #"{"Policy": "{not json"}"#)
    #expect(result.problems.map(\.sentence.isEmpty) == [false])
    #expect(result.problems.map(\.offset) == [11])
    #expect(result.inventory.resourcePolicies.isEmpty)
    let wrong = try readRegion("lambda-get-policy/f.json", #"{"Policy": [1]}"#)
    let error = PolicyError(path: "", reason: .wrongType(expected: "an object", found: "a list"))
    #expect(wrong.problems.map(\.kind) == [.refusedPolicy(field: "Policy", error)])
    #expect(wrong.inventory.absence(.lambdaGetPolicy, "f") == .failed)
  }
}
