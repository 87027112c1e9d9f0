import IAM
import Testing

@Suite struct PolicyDocumentTests {
  @Test func readsEveryElement() throws {
    let document = try PolicyDocument.parse(
      #"""
      {"Version": "2012-10-17", "Id": "p", "Statement": {
        "Sid": "s", "Effect": "Deny", "NotPrincipal": {"AWS": ["111122223333"], "Service": "s3.amazonaws.com",
        "Federated": "cognito-identity.amazonaws.com", "CanonicalUser": "79a5"},
        "NotAction": "iam:*", "NotResource": ["a", "b"],
        "Condition": {"Bool": {"aws:SecureTransport": false}, "StringEquals": {"k": ["x", "y"]}}}}
      """#
    )
    #expect(document.version == .v2012)
    #expect(document.id == "p")
    let expected = Statement(
      sid: "s",
      effect: .deny,
      principal: .allExcept([
        .aws("111122223333"), .service("s3.amazonaws.com"), .federated("cognito-identity.amazonaws.com"),
        .canonicalUser("79a5"),
      ]),
      action: .allExcept(["iam:*"]),
      resource: .allExcept(["a", "b"]),
      conditions: [
        Condition("Bool", "aws:SecureTransport", ["false"]), Condition("StringEquals", "k", ["x", "y"]),
      ]
    )
    #expect(document.statements == [expected])
    #expect(document.remarks.isEmpty)
  }

  @Test func aMissingVersionIsTheOldOne() throws {
    #expect(try PolicyDocument.parse(#"{"Statement": []}"#).version == .v2008)
  }

  @Test(arguments: [
    #"{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/50%25"}]}"#,
    "\"{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\","
      + "\\\"Resource\\\":\\\"arn:aws:s3:::b/50%25\\\"}]}\"",
    "{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:GetObject\\\","
      + "\\\"Resource\\\":\\\"arn:aws:s3:::b\\/50%25\\\"}]}",
    "%7B%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3AGetObject%22%2C"
      + "%22Resource%22%3A%22arn%3Aaws%3As3%3A%3A%3Ab%2F50%2525%22%7D%5D%7D",
  ])
  func readsPlainQuotedAndPercentEncodedText(_ text: String) throws {
    let document = try PolicyDocument.parse(text)
    #expect(document.statements.first?.resource == .only(["arn:aws:s3:::b/50%25"]))
  }

  @Test func unknownElementsAreRemarksAndTheRestIsRead() throws {
    let document = try PolicyDocument.parse(
      #"{"Comment": 1, "Statement": [{"Effect": "Allow", "Action": [], "Resource": "*", "Note": "x"}]}"#
    )
    let paths = document.remarks.map(\.path)
    #expect(paths == ["Comment", "Statement[0].Note", "Statement[0].Action"])
    #expect(document.statements.count == 1)
  }

  @Test(arguments: [
    ("", "", PolicyError.Reason.empty),
    ("[]", "", .wrongType(expected: "an object", found: "a list")),
    ("{}", "", .missing("Statement")),
    (#"{"Version": "2012-10-18", "Statement": []}"#, "Version", .unknownValue("2012-10-18")),
    (#"{"Statement": [{}]}"#, "Statement[0]", .missing("Effect")),
    (#"{"Statement": [{"Effect": "allow"}]}"#, "Statement[0].Effect", .unknownValue("allow")),
    (#"{"Statement": [{"Effect": "Allow"}]}"#, "Statement[0]", .missing("Action")),
    (#"{"Statement": [{"Effect": "Allow", "Effect": "Deny"}]}"#, "Statement[0].Effect", .duplicate),
    (
      #"{"Statement": [{"Effect": "Allow", "Action": "a:b", "NotAction": "c:d"}]}"#, "Statement[0].NotAction",
      .contradictory("Action")
    ),
    (
      #"{"Statement": [{"Effect": "Allow", "Action": ["a:b", 1]}]}"#, "Statement[0].Action[1]",
      .wrongType(expected: "a string", found: "a number")
    ),
    (
      #"{"Statement": [{"Effect": "Allow", "Principal": "AWS", "Action": "*"}]}"#, "Statement[0].Principal",
      .unknownValue("AWS")
    ),
    (
      #"{"Statement": [{"Effect": "Allow", "Action": "*", "Condition": {"Bool": {"k": {}}}}]}"#,
      "Statement[0].Condition.Bool.k", .wrongType(expected: "a value or a list", found: "an object")
    ),
  ])
  func saysWhichElementIsWrong(_ text: String, _ path: String, _ reason: PolicyError.Reason) {
    let error = #expect(throws: PolicyError.self) { try PolicyDocument.parse(text) }
    #expect(error?.path == path)
    #expect(error?.reason == reason)
  }

  @Test func summarisesAStatementOnOneLineEach() throws {
    let statement = try #require(
      policy(
        #"""
        {"Effect": "Allow", "NotPrincipal": {"AWS": "111122223333"}, "NotAction": "s3:*", "Resource": ["a", "b"],
         "Condition": {"StringEquals": {"aws:SourceAccount": ["1", "2"]}, "Bool": {"k": "true"}}}
        """#
      ).statements.first
    )
    #expect(statement.principalText == "all except 111122223333")
    #expect(statement.actionText == "all except s3:*")
    #expect(statement.resourceText == "a, b")
    #expect(statement.conditionText == "aws:SourceAccount StringEquals 1 or 2 and k Bool true")
    #expect(statement.name == "statement 1")
  }
}
