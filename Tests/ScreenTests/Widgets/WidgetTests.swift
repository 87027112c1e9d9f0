import Testing

@testable import Screen

@Suite struct BarTests {
  @Test(arguments: [
    (0.0, 0), (0.5, 16), (1.0, 32), (0.000_1, 1), (0.999_9, 31), (2.0, 32), (-1.0, 0), (Double.nan, 0), (.infinity, 32),
  ])
  func eighths(share: Double, eighths: Int) {
    #expect(Bar(share: share).eighths(of: 4) == eighths)
  }

  @Test(arguments: [
    (1, 4, false, "██░░░░░░"), (3, 8, false, "███░░░░░"), (5, 16, false, "██▌░░░░░"), (0, 0, false, "░░░░░░░░"),
    (1, 1_000, true, "........"), (5, 16, true, "##-....."), (4, 4, true, "########"),
  ])
  func bars(part: Int, whole: Int, isASCII: Bool, line: String) {
    var grid = CellGrid(columns: 10, rows: 1, glyphs: isASCII ? .ascii : .unicode)
    Bar(part, of: whole).draw(on: &grid, column: 0, row: 0, width: 8)
    #expect(grid.lines == [line])
  }

  @Test func theRestMayStayBlank() {
    var grid = CellGrid(columns: 10, rows: 1)
    Bar(1, of: 2).draw(on: &grid, column: 0, row: 0, width: 3, rest: nil)
    #expect(grid.lines == ["█▌"])
  }
}

@Suite struct ViewportTests {
  @Test(arguments: [
    (row: 0, top: 0), (row: 12, top: 10), (row: 9, top: 9), (row: 15, top: 11), (row: 99, top: 95),
  ])
  func movesJustEnough(row: Int, top: Int) {
    #expect(Viewport(top: 10, height: 5).showing(row, of: 100).top == top)
  }

  @Test func marginsKeepTheNextRowsInSight() {
    let viewport = Viewport(top: 10, height: 10)
    #expect(viewport.showing(18, of: 100, margin: 3).top == 12)
    #expect(viewport.showing(99, of: 100, margin: 3).top == 90)
    #expect(viewport.showing(0, of: 100, margin: 3).top == 0)
    #expect(Viewport(top: 0, height: 2).showing(5, of: 100, margin: 9).top == 4)
  }

  @Test func listsThatFitStartAtTheTop() {
    #expect(Viewport(top: 7, height: 10).within(5).top == 0)
    #expect(Viewport(top: 7, height: 10).rows(of: 9) == 7..<9)
    #expect(Viewport(top: 7, height: 10).rows(of: 0) == 0..<0)
    #expect(Viewport(height: 0).rows(of: 3) == 0..<0)
  }

  @Test func centredAndScrolled() {
    #expect(Viewport(height: 9).centred(on: 50, of: 100).top == 46)
    #expect(Viewport(height: 9).centred(on: 1, of: 100).top == 0)
    #expect(Viewport(top: 90, height: 9).scrolled(by: 50, of: 100).top == 91)
    #expect(Viewport(top: 3, height: 9).scrolled(by: -50, of: 100).top == 0)
    #expect(Viewport(height: 9).page == 8)
    #expect(Viewport(height: 1).page == 1)
  }
}

@Suite struct SpanTests {
  @Test(arguments: [(20, "role deploy AccountX"), (14, "role deploy A…"), (11, "role deplo…"), (4, "rol…"), (0, "")])
  func piecesStandSideBySide(width: Int, line: String) {
    var grid = CellGrid(columns: 24, rows: 1)
    let spans = [Span("role ", .textDim), Span("deploy"), Span(" "), Span("AccountX", .link)]
    let taken = grid.put(spans, column: 0, row: 0, width: width)
    #expect(grid.lines == [line])
    #expect(taken == width)
  }
}
