import AWSNames
import Checks
import Foundation
import Inventory
import SnapshotFormats
import Testing

/// What the program says of an account does not depend on its partition: every ARN that is made from an account and a
/// region takes the partition of what it stands for.
@Suite struct PartitionTests {
  private static let here = Task { await lines(of: Demo.engine) }

  @Test(arguments: Partition.allCases.filter { $0 != .aws })
  func `the demo in another partition is judged the same`(_ partition: Partition) async throws {
    let twin = PartitionTwin(partition: partition)
    let folder = FileManager.default.temporaryDirectory.appending(path: "partition-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try twin.write(Demo.folder, to: folder)
    let here = try #require(await PartitionTests.here.value)
    let there = try #require(await PartitionTests.lines(of: engine(folder)))
    let expected = Set(here.map(twin.translated))
    #expect(expected.subtracting(there).sorted() == [])
    #expect(Set(there).subtracting(expected).sorted() == [])
    #expect(here.count > 1000)
  }

  private func engine(_ folder: URL) throws -> CheckEngine {
    let result = try #require(SnapshotReader.read(folder.path))
    let day = try #require(Day("2026-11-21"))
    return CheckEngine(CheckContext(inventory: result.inventory, asOf: day))
  }

  /// The ARN of every resource, and every failure, gap and mend in words.
  private static func lines(of engine: CheckEngine?) async -> [String]? {
    guard let engine, let findings = await engine.run(workers: 2)?.findings else { return nil }
    let inventory = engine.context.inventory
    let arns = ResourceType.all.flatMap { type in
      (0..<inventory.count(of: type)).map { inventory.arn(of: ResourceID(type: type, row: UInt32($0))) }
    }
    var narrator = FindingNarrator(engine)
    // Lambda@Edge is of the commercial partition alone. Source: Lambda@Edge developer guide, "Restrictions", 2026-11-28.
    let judged = findings.filter { !inventory.arn(of: $0.resource).contains("edge-security-headers") }
    return arns
      + judged.map { finding in
        let details = narrator.details(of: finding)
        let missing = details.missing.map { "\($0.operation.name) \($0.state)" }.sorted()
        let command = details.command?.shellText ?? ""
        return """
          \(details.id) \(details.status) \(details.severity) \(details.evidence) \(missing) \(command)
          """
      }
  }
}
