import AWSNames
import Answers
import CCounter
import Checks
import Exports
import Foundation
import Query
import SnapshotFormats
import Workers

/// `CountedWork N KIND…` prints for each kind what N and twice as many of it cost: reading, checks, words, an export.
///
/// A program of its own, since counting is for the whole of one; see `CountedWorkTests`.
@main enum CountedWork {
  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    guard let size = words.first.flatMap({ Int($0) }) else {
      return print(GrowingSnapshot.kinds.joined(separator: " "))
    }
    // The first run also makes what is made once.
    _ = try cost(of: "tags", size: 1)
    for kind in words.dropFirst() {
      let costs = try [0, size, 2 * size].map { try cost(of: kind, size: $0) }
      print(kind, costs[1] - costs[0], costs[2] - costs[0])
    }
  }

  private static func cost(of kind: String, size: Int) throws -> Int {
    let folder = FileManager.default.temporaryDirectory.appending(path: "lambdascope-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try GrowingSnapshot(kind: kind, size: size).write(to: folder)
    let before = counted_work()
    try work(on: folder)
    return Int(counted_work() - before)
  }

  /// One thread, so that nobody waits for another.
  private static func work(on folder: URL) throws {
    guard let result = SnapshotReader.read(folder.path, options: .init(threads: 1)), let day = Day("2026-11-28") else {
      return
    }
    for problem in result.problems { _ = problem.description }
    let engine = CheckEngine(CheckContext(inventory: result.inventory, asOf: day))
    guard let findings = engine.run(on: WorkerPool(processors: 1)) else { return }
    var dataset = Dataset(
      inventory: result.inventory,
      asOf: day,
      checks: engine.catalogue,
      context: engine.context,
      details: { engine.details(of: $0) }
    )
    dataset.setFindings(findings)
    let rows = dataset.allRows(of: .findings)
    let records = FindingRecords(dataset: dataset, engine: engine, rows: rows)
    let header = Header(version: "1", snapshot: "s", inventory: result.inventory, catalogue: [], day: day)
    for format in ExportFormats.ofFindings { try format.write(findings: records, header) { _ in } }
    _ = engine.names(of: findings.findings)
  }
}
