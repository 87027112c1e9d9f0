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

  /// Descriptors 0 to 2 may be closed; the next file opened gets their number and must not be taken for them.
  @Test(arguments: [
    ("--version >&-", "4"), ("check '\(Explorer.demo)' --format jsonl >&-", "4"), ("checks >&-", "4"),
    ("'\(Explorer.demo)' >&-", "4"), ("inventory '\(Explorer.demo)' functions >&- 2>&-", "4"),
    ("evaluate <&-", "4"), ("exposure <&-", "4"), ("--version 2>&-", "0"), ("checks <&- 2>&-", "0"),
    ("check '\(Explorer.demo)' --format jsonl <&- 2>&-", "0"), ("nonsense >&- 2>&-", "3"),
  ])
  func endsAtOnceWhereAStreamIsClosed(arguments: String, status: String) throws {
    let terminal = try shell("'\(program)' \(arguments); case $? in \(status)) echo as it should;; esac")
    try terminal.waitForEnd(upTo: .seconds(30))
    #expect(terminal.hasReceived("as it should"))
  }

  @Test func theOutputMayBeNamedByADash() throws {
    let terminal = try shell("'\(program)' inventory '\(Explorer.demo)' accounts --format csv --output - | wc -l")
    try terminal.waitForEnd(upTo: .seconds(30))
    #expect(terminal.text.contains("4"))
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
