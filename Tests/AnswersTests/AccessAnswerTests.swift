import Access
import Answers
import Testing

@testable import Checks

@Suite struct AccessAnswerTests {
  private func snapshot() throws -> AskedSnapshot {
    try AskedSnapshot {
      $0.addRole("checkout-role", #"{"Sid": "run", "Effect": "Allow", "Action": "lambda:*", "Resource": "*"}"#)
      $0.addUser("dana", #"{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}"#)
    }
  }

  @Test func `A decision is said first, then what led to it`() throws {
    let question = try CanQuestion(words: ["checkout-role", "lambda:InvokeFunction", "checkout"])
    let text = try snapshot().text(question)
    #expect(text == "Allowed\n  allowed by identity policy inline, run  (example.json: byte 0)")
    let role = "arn:aws:iam::111122223333:role/checkout-role"
    let function = "arn:aws:lambda:us-east-1:111122223333:function:checkout"
    #expect(
      try snapshot().json(question) == """
        {"principal":"\(role)","action":"lambda:InvokeFunction","resource":"\(function)","result":"Allowed",\
        "reasons":["allowed by identity policy inline, run"],"missing":[],\
        "sources":[{"layer":"identity policy","policy":"inline","statement":"run","file":"example.json","offset":0}]}
        """
    )
  }

  @Test func `A function asks by its role, and a role goes before a function of its name`() throws {
    let question = try CanQuestion(words: ["checkout", "lambda:InvokeFunction", "checkout"])
    #expect(try question.answer(in: snapshot().session).title.contains(":role/checkout-role "))
    let twins = try AskedSnapshot {
      $0.addRole("checkout-role")
      $0.addRole("checkout")
    }
    #expect(try question.answer(in: twins.session).title.contains(":role/checkout "))
  }

  @Test func `Condition keys stand with what was asked, several values of a key together`() throws {
    let words = ["dana", "s3:GetObject", "*", "aws:SourceIp=192.0.2.1", "aws:SourceIp=192.0.2.2"]
    let question = try CanQuestion(words: words)
    #expect(question.keys.map(\.value) == ["192.0.2.1", "192.0.2.2"])
    let asked = try question.answer(in: snapshot().session).asked
    #expect(asked.count == 5)
  }

  @Test(arguments: [
    (["dana"], QuestionError.words), (["dana", "s3:GetObject"], .words),
    (["dana", "s3:Get*", "*"], .action("s3:Get*")), (["dana", "GetObject", "*"], .action("GetObject")),
    (["dana", "s3:GetObject", "*", "=x"], .key("=x")),
    (["dana", "s3:GetObject", "*", "aws:SourceIp"], .key("aws:SourceIp")),
  ])
  func `Words that make no question are refused whatever the snapshot holds`(words: [String], error: QuestionError) {
    #expect(throws: error) { try CanQuestion(words: words) }
    #expect(AskedQuestion("can", words).problem == error)
  }

  @Test func `A name that means nothing is told`() throws {
    let session = try snapshot().session
    let question = try CanQuestion(words: ["nobody", "s3:GetObject", "*"])
    #expect(throws: QuestionError.name(.unknown("nobody"))) { try question.answer(in: session) }
    #expect(throws: QuestionError.words) { try AskedQuestion("no-such-verb", []).answer(in: session) }
  }

  @Test func `Those who may are a line each, with what lets them`() throws {
    let question = try WhoCanQuestion(words: ["lambda:InvokeFunction", "checkout"])
    let text = try snapshot().text(question)
    let role = "Allowed  Role  111122223333  arn:aws:iam::111122223333:role/checkout-role"
    #expect(text == role + "  allowed by identity policy inline, run  (example.json: byte 0)")
    #expect(try question.records(in: snapshot().session).map { $0["kind"] } == [.text("Role")])
  }
}
