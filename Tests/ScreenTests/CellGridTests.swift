import Testing

@testable import Screen

@Suite struct CellGridTests {
  @Test func aNewGridIsBlank() {
    let grid = CellGrid(columns: 3, rows: 2)
    #expect(grid.lines == ["", ""])
    #expect(grid[column: 2, row: 1] == .blank)
  }

  @Test func textTakesItsColumns() {
    var grid = CellGrid(columns: 8, rows: 1)
    #expect(grid.put("a漢b", column: 1, row: 0, role: .link) == 4)
    #expect(grid.lines == [" a漢b"])
    #expect(grid.roleLines == [" uuuu"])
    #expect(grid[column: 2, row: 0].width == 2)
    #expect(grid[column: 3, row: 0] == Cell(nil, width: 0, role: .link))
  }

  @Test(arguments: [
    (text: "function", width: 5, alignment: CellGrid.Alignment.left, overflow: CellGrid.Overflow.ellipsis, is: "func…"),
    (text: "function", width: 5, alignment: .left, overflow: .cut, is: "funct"),
    (text: "function", width: 8, alignment: .left, overflow: .ellipsis, is: "function"),
    (text: "12", width: 5, alignment: .right, overflow: .ellipsis, is: "...12"),
    (text: "漢字漢", width: 5, alignment: .left, overflow: .ellipsis, is: "漢字…"),
    (text: "漢字漢", width: 4, alignment: .left, overflow: .ellipsis, is: "漢…."),
    (text: "漢字", width: 3, alignment: .left, overflow: .cut, is: "漢."),
    (text: "漢字", width: 3, alignment: .right, overflow: .cut, is: ".漢"),
    (text: "e\u{301}e\u{301}e\u{301}", width: 2, alignment: .left, overflow: .ellipsis, is: "e\u{301}…"),
    (text: "ab", width: 1, alignment: .left, overflow: .ellipsis, is: "…"),
    (text: "漢", width: 1, alignment: .left, overflow: .cut, is: "."),
  ])
  func fieldsAreClippedAndAligned(
    text: String,
    width: Int,
    alignment: CellGrid.Alignment,
    overflow: CellGrid.Overflow,
    is expected: String
  ) {
    var grid = CellGrid(columns: 12, rows: 1)
    grid.fill(grid.bounds, with: "x", role: .text)
    grid.put(text, column: 2, row: 0, width: width, alignment: alignment, overflow: overflow)
    let field = expected.replacing(".", with: " ")
    #expect(grid.lines == ["xx" + field + String(repeating: "x", count: 10 - width)])
  }

  @Test func textIsClippedAtTheEdges() {
    var grid = CellGrid(columns: 4, rows: 1)
    grid.put("abcdef", column: -2, row: 0, overflow: .cut)
    #expect(grid.lines == ["cdef"])
    grid.put("漢字", column: -1, row: 0)
    #expect(grid.lines == [" 字f"])
    #expect(grid.put("x", column: 4, row: 0) == 0)
    #expect(grid.put("x", column: 0, row: 1) == 0)
    #expect(grid.put("x", column: 0, row: -1) == 0)
    #expect(grid.put("x", column: 0, row: 0, width: 0) == 0)
  }

  @Test(arguments: [(column: 0, is: "x b"), (column: 1, is: " xb")])
  func halfAWideGlyphTakesTheOtherHalfAway(column: Int, is line: String) {
    var grid = CellGrid(columns: 3, rows: 1)
    grid.put("漢b", column: 0, row: 0)
    grid.put("x", column: column, row: 0)
    #expect(grid.lines == [line])
    #expect(grid.cells.allSatisfy { $0.width == 1 })
  }

  @Test func textKeepsTheGroundBelow() {
    var grid = CellGrid(columns: 4, rows: 1)
    grid.fill(grid.bounds, ground: .rowCursor)
    grid.put("ab", column: 1, row: 0, role: .severityHigh)
    #expect(grid.groundLines == [">>>>"])
    #expect(grid.roleLines == [" 44"])
    grid.put("c", column: 3, row: 0, ground: .dialog)
    #expect(grid.groundLines == [">>>D"])
  }

  @Test func asciiGridsTakeNothingElse() {
    var grid = CellGrid(columns: 12, rows: 2, glyphs: .ascii)
    grid.put("é漢\u{1B}", column: 0, row: 0)
    grid.put("too long to fit", column: 0, row: 1)
    grid.put(.severityHigh, column: 5, row: 0, role: .severityHigh)
    grid.fill(Rectangle(column: 7, row: 0, width: 2, height: 1), with: "│", role: .frame)
    #expect(grid.lines == ["???? H ??", "too long to~"])
  }

  @Test func linesSkipTrailingHalvesAndBlanks() {
    var grid = CellGrid(columns: 10, rows: 2)
    grid.put("▸ 梨  ", column: 0, row: 1)
    #expect(grid.lines == ["", "▸ 梨"])
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    #expect(Set(Role.allCases.map(\.letter)).count == Role.allCases.count)
    #expect(Role.allCases.allSatisfy { $0.letter != " " })
  }
}
