import AWSNames
import Checks
import Foundation
import Inventory
import SnapshotFormats
import TestSupport
import Testing

@Suite struct SharedVerdictsTests {
  /// What a run judges once, for all who hold equal policies or write logs of one account, it must judge as it would
  /// each.
  @Test(arguments: [3, 14, 159])
  func `a run says of every resource what the checks say of it by itself`(_ seed: UInt64) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fleet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try Fleet(functions: 90, accounts: 3, seed: seed).write(to: folder)
    let inventory = try #require(SnapshotReader.read(folder.path)).inventory
    let day = try #require(Day("2026-11-21"))
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: day))
    let set = try #require(await engine.run(workers: 2))
    for type in ResourceType.all {
      for row in 0..<inventory.count(of: type) {
        let resource = ResourceID(type: type, row: UInt32(row))
        let found = set.findings[set.range(of: resource)].map { "\(engine.catalogue[Int($0.check)].id) \($0.severity)" }
        let said = engine.evaluate(resource).flatMap { check, verdict -> [String] in
          switch verdict {
          case .passes, .notApplicable: []
          case .unknown: ["\(check.id) \(check.severity)"]
          case .fails(let failures): failures.map { "\(check.id) \($0.severity)" }
          }
        }
        #expect(found == said, "\(inventory.arn(of: resource))")
      }
    }
    #expect(engine.catalogue.count { $0.decidedBy == .heldPolicies } > 10)
  }
}
