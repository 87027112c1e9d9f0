import Testing

@testable import Screen

@Suite struct FrameTests {
  @Test func aTitleStandsInTheEdge() {
    var grid = CellGrid(columns: 16, rows: 3)
    let inside = Frame("Functions").draw(in: grid.bounds, on: &grid)
    #expect(grid.lines == ["┌─ Functions ──┐", "│              │", "└──────────────┘"])
    #expect(inside == Rectangle(column: 1, row: 1, width: 14, height: 1))
    #expect(grid.roleLines[0] == "ff ttttttttt fff")
  }

  @Test func neighboursShareAnEdge() {
    var grid = CellGrid(columns: 11, rows: 5)
    Frame("A", isFocused: true).draw(in: Rectangle(width: 6, height: 5), on: &grid)
    Frame("B").draw(in: Rectangle(column: 5, row: 0, width: 6, height: 3), on: &grid)
    Frame().draw(in: Rectangle(column: 5, row: 2, width: 6, height: 3), on: &grid)
    #expect(
      grid.lines == [
        "┌─ A ┬─ B ┐",
        "│    │    │",
        "│    ├────┤",
        "│    │    │",
        "└────┴────┘",
      ]
    )
    #expect(grid[column: 5, row: 1].role == .frameFocus)
  }

  @Test(arguments: [
    (16, "┌─ Checks ─ 9 ─┐"), (14, "┌─ Checks ───┐"), (9, "┌─ Che… ┐"), (6, "┌────┐"), (2, "┌┐"), (1, ""),
  ])
  func titlesGiveWay(width: Int, top: String) {
    var grid = CellGrid(columns: 20, rows: 2)
    let frame = Frame([Span("Checks", .frameTitle)], trailing: [Span("9", .frameTitleCount)])
    frame.draw(in: Rectangle(width: width, height: 2), on: &grid)
    #expect(grid.lines[0] == top)
  }

  @Test func asciiFramesJoinToo() {
    var grid = CellGrid(columns: 7, rows: 3, glyphs: .ascii)
    Frame().draw(in: Rectangle(width: 4, height: 3), on: &grid)
    Frame().draw(in: Rectangle(column: 3, row: 0, width: 4, height: 3), on: &grid)
    #expect(grid.lines == ["+--+--+", "|  |  |", "+--+--+"])
  }

  @Test func framesBeyondTheGridAreClipped() {
    var grid = CellGrid(columns: 4, rows: 2)
    Frame("Long title").draw(in: Rectangle(column: -2, row: -1, width: 20, height: 3), on: &grid)
    #expect(grid.lines == ["", "────"])
  }
}
