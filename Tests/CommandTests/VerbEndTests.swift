import Foundation
import Glibc
import TestSupport
import Testing

/// However a verb loses its streams, it ends, and its exit code says so (2026-11-28).
@Suite struct VerbEndTests {
  /// A verb with what it needs to write something.
  struct Verb: CustomTestStringConvertible, Sendable {
    var words: [String]
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String...) { self.words = words }

    /// The verb with a format.
    func written(as format: Substring) -> Verb {
      var verb = self
      verb.words += ["--format", String(format)]
      return verb
    }
  }

  private static let snapshot = Bundle.module.resourceURL?.appending(path: "Fixtures/access").path() ?? ""

  /// Every verb, with names that stand for files: `SNAP`, `CASES` and `LINES`.
  static let verbs = [
    Verb("browse", "SNAP"), Verb("check", "SNAP"), Verb("inventory", "SNAP", "functions"), Verb("checks"),
    Verb("can", "SNAP", "reader-role", "s3:GetObject", "*"), Verb("who-can", "SNAP", "lambda:InvokeFunction", "deploy"),
    Verb("callers", "SNAP", "deploy"), Verb("reach", "SNAP", "deploy"), Verb("paths", "SNAP"),
    Verb("least-privilege", "SNAP", "deploy"), Verb("responsibility", "SNAP"), Verb("coverage", "SNAP"),
    Verb("summary", "SNAP"), Verb("mends", "SNAP"), Verb("triage", "export", "-", "--triage", "DECISIONS"),
    Verb("triage", "import", "LINES", "--triage", "OTHER"), Verb("triage", "check", "LINES"),
    Verb("triage", "check", "DECISIONS"), Verb("triage", "compact", "LINES"), Verb("evaluate", "CASES"),
    Verb("exposure", "CASES"), Verb("completions", "bash"), Verb("help"), Verb("check", "--help"), Verb("--version"),
  ]

  /// Verbs that read the standard input.
  static let readers = [
    Verb("evaluate"), Verb("evaluate", "-"), Verb("exposure"), Verb("can", "SNAP", "-"),
    Verb("triage", "import", "-", "--triage", "OTHER"), Verb("triage", "check", "-"), Verb("triage", "compact", "-"),
  ]

  /// Every verb with every format that it says it has.
  static let formats: [Verb] = verbs.filter { !$0.words.contains("--help") }.flatMap { verb in
    let words = verb.words.first == "triage" ? verb.words.prefix(2) : verb.words.prefix(1)
    let help = (try? Program(arguments: words + ["--help"]).output) ?? ""
    let plain = help.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let values = plain.firstMatch(of: /--format <format> [^(]*\(values: ([^;)]*)/)?.1.split(separator: ", ") ?? []
    return values.map(verb.written)
  }

  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(#"{"id": 1, "policy": {"Statement": []}, "owner_account": "111122223333"}"# + "\n", to: "CASES")
    let line = #"{"finding": "a|b", "state": "reviewing", "author": "ana", "decidedAt": "2026-11-28T00:00:00Z"}"#
    try folder.write(line + "\n", to: "LINES")
    _ = try Program("triage", "import", folder.path + "/LINES", "--triage", folder.path + "/DECISIONS")
  }

  /// Runs a verb in a shell, with its streams as the shell's words say.
  private func run(_ verb: Verb, _ streams: String, output: FileHandle? = nil) throws -> Program {
    try Program(shell: "exec \"$@\" \(streams)", arguments: words(of: verb), output: output)
  }

  private func words(of verb: Verb) -> [String] {
    verb.words.map { word in
      switch word {
      case "SNAP": Self.snapshot
      case "CASES", "LINES", "DECISIONS", "OTHER": folder.path + "/" + word
      default: word
      }
    }
  }

  @Test func noVerbIsMissing() throws {
    let help = try Program("--help").output
    let listed = help.split(separator: "SUBCOMMANDS:").last.map { $0.matches(of: /\n  ([a-z-]+)/).map { String($0.1) } }
    #expect(try Set(#require(listed)) == Set(Self.verbs.compactMap(\.words.first)).subtracting(["help", "--version"]))
    let triage = try Program("triage", "--help").output
    let own = triage.split(separator: "SUBCOMMANDS:").last.map { $0.matches(of: /\n  ([a-z-]+)/).map { String($0.1) } }
    #expect(try Set(#require(own)) == Set(Self.verbs.filter { $0.words[0] == "triage" }.map { $0.words[1] }))
    #expect(Self.formats.count > 40)
  }

  @Test(arguments: verbs)
  func endsWhereStreamsAreClosed(_ verb: Verb) throws {
    let status = try run(verb, "").status
    #expect([0, 1, 4].contains(status))
    // It writes to its file alone.
    let isSilent = verb.words.contains("compact")
    for streams in ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"] {
      let run = try run(verb, streams)
      let loses = [">&-", "<&- >&- 2>&-"].contains(streams) && !isSilent
      #expect(run.status == (loses ? 4 : status), "\(streams): \(run.errors)")
      if streams == ">&-", !isSilent { #expect(run.errors.contains("the output could not be written")) }
    }
  }

  @Test(arguments: readers)
  func endsWithoutAnInput(_ verb: Verb) throws {
    for streams in ["<&-", "<&- 2>&-", "<&- >&-", "<&- >&- 2>&-"] {
      #expect(try run(verb, streams).status == 4, "\(streams)")
    }
    let run = try run(verb, "<&-")
    #expect(run.output.isEmpty && run.errors.contains("the standard input could not be read"))
    // A folder is no input either.
    #expect(try self.run(verb, "</").status == 4)
  }

  @Test(arguments: formats)
  func endsWhereNobodyReadsAndWhereNoRoomIs(_ verb: Verb) throws {
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let unread = try run(verb, "", output: pipe.fileHandleForWriting)
    #expect(unread.status == 128 + SIGPIPE && !unread.errors.contains("could not be written"))
    let full = try run(verb, ">/dev/full")
    #expect(full.status == 4 && full.errors.contains("No space left on device"))
  }

  /// A verb that has read a part of its input and waits for the rest.
  @Test(arguments: readers, [SIGINT, SIGTERM, SIGHUP])
  func aSignalEndsItWhileItWaits(_ verb: Verb, signal: Int32) throws {
    let input = Pipe()
    let process = Program.process(words(of: verb), environment: [:], home: folder.path)
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // More than a pipe holds: when all is written, some has been read.
    try input.fileHandleForWriting.write(contentsOf: Data(repeating: UInt8(ascii: "\n"), count: 300_000))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 128 + signal)
    try input.fileHandleForWriting.close()
  }
}
