import Foundation
import Screen
import TestSupport
import Testing

/// The explorer as a job of an interactive shell: behind, it waits stopped for its turn, as editors do.
@Suite struct JobControlTests {
  @Test func isStoppedInTheBackgroundUntilItIsCalled() throws {
    let terminal = try shell()
    terminal.type("\(Self.command) &\n")
    try expectStopped(terminal)
    terminal.type("fg\n")
    try expectTable(terminal)
    terminal.press(.character("z"), .control)
    try terminal.wait { !$0.isAlternateScreen && $0.text.contains("Stopped") }
    terminal.type("clear\nbg\n")
    try expectStopped(terminal)
    terminal.type("fg\n")
    try expectTable(terminal)
    terminal.type("Q")
    try terminal.wait { !$0.isAlternateScreen }
    // The terminal's answer to a question of the program may stand on the shell's line: Ctrl-U takes it away.
    terminal.type("echo over $((6 * 7))\n")
    try terminal.wait { $0.text.contains("over 42") || $0.text.contains("not found") }
    terminal.type("\u{15}exit 0\n")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  /// A job that waits behind ends when it is told to, in whatever way it came there.
  @Test(arguments: ["", "bg\n"])
  func endsBehind(next: String) throws {
    let terminal = try shell()
    terminal.type("\(Self.command)\n")
    try expectTable(terminal)
    terminal.press(.character("z"), .control)
    try terminal.wait { !$0.isAlternateScreen && $0.text.contains("Stopped") }
    terminal.type("\u{15}clear\n\(next)")
    try expectStopped(terminal)
    // Until the shell has heard that the job goes on, it has nothing to wait for; where it has heard of its end as well, it
    // has said with what.
    terminal.type("kill %1; while [ \"$(jobs -s)\" ]; do sleep 0.1; done; wait %1; echo ended with $?\n")
    try terminal.wait { $0.text.contains("Exit 143") || $0.text.contains("ended with 143") }
    terminal.type("exit 0\n")
    #expect(try terminal.waitForEnd() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  private static let command = "\(BuiltProduct.path(of: "lambdascope")) \(Explorer.demo)"

  private func shell() throws -> PseudoTerminal {
    let home = try TemporaryFolder()
    let environment = Explorer.environment(home: home.path).merging(["PS1": "shell> "]) { $1 }
    let terminal = try PseudoTerminal(
      running: "/bin/bash",
      arguments: ["--norc", "-i"],
      environment: environment,
      size: Explorer.usualSize
    )
    try terminal.wait(for: "shell>")
    return terminal
  }

  private func expectStopped(_ terminal: PseudoTerminal) throws {
    terminal.type("until [ \"$(jobs -s)\" ]; do sleep 0.1; done; echo it is $((40 + 2))\n")
    try terminal.wait(for: "it is 42")
    #expect(!terminal.isAlternateScreen)
  }

  private func expectTable(_ terminal: PseudoTerminal) throws {
    try terminal.wait(upTo: .seconds(20)) { $0.isAlternateScreen && $0.text.contains("legacy-w") }
  }
}
