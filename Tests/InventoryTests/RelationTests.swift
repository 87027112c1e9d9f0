import Inventory
import Testing

@Suite struct RelationTests {
  private enum From {}
  private enum To {}

  @Test func answersFromBothSides() {
    let relation = Relation<From, To>(
      rowCount: 4,
      pairs: [(RowID(2), RowID(7)), (RowID(0), RowID(1)), (RowID(2), RowID(3))]
    )
    #expect(Array(relation[RowID(2)]) == [RowID(7), RowID(3)])
    #expect(relation[RowID(1)].isEmpty)
    #expect(relation.count(RowID(0)) == 1)
    let inverted = relation.inverted(rowCount: 8)
    #expect(Array(inverted[RowID(7)]) == [RowID(2)])
    #expect(inverted[RowID(0)].isEmpty)
  }
}
