import Inventory
import Testing

@Suite struct ResourceTypeTests {
  @Test func everyTypeStandsAtItsNumber() {
    #expect(ResourceType.all.map(\.number) == Array(0..<UInt8(ResourceType.all.count)))
    #expect(Set(ResourceType.all).count == ResourceType.all.count)
  }

  @Test func everyTypeHasWordsOfItsOwn() {
    for words in [ResourceType.all.map(\.word), ResourceType.all.map(\.plural), ResourceType.all.map(\.typeName)] {
      #expect(Set(words).count == words.count)
      #expect(words.allSatisfy { !$0.isEmpty })
    }
    #expect(ResourceType.all.allSatisfy { !$0.listedBy.isEmpty && !$0.service.isEmpty })
  }

  @Test func aResourceKnowsItsTable() {
    let stage = ResourceID(RowID<APIStageRecord>(3))
    #expect(stage.type == .apiStage)
    #expect(stage.row(of: APIStageRecord.self) == RowID(3))
    #expect(stage.row(of: APIRecord.self) == nil)
    #expect(stage == ResourceID(type: .apiStage, row: 3))
  }

  @Test func resourcesAreOrderedByTypeThenByRow() {
    let ordered = [
      ResourceID(type: .account, row: 9), ResourceID(type: .function, row: 0), ResourceID(type: .function, row: 2),
      ResourceID(type: .logGroup, row: 1),
    ]
    #expect(ordered.shuffled().sorted() == ordered)
  }

  @Test func aResourceIsSmall() { #expect(MemoryLayout<ResourceID>.size <= 8) }
}
