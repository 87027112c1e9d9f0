import AWSNames
import Checks
import Foundation
import Inventory
import SnapshotFormats
import TestSupport
import Testing

@Suite struct FleetTests {
  @Test(arguments: [1, 2, 77])
  func theChecksFindExactlyWhatWasPlanted(_ seed: UInt64) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fleet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let planted = try Fleet(functions: 600, accounts: 3, seed: seed).write(to: folder).planted
    let result = try #require(SnapshotReader.read(folder.path))
    #expect(result.problems.isEmpty)
    let day = try #require(Day("2026-11-21"))
    let engine = CheckEngine(CheckContext(inventory: result.inventory, asOf: day))
    let findings = try #require(await engine.run(workers: 2)).findings
    for (check, functions) in planted {
      let position = try #require(engine.catalogue.firstIndex { $0.id == check })
      let failed = findings.filter { Int($0.check) == position && $0.status == .fail }
      let found = Set(failed.map { engine.context.inventory.arn(of: $0.resource) })
      // `*` on everything is every service's wildcard too.
      let expected = check == "lambda-role-service-wildcard" ? found.intersection(functions) : found
      #expect(expected == functions, "\(check)")
    }
    #expect(planted.count == 15)
  }
}
