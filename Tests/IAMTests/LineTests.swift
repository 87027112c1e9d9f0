import IAM
import JSON
import Testing

@Suite struct LineTests {
  private func evaluate(_ line: String) throws -> JSONTree {
    try JSONTree.parse(Array(JSONWriter.text(EvaluationLine.answer(to: Array(line.utf8))).utf8))
  }

  private func expose(_ line: String) throws -> JSONTree {
    try JSONTree.parse(Array(JSONWriter.text(ExposureLine.answer(to: Array(line.utf8))).utf8))
  }

  private func line(_ change: (inout Request) -> Void = { _ in }, policies: String = "") -> String {
    #"{"id": "x", "request": \#(Request().with(change).json)\#(policies)}"#
  }

  @Test func answersOneObjectALine() {
    let answer = EvaluationLine.answer(
      to: Array(
        line(policies: #", "identity_policies": [{"Version": "2012-10-17", "Statement": [\#(Sample.all)]}]"#).utf8
      )
    )
    #expect(
      JSONWriter.text(answer)
        == #"{"id":"x","result":"Allowed","reasons":["allowed by identity policy identity_policies[0], statement 1"]}"#
    )
  }

  @Test func aMissingFieldMeansNoPolicies() throws {
    #expect(try evaluate(line())["result"] == .string("ImplicitlyDenied"))
  }

  @Test(arguments: [
    ("", "the text ends too early at byte 0"),
    ("{", "the text ends too early at byte 1"),
    (#"{"id": "x"}"#, "request: an object belongs here"),
    (#"{"id": "x", "request": {}}"#, "principal: a string belongs here"),
    (
      #"{"id": "x", "request": {"principal": "a", "principal_type": "Robot"}}"#,
      "principal_type: unknown value \"Robot\""
    ),
    (#"{"id": "x", "request": {"principal": "a", "principal_type": "User"}}"#, "principal: \"a\" is no User"),
  ])
  func aBrokenLineAnswersInvalid(_ line: String, _ reason: String) throws {
    let answer = try evaluate(line)
    #expect(answer["result"] == .string("Invalid"))
    #expect(answer["reasons"] == .array([.string(reason)]))
  }

  @Test(arguments: [
    ("s3:*", "action"), ("GetObject", "action"), ("s3:Get:Object", "action"), (":GetObject", "action"),
  ])
  func anActionMustBeNamedWhole(_ action: String, _ field: String) throws {
    #expect(try evaluate(line { $0.action = action })["result"] == .string("Invalid"))
  }

  @Test(arguments: [
    #", "identity_policies": [{}]"#, #", "identity_policies": "no""#, #", "scps": {}"#,
    #", "resource_policy": {"Version": "2012", "Statement": []}"#, #", "scps": [[1]]"#,
    #", "identity_policies": [{"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*", "#
      + #""Condition": {"StringSounds": {"k": "v"}}}]}]"#,
  ])
  func aPolicyThatIsNoneAnswersInvalidWithItsId(_ policies: String) throws {
    let answer = try evaluate(line(policies: policies))
    #expect(answer["result"] == .string("Invalid"))
    #expect(answer["id"] == .string("x"))
  }

  @Test func aPolicyMayBeTextAndStandWithoutItsList() throws {
    let text = JSONWriter.text(#"{"Statement": \#(Sample.all)}"#)
    #expect(try evaluate(line(policies: #", "identity_policies": \#(text)"#))["result"] == .string("Allowed"))
  }

  @Test func reasonsNameTheConditionThatFails() throws {
    let statement = Sample.allow(if: #"{"StringEquals": {"example:a": "1", "example:b": "2"}}"#)
    let answer = try evaluate(
      line({ $0.context = #"{"example:a": "1"}"# }, policies: #", "identity_policies": {"Statement": \#(statement)}"#)
    )
    #expect(answer["result"] == .string("ImplicitlyDenied"))
    #expect(
      answer["reasons"]
        == .array([
          .string("no statement of identity policy allows it"),
          .string(
            "not allowed by identity policy identity_policies, statement 1, which demands example:b StringEquals 2"
          ),
        ])
    )
  }

  @Test func reasonsNameTheConditionThatIsOpen() throws {
    let statement = Sample.allow(if: #"{"StringEquals": {"example:a": "1", "example:b": "2"}}"#)
    let answer = try evaluate(
      line(
        { $0.context = #"{"example:a": "1", "example:b": null}"# },
        policies: #", "identity_policies": {"Statement": \#(statement)}"#
      )
    )
    #expect(
      answer["reasons"]
        == .array([.string("allowed by identity policy identity_policies, statement 1 if example:b StringEquals 2")])
    )
  }

  @Test func exposureAnswersLevelAndStatements() throws {
    let answer = try expose(
      #"""
      {"id": 7, "policy": {"Statement": [\#(Statement.invoke(#"{"AWS": ["444455556666", "555566667777"]}"#))]},
       "owner_account": "111122223333", "organization": "o-acme", "trusted_accounts": ["444455556666"]}
      """#
    )
    #expect(answer["id"] == .number("7"))
    #expect(answer["level"] == .string("external-accounts"))
    #expect(answer["public"] == .bool(false))
    guard case .array(let statements)? = answer["statements"], let statement = statements.first else {
      Issue.record("\(answer)")
      return
    }
    #expect(statement["statement"] == .string("s"))
    #expect(statement["external_accounts"] == .array([.string("555566667777")]))
  }

  @Test func noPolicyExposesNothing() throws {
    let answer = try expose(#"{"id": 1, "policy": null, "owner_account": "111122223333"}"#)
    #expect(answer["level"] == .string("none"))
  }

  @Test(arguments: [
    "", "[]", #"{"id": 1}"#, #"{"id": 1, "policy": {}, "owner_account": "111122223333"}"#,
    #"{"id": 1, "policy": {"Statement": []}}"#, #"{"id": 1, "policy": {"Statement": []}, "owner_account": "x"}"#,
    #"{"id": 1, "policy": {"Statement": []}, "owner_account": "111122223333", "trusted_accounts": "x"}"#,
  ])
  func aBrokenExposureLineAnswersInvalid(_ line: String) throws {
    #expect(try expose(line)["result"] == .string("Invalid"))
  }

  @Test func hostileTextStaysOnItsLine() throws {
    let answer = EvaluationLine.answer(to: Array(#"{"id": "a\nb\u001b[2J\u2028\u202e"}"#.utf8))
    #expect(JSONWriter.text(answer).hasPrefix(#"{"id":"a\nb\u001b[2J\u2028\u202e","result":"Invalid""#))
  }
}
