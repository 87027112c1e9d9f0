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

@Suite struct ScrollbarTests {
  @Test(arguments: [
    (top: 0, count: 10, thumb: nil), (top: 0, count: 100, thumb: 0..<1), (top: 1, count: 100, thumb: 1..<2),
    (top: 45, count: 100, thumb: 4..<5), (top: 89, count: 100, thumb: 8..<9), (top: 90, count: 100, thumb: 9..<10),
    (top: 0, count: 20, thumb: 0..<5), (top: 10, count: 20, thumb: 5..<10), (top: 0, count: 1_000_000, thumb: 0..<1),
    (top: 999_990, count: 1_000_000, thumb: 9..<10),
  ])
  func thumbTouchesAnEndOnlyThere(top: Int, count: Int, thumb: Range<Int>?) {
    let bar = Scrollbar(Viewport(top: top, height: 10), of: count)
    #expect(bar.thumb(height: 10) == thumb)
  }

  @Test func itIsDrawnOverTheEdge() {
    var grid = CellGrid(columns: 1, rows: 4)
    Scrollbar(Viewport(top: 4, height: 4), of: 8).draw(on: &grid, column: 0, rows: 0..<4)
    #expect(grid.lines == ["│", "│", "█", "█"])
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

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 100, ["one two three"]),
    ("", 10, [""]),
    ("a\nb\n\nc", 10, ["a", "b", "", "c"]),
    ("a\r\nb", 10, ["a", "b"]),
    ("exact fit", 5, ["exact", "fit"]),
    ("arn:aws:lambda:eu-north-1", 12, ["arn:aws:", "lambda:eu-", "north-1"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("漢字漢字", 5, ["漢字", "漢字"]),
    ("漢", 1, ["漢"]),
    ("see arn:aws:x", 9, ["see", "arn:aws:x"]),
    ("  indented text", 10, ["  indented", "text"]),
  ])
  func linesFit(text: String, columns: Int, lines: [String]) {
    #expect(WrappedText(text, columns: columns).lines.map(String.init) == lines)
  }

  @Test func laterLinesCanBeShorter() {
    let lines = WrappedText("one two three four", columns: 9, hanging: 4).lines
    #expect(lines == ["one two", "three", "four"])
  }

  @Test func nothingIsLostAndNothingIsTooWide() {
    var random = SeededGenerator(seed: 23)
    for _ in 0..<1_000 {
      let text = String.hostile(count: 40, using: &random)
      let columns = Int.random(in: 2...12, using: &random)
      let lines = WrappedText(text, columns: columns).lines
      for line in lines where line.count > 1 { #expect(TextWidth.columns(of: String(line)) <= columns) }
      func kept(_ text: String) -> [Character] { text.filter { $0 != " " && !$0.isNewline } }
      #expect(lines.flatMap { kept(String($0)) } == kept(text))
    }
  }

  @Test func drawsFromALine() {
    var grid = CellGrid(columns: 10, rows: 2)
    let text = WrappedText("one two three four", columns: 5)
    let drawn = text.draw(in: grid.bounds, on: &grid, from: 1)
    #expect(drawn == 2)
    #expect(grid.lines == ["two", "three"])
  }
}

@Suite struct MenuTests {
  private var menu: Menu {
    Menu([Menu.Entry("account", detail: "string"), Menu.Entry("severity"), Menu.Entry("is")], title: "fields")
  }

  @Test func theChoiceGoesRound() {
    var menu = menu
    #expect(menu.selected == nil)
    menu.move(by: -1)
    #expect(menu.selected?.text == "is")
    menu.move(by: 1)
    #expect(menu.selected?.text == "account")
    menu.move(by: -2)
    #expect(menu.selection == 1)
    var empty = Menu([])
    empty.move(by: 1)
    #expect(empty.selection == nil)
  }

  @Test func theBoxOpensWhereThereIsRoom() {
    let area = Rectangle(width: 40, height: 12)
    #expect(menu.rectangle(column: 2, row: 1, within: area) == Rectangle(column: 2, row: 2, width: 19, height: 5))
    #expect(menu.rectangle(column: 2, row: 11, within: area) == Rectangle(column: 2, row: 6, width: 19, height: 5))
    #expect(menu.rectangle(column: 30, row: 1, within: area).column == 21)
    #expect(menu.rectangle(column: 0, row: 1, within: Rectangle(width: 40, height: 3)).isEmpty)
  }

  @Test func theChoiceIsShownOnItsGround() {
    var menu = menu
    menu.selection = 1
    var grid = CellGrid(columns: 20, rows: 5)
    menu.draw(in: Rectangle(width: 19, height: 5), on: &grid)
    #expect(
      grid.lines == [
        "┌─ fields ────────┐",
        "│ account  string │",
        "│ severity        │",
        "│ is              │",
        "└─────────────────┘",
      ]
    )
    #expect(grid.groundLines[2] == "D>>>>>>>>>>>>>>>>>D")
  }

  @Test func aLongListScrollsToTheChoice() {
    var grid = CellGrid(columns: 8, rows: 4)
    Menu((0..<9).map { Menu.Entry("e\($0)") }, selection: 8).draw(in: grid.bounds, on: &grid)
    #expect(grid.lines[1].hasPrefix("│ e7") && grid.lines[2].hasPrefix("│ e8"))
    #expect(grid[column: 7, row: 2].role == .scrollbarThumb)
  }
}
