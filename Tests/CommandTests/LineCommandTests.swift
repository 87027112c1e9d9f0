import Foundation
import Glibc
import Testing

@Suite struct LineCommandTests {
  @Test func evaluateAnswersEveryLineInItsOrder() throws {
    let lines = (0..<500).map { number in
      number.isMultiple(of: 7) ? "{\"id\": \(number)}" : Case.evaluation(number, allows: number.isMultiple(of: 2))
    }
    let run = try run("evaluate", lines.joined(separator: "\n"))
    let objects = try run.objects
    #expect(objects.map { $0["id"] as? Int } == Array(0..<500))
    for (number, object) in objects.enumerated() {
      #expect(Set(object.keys) == ["id", "result", "reasons"])
      let expected = number.isMultiple(of: 7) ? "Invalid" : number.isMultiple(of: 2) ? "Allowed" : "ImplicitlyDenied"
      #expect(object["result"] as? String == expected)
    }
  }

  @Test func exposureAnswersWithItsFields() throws {
    let run = try run("exposure", Case.exposure(#""x""#, principal: #""*""#))
    let object = try #require(try run.objects.first)
    #expect(Set(object.keys) == ["id", "level", "public", "statements"])
    #expect(object["level"] as? String == "internet")
    #expect(object["public"] as? Bool == true)
    #expect(run.status == 0)
  }

  @Test(arguments: [
    ("", 0, 0), ("\n\r\n \t\n", 0, 0), (Case.evaluation(1), 1, 0), (Case.evaluation(1) + "\n", 1, 0),
    (Case.evaluation(1) + "\r\n\r\n" + Case.evaluation(2) + "\r\n", 2, 0), ("\u{FEFF}" + Case.evaluation(1), 1, 0),
    ("nonsense\n" + Case.evaluation(1), 2, 4), (Case.evaluation(1) + "\n\u{FEFF}" + Case.evaluation(2), 2, 4),
  ])
  func linesEndAsFilesHaveThem(input: String, answers: Int, status: Int32) throws {
    let run = try run("evaluate", input)
    #expect(run.lines.count == answers)
    #expect(run.status == status)
    #expect(run.errors.isEmpty)
  }

  @Test func aLineBeyondTheBoundIsInvalidAndTheNextIsAnswered() throws {
    let long = #"{"id": "long", "padding": ""# + String(repeating: "x", count: 17 << 20) + #""}"#
    let longest = #"{"id": "longest", "padding": ""# + String(repeating: "x", count: 15 << 20) + #""}"#
    let run = try run("evaluate", [long, longest, Case.evaluation(1)].joined(separator: "\n"))
    let objects = try run.objects
    #expect(objects.map { $0["result"] as? String } == ["Invalid", "Invalid", "Allowed"])
    #expect(objects[0]["reasons"] as? [String] == ["the line is longer than 16 MB"])
    #expect(objects[1]["id"] as? String == "longest")
  }

  @Test func textGivesEachCaseABlockWithItsReasons() throws {
    let evaluation = try run("evaluate", "\n" + Case.evaluation(1) + "\nno", "--format", "text")
    #expect(
      evaluation.output == """
        1  Allowed
          allowed by identity policy identity_policies[0], statement 1

        line 3  Invalid
          unexpected "o" at byte 1


        """
    )
    let exposure = try run(
      "exposure",
      Case.exposure(#""\u001b[2J""#, principal: #"{"AWS": "444455556666"}"#),
      "--format",
      "text"
    )
    #expect(
      exposure.output == """
        ␛[2J  external-accounts
          statement 1: external-accounts
            444455556666 is of account 444455556666


        """
    )
  }

  @Test func anAnswerDoesNotWaitForTheEndOfTheInput() throws {
    let home = try TemporaryFolder()
    let (input, output) = (Pipe(), Pipe())
    let process = Program.process(["evaluate"], environment: [:], home: home.path)
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    for number in 1...3 {
      try input.fileHandleForWriting.write(contentsOf: Data((Case.evaluation(number) + "\n").utf8))
      let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(answer.hasPrefix(#"{"id":\#(number),"result":"Allowed""#) && answer.hasSuffix("\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test(arguments: ["/nonexistent/cases.jsonl", "/"]) func whatCannotBeReadIsSaid(path: String) throws {
    let run = try Program("exposure", path)
    #expect(run.status == 3)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("lambdascope: \(path): "))
  }

  @Test func aReaderThatWentAwayEndsItQuietly() throws {
    let folder = try TemporaryFolder()
    try folder.write(Case.evaluation(1), to: "cases.jsonl")
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let run = try Program("evaluate", folder.path + "/cases.jsonl", output: pipe.fileHandleForWriting)
    #expect(run.status == 128 + SIGPIPE)
    #expect(run.errors.isEmpty)
  }

  private func run(_ verb: String, _ input: String, _ arguments: String...) throws -> Program {
    let folder = try TemporaryFolder()
    try folder.write(input, to: "cases.jsonl")
    return try Program(arguments: [verb, folder.path + "/cases.jsonl"] + arguments)
  }
}

/// Lines of input.
private enum Case {
  static func evaluation(_ id: Int, allows: Bool = true) -> String {
    #"{"id": \#(id), "request": {"principal": "arn:aws:iam::111122223333:role/app", "principal_type": "Role", "#
      + #""action": "\#(allows ? "s3:GetObject" : "s3:PutObject")", "resource": "arn:aws:s3:::b/k", "#
      + #""resource_account": "111122223333"}, "identity_policies": [{"Version": "2012-10-17", "Statement": "#
      + #"[{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}]}]}"#
  }

  static func exposure(_ id: String, principal: String) -> String {
    #"{"id": \#(id), "owner_account": "111122223333", "policy": {"Version": "2012-10-17", "Statement": "#
      + #"[{"Effect": "Allow", "Principal": \#(principal), "Action": "lambda:InvokeFunction", "Resource": "*"}]}}"#
  }
}
