public import Inventory

/// The findings of a run over an inventory, with counts of what passed.
public final class FindingSet: Sendable {
  /// Failures and unknowns, and what else the run was asked to keep; by resource, then by check.
  public let findings: [Finding]
  /// Resources that passed, by the check's position in the catalogue.
  public let passCounts: [Int]
  /// Resources that a check does not apply to, by the check's position in the catalogue.
  public let notApplicableCounts: [Int]
  /// Where the findings of each type's resources start, by row; the last entry is the end.
  private let starts: [[UInt32]]

  /// Findings in the order of their resources.
  public init(inventory: Inventory, findings: [Finding], passCounts: [Int], notApplicableCounts: [Int]) {
    self.findings = findings
    self.passCounts = passCounts
    self.notApplicableCounts = notApplicableCounts
    starts = FindingSet.starts(of: findings, in: inventory)
  }

  /// The positions of a resource's findings.
  public func range(of resource: ResourceID) -> Range<Int> {
    let starts = starts[Int(resource.typeNumber)]
    return Int(starts[Int(resource.row)])..<Int(starts[Int(resource.row) + 1])
  }

  private static func starts(of findings: [Finding], in inventory: Inventory) -> [[UInt32]] {
    var starts = ResourceType.all.map { [UInt32](repeating: 0, count: inventory.count(of: $0) + 1) }
    var position = 0
    for type in ResourceType.all {
      for row in 0..<inventory.count(of: type) {
        starts[Int(type.number)][row] = UInt32(position)
        let resource = ResourceID(type: type, row: UInt32(row))
        while position < findings.count, findings[position].resource == resource { position += 1 }
      }
      starts[Int(type.number)][inventory.count(of: type)] = UInt32(position)
    }
    precondition(position == findings.count, "findings come in the order of their resources")
    return starts
  }
}
