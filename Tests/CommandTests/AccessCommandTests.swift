import Foundation
import Testing

@Suite struct AccessCommandTests {
  /// A snapshot of one account: a function for everybody whose role passes every role on, and an administrator.
  private static let snapshot = Bundle.module.resourceURL?.appending(path: "Fixtures/access").path() ?? ""
  private static let demo = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots/demo").path()
  private static let function = "arn:aws:lambda:us-east-1:111122223333:function:deploy"
  private static let upload = "arn:aws:s3:::uploads/x"

  private func role(_ name: String) -> String { "arn:aws:iam::111122223333:role/\(name)" }

  private func run(_ verb: String, _ arguments: String...) throws -> Program {
    try Program(arguments: [verb, Self.snapshot] + arguments)
  }

  // MARK: can

  @Test(arguments: [
    ("lambda:InvokFunction", "lambda:InvokeFunction"), ("lamda:InvokeFunction", "lambda:InvokeFunction"),
    ("LAMBDA:invokefuntcion", "lambda:InvokeFunction"), ("s3:GetObjct", "s3:GetObject"), ("nosuch:Thing", nil),
    ("lambda:Frobnicate", nil),
  ])
  func `An action that no service has is a mistake, not a denial`(action: String, nearest: String?) throws {
    let hint = nearest.map { "; did you mean \($0)?" } ?? ""
    for words in [
      ["can", Self.snapshot, "reader-role", action, Self.upload], ["who-can", Self.snapshot, action, "deploy"],
    ] {
      let run = try Program(arguments: words)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.contains("no service has the action \"\(action)\"\(hint)\n"), "\(run.errors)")
    }
  }

  @Test func `can says the decision first, then why, then what is missing`() throws {
    let run = try run("can", "reader-role", "s3:GetObject", Self.upload)
    #expect(run.status == 0)
    #expect(run.lines.first == "Conditional")
    let reason = try #require(run.lines.first { $0.contains("identity policy inline, statement 1 if aws:SourceIp") })
    #expect(reason.contains("(111122223333/global/iam-get-account-authorization-details.json: byte "))
    #expect(run.lines.last?.hasPrefix("  missing: organizations-") == true)
    // From elsewhere only a bucket's policy that nobody collected could allow it.
    let elsewhere = try self.run(
      "can",
      "reader-role",
      "s3:GetObject",
      Self.upload,
      "--context",
      "aws:SourceIp=198.51.100.1"
    )
    #expect(!elsewhere.output.contains("allowed by"))
    #expect(elsewhere.output.contains("missing: s3api-get-bucket-policy was not collected"))
  }

  @Test(arguments: [
    (["*", "lambda:InvokeFunction", "deploy"], "ImplicitlyDenied"),
    (["*", "lambda:InvokeFunction", "deploy", "--context", "lambda:InvokedViaFunctionUrl=true"], "Allowed"),
    (["bounded-role", "iam:CreateUser", "*"], "ImplicitlyDenied"),
    (["reader", "sqs:SendMessage", "*"], "ImplicitlyDenied"),
    (["reader-role", "s3:GetObject", upload, "--context", "aws:SourceIp=192.0.2.1"], "Conditional"),
  ])
  func `can answers in the words of evaluate`(question: [String], result: String) throws {
    let run = try Program(arguments: ["can", Self.snapshot] + question + ["--format", "jsonl"])
    let object = try #require(try run.objects.first)
    #expect(Set(object.keys) == ["principal", "action", "resource", "result", "reasons", "missing", "sources"])
    #expect(object["result"] as? String == result)
    #expect(object["action"] as? String == question[1])
  }

  @Test func `can answers lines of the standard input, and a broken one is Invalid`() throws {
    let home = try TemporaryFolder()
    let (input, output) = (Pipe(), Pipe())
    let process = Program.process(
      ["can", Self.snapshot, "-", "--format", "jsonl"],
      environment: [:],
      home: home.path
    )
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lines = "root-like lambda:InvokeFunction deploy\nnonsense\nnobody s3:GetObject *\n\ndeploy s3:GetObject *\n"
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    try input.fileHandleForWriting.close()
    let answers = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let results = answers.split(separator: "\n").compactMap { $0.firstMatch(of: /"result":"(\w+)"/)?.1 }
    #expect(results == ["Conditional", "Invalid", "Invalid", "ImplicitlyDenied"])
    #expect(process.terminationStatus == 4)
  }

  @Test(arguments: [
    ["can", snapshot, "nobody", "s3:GetObject", "*"], ["can", snapshot, "deploy-role", "s3:Get*", "*"],
    ["can", snapshot, "deploy-role", "GetObject", "*"], ["can", snapshot, "deploy-role", "s3:GetObject"],
    ["can", snapshot, "deploy-role", "s3:GetObject", "no-such-function"],
    ["can", snapshot, "deploy-role", "s3:GetObject", "*", "--context", "aws:SourceIp"],
    ["who-can", snapshot, "lambda:*", "deploy"], ["reach", snapshot, "nobody"], ["reach", snapshot, "*"],
    ["paths", snapshot, "--all"], ["paths", snapshot, "deploy", "--all", "--into"],
    ["paths", snapshot, "deploy", "--all", "--limit", "0"],
  ])
  func `a word that means nothing is exit code 2`(arguments: [String]) throws {
    let run = try Program(arguments: arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  // MARK: who-can

  @Test func `who-can lists a grantee a line`() throws {
    let run = try run("who-can", "lambda:InvokeFunction", "deploy", "--format", "jsonl")
    let objects = try run.objects
    #expect(objects.first?["principal"] as? String == "*")
    #expect(objects.first?["kind"] as? String == "Anonymous")
    let roles = objects.dropFirst().compactMap { $0["principal"] as? String }
    // The statement for everybody lets in all of the account, whatever their own policies say.
    #expect(["root-like", "deploy-role", "reader-role"].allSatisfy { roles.contains(role($0)) })
    #expect(objects.dropFirst().allSatisfy { $0["account"] as? String == "111122223333" })
    let text = try self.run("who-can", "lambda:InvokeFunction", "deploy")
    #expect(text.lines.count == objects.count)
    #expect(!text.output.contains("\u{1B}") && !text.output.contains("\u{202E}"))
    #expect(text.output.contains("␛[2Jsly"))
  }

  @Test func `who-can names what the list lacks, and says so by its exit code`() throws {
    let run = try run("who-can", "s3:GetObject", Self.upload)
    #expect(run.status == 4)
    #expect(run.lines.contains { $0.contains("reader-role") })
    #expect(run.errors.contains("s3api-get-bucket-policy was not collected"))
  }

  // MARK: reach

  @Test func `reach tells what is left and what cuts the rest`() throws {
    let objects = try run("reach", "bounded-role", "--format", "jsonl").objects
    let actions = objects.filter { $0["kind"] as? String == "actions" }
    #expect(Set(actions.compactMap { $0["service"] as? String }) == ["s3"])
    let cut = try #require(objects.first { $0["kind"] as? String == "cut" })
    #expect(cut["layer"] as? String == "permissions boundary")
    #expect((cut["actions"] as? [String])?.contains("iam:CreateUser") == true)
    #expect(objects.contains { $0["kind"] as? String == "unknown" && $0["what"] as? String == "organization" })
    let text = try run("reach", "bounded-role")
    #expect(text.lines.dropFirst().first?.hasPrefix("  no administrator though inline, statement 1 says so") == true)
  }

  @Test func `reach of a function is that of its role`() throws {
    let run = try run("reach", "deploy", "--format", "jsonl")
    let passed = try run.objects.filter { $0["kind"] as? String == "pass" }.compactMap { $0["role"] as? String }
    #expect(passed.contains(role("root-like")))
    #expect(!run.output.contains("correct-horse-battery"))
    let resources = try run.objects.filter { $0["kind"] as? String == "resources" }
    #expect(resources.compactMap { $0["type"] as? String } == ["function", "role"])
  }

  // MARK: paths

  @Test func `paths lead from roles and from strangers to administrator`() throws {
    let run = try run("paths", "--format", "jsonl")
    #expect(run.status == 0)
    let objects = try run.objects
    #expect(objects.map { $0["from"] as? String } == [role("deploy-role"), "any-aws-account"])
    #expect(objects.allSatisfy { $0["to"] as? String == role("root-like") && $0["administrator"] as? Bool == true })
    let ways = (objects.last?["steps"] as? [[String: Any]])?.compactMap { $0["way"] as? String }
    #expect(ways == ["front-door", "execution-role", "escalation"])
  }

  @Test func `paths of one principal are a shortest, all, or those into it`() throws {
    #expect(try run("paths", "deploy-role", "--format", "jsonl").objects.count == 1)
    #expect(try run("paths", "deploy-role", "--all", "--limit", "1", "--format", "jsonl").lines.count == 1)
    #expect(try run("paths", "reader-role").output == "reader-role has no way to administrator\n")
    #expect(try run("paths", "root-like").output == "root-like is an administrator already\n")
    let into = try run("paths", "reader-role", "--into", "--format", "jsonl").objects
    #expect(into.compactMap { $0["from"] as? String }.contains(role("deploy-role")))
    #expect(into.allSatisfy { $0["to"] as? String == role("reader-role") })
  }

  @Test func `the demo has a way from the internet, and an account that is not known`() throws {
    let run = try Program("paths", Self.demo, "--format", "jsonl")
    #expect(run.status == 4)
    #expect(run.errors.contains("iam-get-account-authorization-details was denied in 777788889999/global"))
    #expect(try run.objects.contains { $0["from"] as? String == "internet" && $0["administrator"] as? Bool == true })
  }
}
