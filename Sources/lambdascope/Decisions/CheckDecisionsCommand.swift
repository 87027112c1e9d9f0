import AWSNames
import Checks
import ArgumentParser
import Foundation
import Screen
import Triage

/// Says what is wrong with a file of decisions.
struct CheckDecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with a file of decisions: lines, or a triage file.",
    discussion: """
      Ends with exit code 4 when a line tells no decision, and with 1 when decisions about one finding were made side by \
      side. Acceptances that have run out are named.
      """
  )

  @Argument(help: "The file to look at; - is the standard input.", completion: .file())
  var file: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to judge dates by, such as 2026-11-21; today unless given.", valueName: "date")
  )
  var asOf: Day?

  func run() throws {
    Interruption.watch()
    if DecisionsFile.isDatabase(file) { return try checkTriageFile() }
    let decisions = try DecisionsFile(file)
    decisions.report()
    let merge = DecisionLine.merged(decisions.lines)
    let conflicts = merge.conflicts.map { "decided side by side: \($0.sentence)" }
    let ended = acceptancesThatEnded(among: merge.lines.map(\.decision))
    try write(conflicts + ended + ["\(decisions.lines.count) decisions about \(merge.lines.count) findings"])
    if !decisions.problems.isEmpty { throw CommandFailure(.partial) }
    if !merge.conflicts.isEmpty { throw CommandFailure(.findings) }
  }

  private func checkTriageFile() throws {
    let store = TriageStore(path: file, isCancelled: { Interruption.hasCome })
    let (count, decisions) = try CommandFailure.reading { () throws(TriageError) in
      (try store.examine() ?? 0, try store.decisions())
    }
    let ended = acceptancesThatEnded(among: decisions.values.sorted { $0.finding.description < $1.finding.description })
    try write(ended + ["\(count) decisions; the file is whole"])
  }

  private func acceptancesThatEnded(among decisions: [Decision]) -> [String] {
    let day = asOf ?? Day(secondsSince1970: Int64(Date().timeIntervalSince1970))
    return decisions.filter { $0.state != $0.effectiveState(on: day) }
      .map { "has run out: \($0.finding): \($0.sentence)" }
  }

  private func write(_ lines: [String]) throws {
    try StandardOutput().write(Array((lines.map(\.printable).joined(separator: "\n") + "\n").utf8))
  }
}

/// Leaves one line for each finding.
struct CompactDecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compact",
    abstract: "Leave one line for each finding, the decision in force; give back the room of a triage file."
  )

  @Argument(help: "The file to write anew.", completion: .file())
  var file: String

  func run() throws {
    Interruption.watch()
    if DecisionsFile.isDatabase(file) {
      let store = TriageStore(path: file, isCancelled: { Interruption.hasCome })
      return try CommandFailure.writing { () throws(TriageError) in try store.compact() }
    }
    let decisions = try DecisionsFile(file)
    decisions.report()
    guard decisions.problems.isEmpty else {
      throw CommandFailure(.partial, "\(file): left as it is, since not every line of it could be read")
    }
    let merge = DecisionLine.merged(decisions.lines)
    for conflict in merge.conflicts { Diagnostics.write("decided side by side: \(conflict.sentence)") }
    try DecisionsFile.write(merge.lines, to: file, mayReplace: true)
  }
}
