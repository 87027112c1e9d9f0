import Foundation
import Screen
import TestSupport
import Testing

@Suite struct LineVerbTests {
  private let question =
    #"{"id": "open", "owner_account": "111122223333", "policy": {"Statement": {"Effect": "Allow", "#
    + #""Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}}}"#

  @Test func answersPeopleInWordsAsTheyAsk() throws {
    let terminal = try shell("'\(program)' exposure")
    terminal.type(question + "\n")
    try terminal.wait(for: "open  internet, public")
    try terminal.wait(for: "the principal is *")
    terminal.type("no\n")
    try terminal.wait(for: "line 2  Invalid")
    terminal.press(.character("d"), .control)
    #expect(try terminal.waitForEnd() == .exited(4))
  }

  @Test func answersPipesInJSON() throws {
    let terminal = try shell("echo '\(question)' | '\(program)' exposure - | cat -v")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.hasReceived(#"{"id":"open","level":"internet","public":true,"#) && !terminal.hasReceived("^["))
  }

  private let program = BuiltProduct.path(of: "lambdascope")

  private func shell(_ command: String) throws -> PseudoTerminal {
    let home = try TemporaryFolder()
    return try PseudoTerminal(
      running: "/bin/sh",
      arguments: ["-c", command],
      environment: Explorer.environment(home: home.path),
      size: Explorer.usualSize
    )
  }
}
