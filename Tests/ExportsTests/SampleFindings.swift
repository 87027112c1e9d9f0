import Exports
import Inventory
import Query

@testable import Checks

/// Findings about one function, with whatever hostile text a test needs.
struct SampleFindings {
  var name = "checkout"
  var variable = "MODE"
  var description = ""
  var decision: FindingAnnotation?

  /// The text that no export may hold.
  static let secret = "hunter2-secret-value"

  /// A check that fails for every function and names its description as evidence.
  static let check = Check(
    id: "lambda-sample",
    title: "Says what its description says",
    severity: .high,
    subjects: [.function],
    rationale: "A reason with *stars*.",
    remedy: Remedy("Do this.", command: .aws("lambda get-function").option("function-name", .name)),
    responsibility: .customer,
    duty: .network,
    controls: [Control("NIST 800-53", "AC-3"), Control("PCI DSS 4.0.1", "7.2.1")],
    operations: [.lambdaListFunctions],
    examples: []
  ) { context, resource in
    let function = context.inventory.functions
    let row = Int(resource.row)
    if function.memory[row] < 0 { return .unknown([MissingCall(.lambdaGetPolicy, .notCollected)]) }
    return .fails([Failure(context.inventory.strings[function.description[row]], severity: .critical)])
  }

  /// The findings of two functions: the first fails, the second is unknown.
  func export() async -> FindingExport? {
    var builder = InventoryBuilder()
    builder.collectedAt = "2026-11-20T08:00:00Z"
    let path = "111122223333/eu-central-1/lambda-list-functions.json"
    let file = builder.addFile(path: builder.interner.intern(path), isCompressed: false)
    let place = Provenance(file: file, offset: 120, length: 2)
    let account = builder.interner.intern("111122223333")
    let row = builder.addAccount(folder: account, id: account, provenance: place)
    let scope = builder.scope(row, builder.interner.intern("eu-central-1"))
    var rows = Fragment()
    for (name, memory) in [(name, 128), ("quiet", -1)] {
      var function = FunctionRecord(
        scope: scope,
        packageType: .zip,
        tracing: .unknown,
        environmentState: .known,
        provenance: place
      )
      function.name = builder.interner.intern(name)
      function.memory = Int32(memory)
      function.lastModified = 1_795_000_000
      function.description = builder.interner.intern(description)
      function.environment = builder.interner.intern(pairs: [
        (builder.interner.intern(variable), builder.interner.intern(SampleFindings.secret))
      ])
      rows.append(function)
    }
    builder.append(rows)
    let inventory = builder.build().inventory
    let day = Day("2026-11-21") ?? Day(rawValue: 0)
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: day), catalogue: [SampleFindings.check])
    guard let findings = await engine.run(workers: 1) else { return nil }
    var dataset = Dataset(inventory: inventory, asOf: day, checks: engine.catalogue) { engine.details(of: $0) }
    dataset.setFindings(findings)
    dataset.setAnnotation(decision, of: 0)
    return FindingExport(dataset: dataset, engine: engine, rows: dataset.allRows(of: .findings))
  }
}

extension ExportFormat {
  /// The findings as text.
  func text(_ export: FindingExport) -> String { String(decoding: bytes(export), as: UTF8.self) }

  /// The functions as text.
  func functions(_ export: FindingExport) -> String {
    let dataset = export.dataset
    let rows = dataset.allRows(of: .functions)
    return String(decoding: bytes(TableExport(dataset: dataset, table: .functions, rows: rows)), as: UTF8.self)
  }
}
