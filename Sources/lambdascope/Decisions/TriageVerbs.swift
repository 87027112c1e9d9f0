import ArgumentParser
import Screen
import Triage

/// Hands decisions from one to another.
struct TriageVerbs: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "triage",
    abstract: "Share decisions as JSON Lines, for review in version control.",
    discussion: """
      A line is the decision in force about one finding, with who decided, when, and after which earlier decisions. Lines \
      of two branches may be put together in any order, as "merge=union" of git does: of two decisions about one finding \
      the later is in force, and where neither was made in knowledge of the other, both are listed. What was taken back \
      is open, by who took it back.
      """,
    subcommands: [
      ExportDecisionsCommand.self, ImportDecisionsCommand.self, CheckDecisionsCommand.self,
      CompactDecisionsCommand.self,
    ]
  )
}

/// Writes all decisions in force.
struct ExportDecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the decisions in force, a line each, in the order of their findings."
  )

  @Argument(help: "The file to write; - is the standard output.", completion: .file())
  var file: String

  @OptionGroup var triage: TriageOption

  @Flag(help: "Replace the file when it is there already.")
  var force = false

  func run() throws {
    Interruption.watch()
    try triage.requireFile()
    let store = triage.store
    let lines = try CommandFailure.reading { () throws(TriageError) in try store.lines() }
    try DecisionsFile.write(lines, to: file, mayReplace: force)
  }
}

/// Takes decisions of others over.
struct ImportDecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Put the decisions of a file, lines or another triage file, to one's own; of two the later is in force."
  )

  @Argument(help: "The file to read; - is the standard input.", completion: .file())
  var file: String

  @OptionGroup var triage: TriageOption

  func run() throws {
    Interruption.watch()
    let (decisions, isWhole) = try read()
    let store = triage.store
    let merge = try CommandFailure.writing { () throws(TriageError) in try store.merge(decisions) }
    var lines = merge.conflicts.map { "decided side by side: \($0.sentence)" }
    let conflicts = merge.conflicts.count
    lines.append(
      "\(merge.added.count) added, \(merge.changed.count) changed, \(merge.unchangedCount) as they were, "
        + "\(conflicts) decided side by side"
    )
    try StandardOutput().write(Array((lines.map(\.printable).joined(separator: "\n") + "\n").utf8))
    if !isWhole { throw CommandFailure(.partial) }
  }

  /// The decisions of the file, and whether all of it could be read.
  private func read() throws -> (decisions: [DecisionLine], isWhole: Bool) {
    if DecisionsFile.isDatabase(file) {
      let other = TriageStore(path: file, isCancelled: { Interruption.hasCome })
      return (try CommandFailure.reading { () throws(TriageError) in try other.lines() }, true)
    }
    let decisions = try DecisionsFile(file)
    decisions.report()
    return (decisions.lines, decisions.problems.isEmpty)
  }
}
