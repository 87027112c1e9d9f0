import Glibc
import Screen
import TestSupport
import Testing

/// Whatever the explorer is about, it ends when it is told to, and gives the terminal back (2026-11-28).
@Suite struct EndMomentTests {
  /// What the explorer is about.
  enum Moment: CaseIterable {
    case reading
    case table
    case filter
    case command
    case dialog
    case help
    case tinyWindow
    case stopped
    /// Continued without the terminal, where it waits stopped for its turn.
    case behind
    /// A decision waits for a file that another program holds.
    case deciding
  }

  /// How it is told to end.
  enum Ending: CaseIterable {
    case term
    case twoSignals
    case hangUp
  }

  @Test(arguments: Moment.allCases, Ending.allCases)
  func endsAndGivesTheTerminalBack(_ moment: Moment, _ ending: Ending) throws {
    let home = try TemporaryFolder()
    try home.write(SmallSnapshot.publicFunction, to: "snapshot/" + SmallSnapshot.functionsFile)
    try home.write(SmallSnapshot.publicPolicy, to: "snapshot/" + SmallSnapshot.policiesFile)
    let file = home.path + "/decisions.sqlite"
    let holder = TriageFileHolder()
    if moment == .deciding { _ = try TriageFileState.whole.make(at: file, deciding: SmallSnapshot.publicFinding) }
    let terminal = try Explorer(home.path + "/snapshot", arguments: ["--triage", file], home: home).terminal
    try terminal.wait { $0.isAlternateScreen }
    if moment != .reading { try terminal.wait { $0.text.contains("web") && $0.line(0).contains("unknown") } }
    switch moment {
    case .reading, .table: break
    case .filter: try type("/is:pub", into: terminal, until: "is:pub")
    case .command: try type(":can", into: terminal, until: ":can")
    case .dialog:
      terminal.press(.character("e"), .control)
      try terminal.wait(for: "Export")
    case .help: try type("?", into: terminal, until: "esc")
    case .tinyWindow:
      terminal.resize(to: Size(columns: 3, rows: 2))
    case .stopped, .behind:
      terminal.press(.character("z"), .control)
      try terminal.waitForStop()
      guard moment == .behind else { break }
      terminal.signal(SIGCONT)
      try terminal.wait { $0.state == .stopped(SIGTTOU) }
    case .deciding:
      try terminal.go("i", to: "Findings")
      try holder.hold(file, "BEGIN EXCLUSIVE")
      terminal.type("z=atr")
    }
    switch ending {
    case .term: terminal.signal(SIGTERM)
    case .twoSignals: for signal in [SIGHUP, SIGTERM] { terminal.signal(signal) }
    case .hangUp: terminal.hangUp()
    }
    if moment == .stopped || moment == .behind { terminal.signal(SIGCONT) }
    let allowed = ending == .term ? [SIGTERM] : ending == .hangUp ? [SIGHUP] : [SIGHUP, SIGTERM]
    let state = try terminal.waitForEnd(upTo: .seconds(20))
    #expect(allowed.contains { state == .exited(128 + $0) || state == .signaled($0) }, "\(state)")
    if ending != .hangUp { #expect(terminal.leftovers == []) }
    try holder.letGo()
  }

  private func type(_ text: String, into terminal: PseudoTerminal, until shown: String) throws {
    terminal.type(text)
    try terminal.wait { $0.text.contains(shown) }
  }

  /// The explorer with some of its streams closed: without input or output it is no explorer, and never waits.
  @Test(arguments: [
    ("<&-", 0), (">&-", 4), ("2>&-", 0), ("<&- >&-", 4), ("<&- 2>&-", 0), (">&- 2>&-", 4), ("<&- >&- 2>&-", 4),
  ])
  func endsWhereStreamsAreClosed(streams: String, status: Int32) throws {
    let home = try TemporaryFolder()
    try home.write(SmallSnapshot.publicFunction, to: "snapshot/" + SmallSnapshot.functionsFile)
    let program = BuiltProduct.path(of: "lambdascope")
    let terminal = try PseudoTerminal(
      running: "/bin/sh",
      arguments: ["-c", "exec '\(program)' '\(home.path)/snapshot' \(streams)"],
      environment: Explorer.environment(home: home.path),
      size: Explorer.usualSize
    )
    if streams == "2>&-" {
      try terminal.wait { $0.isAlternateScreen && $0.line(0).contains("unknown") }
      terminal.type("Q")
    }
    #expect(try terminal.waitForEnd(upTo: .seconds(20)) == .exited(status))
    #expect(terminal.leftovers == [])
  }
}
