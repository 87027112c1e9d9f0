import Inventory
import SnapshotFormats
import Testing

/// What holds for every resource of the demo, whatever its type is.
@Suite struct ResourceTests {
  private let demo: Inventory

  init() throws {
    demo = try #require(Demo.read).inventory
  }

  @Test(arguments: ResourceType.all)
  func everyResourceIsNamedPlacedAndFound(_ type: ResourceType) {
    #expect(demo.count(of: type) > 0)
    for resource in resources(of: type) {
      #expect(!demo.name(of: resource).isEmpty)
      #expect(demo.accounts.indices.contains(demo.account(of: resource).index))
      #expect(demo.files.indices.contains(demo.provenance(of: resource).file.index))
      #expect(demo.resource(arn: demo.arn(of: resource)) == resource)
    }
  }

  @Test(arguments: ResourceType.all)
  func fieldsAndLinksTellOfWhatIsThere(_ type: ResourceType) {
    for resource in resources(of: type) {
      let fields = demo.fields(of: resource)
      #expect(Set(fields.map(\.id)).count == fields.count)
      #expect(fields.allSatisfy { !$0.id.contains(" ") && !$0.title.isEmpty })
      for linked in demo.links(of: resource) {
        #expect(!linked.title.isEmpty)
        #expect(linked.resources.allSatisfy { Int($0.row) < demo.count(of: $0.type) })
        #expect(Set(linked.resources).count == linked.resources.count)
      }
    }
  }

  private func resources(of type: ResourceType) -> [ResourceID] {
    (0..<UInt32(demo.count(of: type))).map { ResourceID(type: type, row: $0) }
  }
}
