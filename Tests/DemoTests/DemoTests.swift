import Checks
import Inventory
import SnapshotFormats
import Testing

/// The bundled demo shows every check at work.
@Suite struct DemoTests {
  private let engine: CheckEngine
  private let problems: [SnapshotProblem]

  init() throws {
    engine = try #require(Demo.engine)
    problems = try #require(Demo.read).problems
  }

  private func statuses(of check: Check) -> Set<FindingStatus> {
    let inventory = engine.context.inventory
    var statuses: Set<FindingStatus> = []
    for kind in check.subjects {
      for row in 0..<inventory.count(of: kind) {
        switch check.evaluate(engine.context, ResourceID(type: kind, row: UInt32(row))) {
        case .passes: statuses.insert(.pass)
        case .fails: statuses.insert(.fail)
        case .unknown: statuses.insert(.unknown)
        case .notApplicable: statuses.insert(.notApplicable)
        }
      }
    }
    return statuses
  }

  @Test(arguments: Check.all.map(\.id))
  func everyCheckFailsPassesAndIsUnknownSomewhere(_ id: String) throws {
    let check = try #require(Check.all.first { $0.id == id })
    #expect(statuses(of: check).isSuperset(of: [.fail, .pass, .unknown]))
  }

  @Test func everyFileCanBeRead() {
    #expect(problems.filter(\.losesRecords).isEmpty)
  }

  @Test func everyKindOfTriggerOccurs() {
    let kinds = Set(engine.context.inventory.triggers.kind)
    #expect(Set(TriggerKind.allCases).subtracting(kinds).isEmpty)
  }
}
