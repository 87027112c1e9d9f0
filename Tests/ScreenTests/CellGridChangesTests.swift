import Testing

@testable import Screen

@Suite struct CellGridChangesTests {
  private func changes(_ old: String, _ new: String) -> [CellGrid.Run] {
    var before = CellGrid(columns: 20, rows: 1)
    before.put(old, column: 0, row: 0)
    var after = CellGrid(columns: 20, rows: 1)
    after.put(new, column: 0, row: 0)
    return after.changes(from: before)
  }

  @Test(arguments: [
    (old: "abc", new: "abc", runs: []),
    (old: "abc", new: "abd", runs: [2..<3]),
    (old: "漢c", new: "字c", runs: [0..<2]),
    (old: "a漢字b", new: "a漢語b", runs: [3..<5]),
    (old: "漢c", new: "x c", runs: [0..<2]),
    (old: "x c", new: "漢c", runs: [0..<2]),
    (old: "漢字", new: "x漢y", runs: [0..<4]),
    (old: "a1b", new: "a2b3", runs: [1..<4]),
    (old: "a0000000b", new: "x0000000y", runs: [0..<1, 8..<9]),
    (old: "abcdef", new: "", runs: [0..<6]),
  ])
  func runsCoverWhatChanged(old: String, new: String, runs: [Range<Int>]) {
    #expect(changes(old, new).map(\.columns) == runs)
  }

  @Test func rolesAndGroundsCount() {
    let old = CellGrid(columns: 4, rows: 2)
    var new = old
    new.setGround(.rowCursor, in: Rectangle(column: 0, row: 1, width: 4, height: 1))
    #expect(new.changes(from: old) == [CellGrid.Run(row: 1, columns: 0..<4)])
  }

  @Test func anotherSizeChangesEverything() {
    let new = CellGrid(columns: 3, rows: 2)
    #expect(new.changes(from: CellGrid(columns: 4, rows: 2)).map(\.columns) == [0..<3, 0..<3])
  }
}
