import Inventory
import Testing

@Suite struct OrganizationTests {
  @Test func nodesStandInTheOrderOfTheirTree() {
    var sample = SampleSnapshot()
    sample.unit("ou-2", "Production", below: "ou-1")
    sample.unit("r-1", "Root")
    sample.unit("ou-1", "Workloads", below: "r-1")
    sample.unit("ou-3", "Sandbox", below: "r-1")
    sample.parent(of: "111122223333", "ou-2")
    sample.mention("444455556666", "management")
    sample.parent(of: "444455556666", "r-1")
    let inventory = sample.build().inventory
    #expect(
      inventory.tree == [
        "Root 0 6", "  Workloads 1 4", "    Production 2 4", "      111122223333 3 4", "  Sandbox 4 5",
        "  management 5 6",
      ]
    )
    #expect(inventory.links.nodeOfAccount == [RowID(3), RowID(5)])
    #expect(inventory.path(to: RowID(3)).map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test func whatNoCallHasListedIsThereWhenSomethingHangsBelowIt() {
    var sample = SampleSnapshot()
    sample.parent(of: "111122223333", "ou-9")
    sample.parent(of: "ou-9", "r-9")
    #expect(sample.build().inventory.tree == ["r-9 0 3", "  ou-9 1 3", "    111122223333 2 3"])
  }

  @Test func anAccountWhosePlaceIsNotToldStandsByItself() {
    var sample = SampleSnapshot()
    sample.unit("r-1", "Root")
    sample.mention("111122223333", "prod")
    let inventory = sample.build().inventory
    #expect(inventory.tree == ["Root 0 1", "prod 1 2"])
    #expect(inventory.organizationNodes.map(\.isPlaceKnown) == [true, false])
  }

  @Test func unitsThatHangBelowEachOtherAreAllThereOnce() {
    var sample = SampleSnapshot()
    for (child, above) in [("ou-1", "ou-2"), ("ou-2", "ou-1"), ("111122223333", "ou-1")] {
      sample.parent(of: child, above)
    }
    let inventory = sample.build().inventory
    #expect(inventory.organizationNodes.count == 3)
    #expect(Set(inventory.organizationNodes.map { inventory.strings[$0.id] }) == ["ou-1", "ou-2", "111122223333"])
  }

  @Test func deepUnitsNeedNoDeepStack() {
    var sample = SampleSnapshot()
    for level in 0..<20_000 { sample.parent(of: "ou-\(level)", "ou-\(level + 1)") }
    let inventory = sample.build().inventory
    #expect(inventory.organizationNodes.map(\.depth).max() == 19_999)
  }

  @Test func aPolicyIsAttachedOnceAndKnownByTheRowWithItsWords() {
    var sample = SampleSnapshot()
    sample.unit("r-1", "Root")
    for words in ["", "{}"] {
      var policy = ControlPolicyRecord(provenance: sample.place)
      (policy.id, policy.name, policy.document) = (sample.id("p-1"), sample.id("deny"), sample.id(words))
      sample.rows.append(policy)
    }
    sample.attach("p-1", "r-1")
    sample.attach("p-1", "r-1")
    sample.attach("p-1", "gone")
    let inventory = sample.build().inventory
    #expect(inventory.links.policiesOfNode[RowID(0)].map(\.rawValue) == [1])
  }

  @Test func withoutAnOrganizationThereAreNoNodes() {
    #expect(SampleSnapshot().build().inventory.organizationNodes.isEmpty)
  }
}

extension Inventory {
  /// Each node at its depth, with its own row and one past its last.
  fileprivate var tree: [String] {
    organizationNodes.enumerated().map { row, node in
      "\(String(repeating: "  ", count: Int(node.depth)))\(strings[node.name]) \(row) \(node.end)"
    }
  }
}
