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
  @OptionGroup var output: OutputOptions

  func run() async throws {
    Interruption.watch()
    let query = try selection.query(in: table.kind)
    try output.prepare(snapshot: snapshot.snapshot)
    let progress = ProgressLine()
    let loaded = try LoadedSnapshot.load(snapshot.snapshot, progress)
    var dataset = Dataset(inventory: loaded.inventory, asOf: snapshot.day)
    // Most questions are about the inventory alone and need not wait for the checks.
    if query.needsFindings { dataset = try await CheckRun.over(snapshot.context(loaded.inventory), progress).dataset }
    guard let rows = dataset.rows(matching: query, isCancelled: { Interruption.hasCome }) else {
      return try Interruption.check()
    }
    try write(TableExport(dataset: dataset, table: table.kind, rows: rows))
    if loaded.isPartial { throw CommandFailure(.partial) }
  }

  private func write(_ export: TableExport) throws {
    try output.write(snapshot: snapshot.snapshot) { sink in
      if let format = output.format.exportFormat { return try format.write(export, to: sink) }
      let fields = export.fields.filter { $0.visibility == .standard }
      var text = TextTable(fields.map { .init(title: $0.title, isTrailing: $0.alignment == .trailing) })
      for row in export.rows { text.append(fields.map { $0.text(in: export.dataset, row: Int(row)) }) }
      let lines = [output.inkForAnswer.strong(text.head)] + text.lines()
      try sink(Array((lines.joined(separator: "\n") + "\n").utf8))
    }
  }
}

/// A table of the inventory, as the command takes it.
struct InventoryTable: ExpressibleByArgument {
  let kind: TableKind

  init?(argument: String) {
    guard let kind = TableKind(name: argument), kind != .findings else { return nil }
    self.kind = kind
  }

  static let allValueStrings = TableKind.allCases.filter { $0 != .findings }.map(\.name)
}
