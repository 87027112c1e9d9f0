import Foundation
import Glibc
import Screen
import TestSupport
import Testing

@Suite struct HostileSnapshotTests {
  @Test func showsTheRestAndNamesEveryProblem() throws {
    let snapshot = try hostileSnapshot()
    let explorer = try Explorer(snapshot.path, size: Size(columns: 160, rows: 50))
    let terminal = explorer.terminal
    try terminal.wait { $0.text.contains("healthy") && $0.line(0).contains("unknown") }
    try terminal.wait { $0.text.contains("problem") }
    terminal.type(":problems\n")
    for name in HostileSnapshot.brokenFiles {
      try terminal.wait { $0.crumbs.hasPrefix("Problems") && $0.rows.contains { $0.contains(name.suffix(12)) } }
    }
    #expect(terminal.rows.contains { $0.contains("byte 12") })
    #expect(try explorer.quit() == .exited(4))
    #expect(terminal.leftovers == [])
  }

  @Test func keepsControlCharactersOffTheTerminal() throws {
    let snapshot = try TemporaryFolder()
    try snapshot.write(SmallSnapshot.functions(HostileSnapshot.names), to: SmallSnapshot.functionsFile)
    let explorer = try Explorer(snapshot.path)
    let terminal = explorer.terminal
    try terminal.wait { $0.text.contains("healthy") && $0.line(0).contains("unknown") }
    let steps = (0..<HostileSnapshot.names.count).flatMap { step in ["1", "3", "5", "6", "8"].map { (step, $0) } }
    for (step, tab) in steps {
      terminal.type(tab)
      try terminal.wait { $0.isCursor(onLine: 3 + step) }
      if tab == "8" { terminal.type("j") }
    }
    terminal.type("gi")
    try terminal.wait { $0.crumbs.hasPrefix("Findings") }
    terminal.type("zR")
    try terminal.wait { $0.text.contains("owned") }
    // What the names would do if they reached the terminal: set its title, clear it, ring, ask, switch modes.
    #expect(!terminal.title.contains("owned"))
    #expect(!terminal.hasReceived("\u{1B}]0;owned"))
    #expect(!terminal.hasReceived("\u{1B}[31337m"))
    #expect(!terminal.received.contains(0x07) || !terminal.hasReceived("owned\u{7}"))
    let scalars = String(decoding: terminal.received, as: UTF8.self).unicodeScalars
    #expect(!scalars.contains { HostileSnapshot.forbidden.contains($0) })
    #expect(terminal.isMouseOn && terminal.isAlternateScreen)
    #expect(try explorer.quit() == .exited(0))
    #expect(terminal.leftovers == [])
  }

  @Test func endsWithTheStatusOfNothingForAnEmptyFolder() throws {
    let snapshot = try TemporaryFolder()
    let explorer = try Explorer(snapshot.path)
    try explorer.terminal.wait(for: "no account was found")
    #expect(try explorer.quit() == .exited(3))
    #expect(explorer.terminal.leftovers == [])
  }

  private func hostileSnapshot() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(SmallSnapshot.functions(["healthy", "healthy"]), to: SmallSnapshot.functionsFile)
    for (name, text) in HostileSnapshot.brokenTexts {
      try folder.write(text, to: "\(SmallSnapshot.region)/\(name)")
    }
    try folder.link("444455556666", to: ".")
    try folder.link("\(SmallSnapshot.region)/iam-list-roles.json", to: "iam-list-roles.json")
    try folder.makePipe("\(SmallSnapshot.region)/sqs-list-queues.json")
    return folder
  }
}

/// What a snapshot of bad will or bad luck holds.
enum HostileSnapshot {
  /// Files that cannot be read whole, with what they hold.
  static let brokenTexts = [
    ("lambda-list-layers.json", Data(#"{"Layers": [{"LayerName": "cut"#.utf8)),
    ("lambda-list-event-source-mappings.json", Data()),
    ("events-list-rules.json", Data(#"{"Rules": "#.utf8) + Data(repeating: 0x5B, count: 10_000)),
    ("sns-list-topics.json", Data(#"{"Topics": ""#.utf8) + Data([0xFF]) + Data("\"}".utf8)),
  ]

  /// Names that the list of problems has to show.
  static let brokenFiles =
    brokenTexts.map(\.0) + [
      "lambda-list-functions.json", "sqs-list-queues.json", "iam-list-roles.json", "444455556666",
    ]

  /// Names of functions as JSON writes them.
  static let names = [
    #"\u001b]0;owned\u0007one"#, #"\u001b[2J\u001b[31337mtwo"#, #"\u202eeerht\u202c"#, #"fo\nur\r\tend"#,
    #"\u009b31337mfive\u0007\u0000"#, #"\u2066six\u2069\u200b"#, "healthy",
  ]

  /// Characters that no text of a snapshot may bring to a terminal.
  static let forbidden: Set<Unicode.Scalar> = ["\u{9B}", "\u{202E}", "\u{202C}", "\u{2066}", "\u{2069}", "\u{200B}"]
}

extension TemporaryFolder {
  /// Makes a symbolic link.
  fileprivate func link(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: destination)
  }

  /// Makes a pipe that nobody writes to.
  fileprivate func makePipe(_ name: String) throws {
    guard mkfifo(path + "/" + name, 0o600) == 0 else { throw POSIXError(.EIO) }
  }
}
