import Answers
import ArgumentParser
import Checks
import Exports
import Inventory
import Query

/// Holds a snapshot against the checks.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run the checks and write what they found."
  )

  @OptionGroup var snapshot: SnapshotOptions
  @OptionGroup var selection: SelectOption
  @OptionGroup var triage: TriageOption
  @OptionGroup var output: OutputOptions<FindingFormats>

  @Flag(help: "Write what passed and what does not apply as well.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "End with exit code 1 when a finding that is written failed with at least this severity.",
      discussion: "Findings that were accepted, or marked false-positive or not-applicable, do not count.",
      valueName: "severity"
    )
  )
  var failOn: Severity?

  func run() async throws {
    Interruption.watch()
    let query = try selection.query(in: .findings)
    try output.prepare(snapshot: snapshot.snapshot)
    let decisions = try triage.decisions(outside: snapshot.snapshot)
    let progress = ProgressLine()
    let loaded = try LoadedSnapshot.load(snapshot, progress)
    let others: Set<FindingStatus> = all ? [.pass, .notApplicable] : []
    let run = try await CheckRun.over(snapshot.context(loaded.inventory), keeping: others, progress)
    var dataset = run.dataset
    dataset.join(decisions, with: run.engine)
    guard let rows = dataset.rows(matching: query, isCancelled: { Interruption.hasCome }) else {
      return try Interruption.check()
    }
    try write(FindingRecords(dataset: dataset, engine: run.engine, rows: rows), run)
    if dataset.hasFailure(among: rows, atLeast: failOn) { throw CommandFailure(.findings) }
    try loaded.end(isAboutFunctions: true)
    if failOn != nil, loaded.inventory.functions.count == 0 {
      throw CommandFailure(.partial, "\(loaded.path): the snapshot holds no function, so that nothing was asked of any")
    }
  }

  private func write(_ findings: FindingRecords, _ run: CheckRun) throws {
    let header = Header(snapshot, run.engine.context.inventory, filter: selection.select)
    try output.write(snapshot: snapshot.snapshot) { sink in
      if let format = output.format.format { return try format.write(findings: findings, header, to: sink) }
      let lines = try FindingsText(run: run, findings: findings, ink: output.inkForAnswer).lines
      try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }
}

extension Dataset {
  /// Whether one of the findings failed, is bad enough, and nobody has decided to live with it.
  fileprivate func hasFailure(among rows: [UInt32], atLeast severity: Severity?) -> Bool {
    guard let severity, let findings = findings?.findings else { return false }
    return rows.contains { row in
      let finding = findings[Int(row)]
      guard finding.status == .fail, finding.severity >= severity else { return false }
      return !(annotations[Int(row)]?.state.settlesFinding ?? false)
    }
  }
}
