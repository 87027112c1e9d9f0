import Answers
import ArgumentParser
import Exports
import Query

/// Writes a table of the inventory.
struct InventoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inventory",
    abstract: "Write accounts, functions, triggers, VPC attachments, permissions or the organization."
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The table to write.")
  var table: InventoryTable

  @OptionGroup var selection: SelectOption
  @OptionGroup var output: OutputOptions<TableFormats>

  func run() async throws {
    Interruption.watch()
    let query = try selection.query(in: table.kind)
    try output.prepare(snapshot: snapshot.snapshot)
    let progress = ProgressLine()
    let loaded = try LoadedSnapshot.load(snapshot, progress)
    var dataset = Dataset(inventory: loaded.inventory, asOf: snapshot.day)
    // Most questions are about the inventory alone and need not wait for the checks.
    if query.needsFindings { dataset = try await CheckRun.over(snapshot.context(loaded.inventory), progress).dataset }
    guard let rows = dataset.rows(matching: query, isCancelled: { Interruption.hasCome }) else {
      return try Interruption.check()
    }
    let header = Header(snapshot, loaded.inventory, filter: selection.select)
    try write(TableRecords(dataset: dataset, table: table.kind, rows: rows), header)
    try loaded.end(isAboutFunctions: table.kind.isOfFunctions)
  }

  private func write(_ records: TableRecords, _ header: Header) throws {
    try output.write(snapshot: snapshot.snapshot) { sink in
      if let format = output.format.format { return try format.write(rows: records, header, to: sink) }
      let text = try TextTable(records)
      let lines = [output.inkForAnswer.strong(text.head)] + text.lines()
      try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }
}

extension TableKind {
  /// Whether it is there only once the checks have run, and has a verb of its own.
  fileprivate var isMadeOfFindings: Bool { self == .findings || self == .mends }
}

/// A table of the inventory, as the command takes it.
struct InventoryTable: ExpressibleByArgument {
  let kind: TableKind

  init?(argument: String) {
    guard let kind = TableKind(name: argument), !kind.isMadeOfFindings else { return nil }
    self.kind = kind
  }

  static let allValueStrings = TableKind.allCases.filter { !$0.isMadeOfFindings }.map(\.name)
}
