import Query
import Testing

@Suite struct RowSetTests {
  @Test func holdsRowsInOrder() {
    var rows = RowSet([700, 3, 64])
    rows.insert(3)
    #expect(Array(rows) == [3, 64, 700])
    #expect(rows.count == 3)
    #expect(rows.contains(64) && !rows.contains(63) && !rows.contains(100_000))
    rows.remove(700)
    rows.remove(5)
    #expect(rows == RowSet([64, 3]))
    #expect(rows.hashValue == RowSet([64, 3]).hashValue)
  }
}
