import Testing

@testable import Checks

@Suite struct LambdaEventSelectorsTests {
  private let arn = "arn:aws:lambda:us-east-1:111122223333:function:checkout"

  private func covers(_ json: String) throws -> Bool {
    try #require(LambdaEventSelectors(Array(json.utf8))).covers(functionARN: arn)
  }

  private func covers(advanced fields: String) throws -> Bool {
    try covers(
      #"""
      {"AdvancedEventSelectors": [{"FieldSelectors": [
        {"Field": "eventCategory", "Equals": ["Data"]}, {"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}
        \#(fields)]}]}
      """#
    )
  }

  @Test(arguments: [
    ("All", "arn:aws:lambda", true), ("WriteOnly", "arn:aws:lambda", true), ("ReadOnly", "arn:aws:lambda", false),
    ("All", "arn:aws-cn:lambda", true), ("All", "arn:aws:lambda:us-east-1:111122223333:function:checkout", true),
    ("All", "arn:aws:lambda:us-east-1:111122223333:function:check", false),
  ])
  func `classic selectors cover all functions or the one they name`(
    _ kind: String,
    _ value: String,
    _ isCovered: Bool
  ) throws {
    let json = #"""
      {"EventSelectors": [{"ReadWriteType": "\#(kind)", "IncludeManagementEvents": true,
        "DataResources": [{"Type": "AWS::Lambda::Function", "Values": ["\#(value)"]}]}]}
      """#
    #expect(try covers(json) == isCovered)
  }

  @Test func `data events of S3 are no invocations`() throws {
    let json = #"""
      {"EventSelectors": [{"ReadWriteType": "All", "DataResources":
        [{"Type": "AWS::S3::Object", "Values": ["arn:aws:lambda"]}]}]}
      """#
    #expect(try !covers(json))
  }

  @Test(arguments: [
    ("", true),
    (#", {"Field": "readOnly", "Equals": ["false"]}"#, true),
    (#", {"Field": "readOnly", "Equals": ["true"]}"#, false),
    (#", {"Field": "eventName", "Equals": ["Invoke"]}"#, true),
    (#", {"Field": "eventName", "NotEquals": ["Invoke"]}"#, false),
    (#", {"Field": "resources.ARN", "StartsWith": ["arn:aws:lambda:us-east-1:111122223333:function:check"]}"#, true),
    (#", {"Field": "resources.ARN", "NotStartsWith": ["arn:aws:lambda:us-east-1:"]}"#, false),
    (#", {"Field": "resources.ARN", "EndsWith": [":checkout"], "NotEndsWith": [":out"]}"#, true),
    (#", {"Field": "resources.ARN", "Equals": ["arn:aws:lambda:us-east-1:111122223333:function:other"]}"#, false),
    (#", {"Field": "userIdentity.arn", "NotStartsWith": ["arn:aws:sts::111122223333:assumed-role/batch"]}"#, false),
    // Prowler, pull request 10858, 2026-11-28: what every invocation says narrows nothing.
    (#", {"Field": "eventType", "NotEquals": ["AwsServiceEvent"]}"#, true),
    (#", {"Field": "eventType", "Equals": ["AwsApiCall"]}"#, true),
    (#", {"Field": "eventType", "StartsWith": ["AwsApi"], "NotEndsWith": ["Event"]}"#, true),
    (#", {"Field": "eventType", "Equals": ["AwsServiceEvent", "AwsConsoleAction"]}"#, false),
    (#", {"Field": "eventSource", "Equals": ["lambda.amazonaws.com", "s3.amazonaws.com"]}"#, true),
    (#", {"Field": "eventName", "StartsWith": ["Inv"]}, {"Field": "readOnly", "NotEquals": ["true"]}"#, true),
    (#", {"Field": "eventCategory", "NotEquals": ["Data"]}"#, false),
    (#", {"Field": "userIdentity.arn", "NotEquals": []}"#, true),
    (#", {"Field": "sessionCredentialFromConsole", "NotEquals": ["true"]}"#, false),
  ])
  func `advanced selectors cover what all their conditions admit`(_ fields: String, _ isCovered: Bool) throws {
    #expect(try covers(advanced: fields) == isCovered)
  }

  @Test(arguments: [
    #"[{"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}]"#,
    #"[{"Field": "eventCategory", "Equals": ["Management"]}, {"Field": "resources.type", "Equals": ["AWS::Lambda::Function"]}]"#,
    #"[{"Field": "eventCategory", "Equals": ["Data"]}, {"Field": "resources.type", "Equals": ["AWS::S3::Object"]}]"#,
  ])
  func `an advanced selector needs the data category and the type of functions`(_ fields: String) throws {
    #expect(try !covers(#"{"AdvancedEventSelectors": [{"FieldSelectors": \#(fields)}]}"#))
  }

  @Test(arguments: ["", "[]", "null", "{"])
  func `what is no answer is not read as one without selectors`(_ json: String) {
    #expect(LambdaEventSelectors(Array(json.utf8)) == nil)
  }
}
