import AWSNames
import Answers
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

  /// What programs call the columns of findings, in their order; a place has two.
  static let columns =
    "id,check,status,severity,account,region,resource,resourceType,title,evidence,missing,file,offset,"
    + "responsibility,controls,state,reason,expires,note"

  /// The text that no export may hold.
  static let secret = "hunter2-secret-value"

  /// A check that fails for every function and names its description as evidence.
  static let check = Check(
    id: "lambda-policy-source-wildcard",
    title: "Says what its description says",
    severity: .high,
    subjects: [.function],
    rationale: "A reason with *stars*.",
    remedy: Remedy("Do this.", command: .aws("lambda get-function").option("function-name", .name)),
    responsibility: .customer,
    duty: .network,
    operations: [.lambdaListFunctions],
    examples: []
  ) { context, resource in
    let function = context.inventory.functions
    let row = Int(resource.row)
    if function.memory[row] < 0 { return .unknown([MissingCall(.lambdaGetPolicy, .notCollected)]) }
    return .fails([Failure(context.inventory.strings[function.description[row]], severity: .critical)])
  }

  /// The findings of two functions: the first fails, the second is unknown.
  func export() async -> FindingRecords? {
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
    return FindingRecords(dataset: dataset, engine: engine, rows: dataset.allRows(of: .findings))
  }
}

extension FindingRecords {
  /// What they rest on.
  var header: Header {
    Header(
      version: "1.2.3",
      snapshot: "Snapshots/sample",
      inventory: dataset.inventory,
      catalogue: engine.catalogue,
      day: dataset.asOf
    )
  }

  /// The functions that they are about.
  var functions: TableRecords {
    TableRecords(dataset: dataset, table: .functions, rows: dataset.allRows(of: .functions))
  }
}

extension FindingFormat {
  /// The findings as text.
  func text(_ findings: FindingRecords) -> String {
    gathered { try write(findings: findings, findings.header, to: $0) }
  }
}

extension TableFormat {
  /// The functions of some findings as text.
  func functions(_ findings: FindingRecords) -> String { text(findings.functions, findings.header) }

  /// Records as text.
  func text(_ rows: some RecordSource, _ header: Header) -> String {
    gathered { try write(rows: rows, header, to: $0) }
  }
}

extension ExportFormat {
  fileprivate func gathered(_ write: (ByteOutput.Sink) throws -> Void) -> String {
    var bytes: [UInt8] = []
    do {
      try write { bytes += $0 }
    } catch {
      preconditionFailure("a format throws only what its sink throws: \(error)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
