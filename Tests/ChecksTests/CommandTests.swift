import Foundation
import Testing

@testable import Checks

@Suite struct CommandTests {
  @Test func `a value that looks like an option stays a value`() {
    let command = Command.aws("lambda get-function", region: "us-east-1").option("function-name", "--debug")
    #expect(command.shellText == "aws lambda get-function --region us-east-1 --function-name=--debug")
    let quoted = Command.aws("lambda get-function").option("function-name", "-a b")
    #expect(quoted.shellText == "aws lambda get-function --function-name='-a b'")
    #expect(quoted.steps[0].last?.text == "--function-name=-a b")
  }

  @Test(arguments: [
    "deploy-ghp_abcdefghijklmnopqrstuvwxyz0123456789", "AKIAIOSFODNN7EXAMPLE",
    "https://x.example.com/?token=0f9e8d7c6b5a4321",
    "AKIA\u{AD}IOSFODNN7EXAMPLE",
  ])
  func `a command that would hold a secret is withheld`(_ name: String) {
    let command = Command.aws("lambda get-function").option("function-name", name)
    #expect(!command.isRunnable)
    #expect(Command.aws("lambda get-function").option("function-name", "deploy").isRunnable)
    #expect(!Command.aws("lambda x").then(command).isRunnable)
  }

  @Test func `an option without a value is left out`() {
    #expect(Command.aws("lambda get-policy").option("qualifier", "").shellText == "aws lambda get-policy")
  }

  @Test func `what is to be put in is known apart from what stands`() {
    let command = Command.aws("lambda tag-resource").option("resource", .arn).option(
      "tags",
      "owner=\(.team),stage=TEAM"
    )
    #expect(command.shellText == "aws lambda tag-resource --resource ARN --tags owner=TEAM,stage=TEAM")
    #expect(command.steps[0].map(\.placeholders) == [[], [], [], [], [.arn], [], [.team]])
    #expect(Command.aws("x").option("y", "ARN").steps[0].flatMap(\.placeholders).isEmpty)
  }

  @Test func `lines break before options and nowhere within words`() {
    let command = Command.aws("lambda x").option("a", "one --b two").option("c", "-3").flag("d")
    #expect(command.shellLines == ["aws lambda x \\", "  --a 'one --b two' \\", "  --c=-3 \\", "  --d"])
  }

  @Test func `several commands stand on lines of their own, each run when the one before succeeded`() {
    let command = Command.aws("lambda add").option("a", "1").then(.aws("lambda remove").option("b", "2")).then(nil)
    #expect(command.steps.count == 2)
    #expect(command.shellText == "aws lambda add --a 1 &&\naws lambda remove --b 2")
    #expect(command.shellLine == "aws lambda add --a 1 && aws lambda remove --b 2")
    #expect(command.shellLines == ["aws lambda add \\", "  --a 1 &&", "aws lambda remove \\", "  --b 2"])
  }

  @Test func `a shell gets the words that were meant, whatever they hold`() throws {
    let marks: [Character] = [
      "a", "Z", "9", "'", "\"", "\\", "$", "`", "!", "&", ";", "|", "<", ">", "(", ")", "{", "}", "[", "*", "?", "~",
      "#", "=",
      "-", " ", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{A0}", "\u{202E}", "\u{3164}", "\u{FEFF}", "é", "漢", "👍🏽",
    ]
    var random = SystemRandomNumberGenerator()
    let words = (0..<400).map { _ in
      String((0..<Int.random(in: 0...9, using: &random)).compactMap { _ in marks.randomElement(using: &random) })
    }.filter(Shell.canWrite)
    let meant = words.map { Command([.init($0)]).steps[0][0].text }
    // `--` keeps the words from being taken for options of printf.
    let command = Command(["printf", #"%s\0"#, "--"] + words.map { .init($0) }).option("last", "-x y")
    for script in [command.shellText, command.shellLine, command.shellLines.joined(separator: "\n")] {
      let printed = try run(script).split(separator: 0, omittingEmptySubsequences: false).dropLast()
      #expect(printed.map { String(decoding: $0, as: UTF8.self) } == ["--"] + meant + ["--last=-x y"])
    }
  }

  /// What a script prints when a shell runs it.
  private func run(_ script: String) throws -> Data {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return printed ?? Data()
  }
}
