import Foundation
import TestSupport
import Testing

@Suite struct WithoutTerminalTests {
  @Test func printsTheSummaryIntoAPipe() throws {
    let terminal = try shell("'\(program)' '\(Explorer.demo)' --as-of 2026-11-21 | cat -v")
    try terminal.waitForEnd(upTo: .seconds(30))
    #expect(terminal.hasReceived("Severity") && terminal.hasReceived("critical"))
    #expect(!terminal.isAlternateScreen && !terminal.hasReceived("^["))
  }

  @Test func tellsThePipesWriterHowItEnded() throws {
    let terminal = try shell("'\(program)' '\(Explorer.demo)' > /dev/null")
    #expect(try terminal.waitForEnd(upTo: .seconds(30)) == .exited(0))
  }

  @Test func printsTheSummaryWithoutAnInput() throws {
    let terminal = try shell("'\(program)' '\(Explorer.demo)' --as-of 2026-11-21 <&-")
    #expect(try terminal.waitForEnd(upTo: .seconds(30)) == .exited(0))
    #expect(!terminal.hasReceived("\u{1B}[?1049h"))
  }

  @Test func refusesAFolderThatIsNotThere() throws {
    let explorer = try Explorer("/nonexistent/snapshot")
    #expect(try explorer.terminal.waitForEnd() == .exited(3))
    #expect(explorer.terminal.text.contains("/nonexistent/snapshot: is not there; check its name"))
    #expect(explorer.terminal.leftovers == [])
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
