import Testing

@testable import Screen

@Suite struct CellGridPropertyTests {
  /// Writes random text at random places, also outside.
  private func scribble(on grid: inout CellGrid, times: Int, using random: inout SeededGenerator) {
    for _ in 0..<times {
      let isHostile = Bool.random(using: &random)
      let text = isHostile ? String.hostile(count: 10, using: &random) : .wideAndNarrow(count: 10, using: &random)
      let column = Int.random(in: -4...grid.columns + 1, using: &random)
      let row = Int.random(in: -1...grid.rows, using: &random)
      let width = Bool.random(using: &random) ? Int.random(in: -1...9, using: &random) : nil
      // With few roles it happens that only the glyph of a cell changes.
      let role: Role = Bool.random(using: &random) ? .text : .link
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let area = Rectangle(column: column, row: row, width: width ?? 3, height: 2)
        grid.fill(area, with: text.first ?? "漢", role: role)
      case 1:
        Frame(text).draw(in: Rectangle(column: column, row: row, width: 6, height: 3), on: &grid)
      default:
        grid.put(
          text,
          column: column,
          row: row,
          width: width,
          role: role,
          alignment: Bool.random(using: &random) ? .left : .right,
          overflow: Bool.random(using: &random) ? .cut : .ellipsis
        )
      }
    }
  }

  /// What must hold of every grid.
  private func problem(of grid: CellGrid) -> String? {
    for row in 0..<grid.rows {
      let cells = Array(grid.row(row))
      if cells.reduce(0, { $0 + Int($1.width) }) != grid.columns { return "row \(row) has another width" }
      for (column, cell) in cells.enumerated() {
        if let problem = problem(of: cell, before: column + 1 < cells.count ? cells[column + 1] : nil) {
          return "\(problem) at \(column), \(row)"
        }
      }
    }
    return nil
  }

  private func problem(of cell: Cell, before next: Cell?) -> String? {
    guard let glyph = cell.glyph else { return cell.width == 0 ? nil : "an empty lead" }
    if cell.width == 2, next?.width != 0 { return "a wide glyph without its right half" }
    if cell.width == 1, next?.width == 0 { return "a right half without its left" }
    if glyph.unicodeScalars.contains(where: \.isDangerous) { return "a dangerous scalar" }
    if glyph.unicodeScalars.count > 5 { return "too many scalars" }
    return TextWidth.columns(of: glyph) == Int(cell.width) ? nil : "a glyph of another width"
  }

  @Test(arguments: [CellGrid(columns: 17, rows: 5), CellGrid(columns: 2, rows: 3, glyphs: .ascii)])
  func everyRowIsExactlyAsWideAsTheGrid(blank: CellGrid) {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      var grid = blank
      scribble(on: &grid, times: 12, using: &random)
      #expect(problem(of: grid) == nil)
      if blank.glyphs.isASCII { #expect(grid.cells.allSatisfy { $0.glyph?.isASCII ?? false }) }
    }
  }

  @Test func theChangesTurnTheOldGridIntoTheNewOne() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      var old = CellGrid(columns: 23, rows: 4)
      scribble(on: &old, times: 8, using: &random)
      var new = old
      scribble(on: &new, times: Int.random(in: 0...3, using: &random), using: &random)
      let runs = new.changes(from: old)
      var terminal = PaintedScreen(old)
      for run in runs { terminal.paint(run, of: new) }
      #expect(terminal.cells == PaintedScreen(new).cells)
      for run in runs {
        let cells = new.cells(of: run)
        #expect(cells.first?.width != 0 && cells.first != nil)
        #expect(old.cells(of: run).first?.width != 0)
      }
    }
  }

  @Test func theSameGridHasNoChanges() {
    var random = SeededGenerator(seed: 7)
    var grid = CellGrid(columns: 40, rows: 10)
    scribble(on: &grid, times: 30, using: &random)
    #expect(grid.changes(from: grid).isEmpty)
  }
}

/// A terminal as it treats wide glyphs: writing over one half destroys the other.
private struct PaintedScreen {
  var columns: Int
  var cells: [Cell?]

  init(_ grid: CellGrid) {
    columns = grid.columns
    cells = grid.cells
  }

  mutating func paint(_ run: CellGrid.Run, of grid: CellGrid) {
    let start = run.row * columns
    for (column, cell) in zip(run.columns, grid.cells(of: run)) {
      let range = run.row * columns..<(run.row + 1) * columns
      let index = start + column
      if cell.width != 0 {
        if cells[index]?.width == 0, range.contains(index - 1), !run.columns.contains(column - 1) {
          cells[index - 1] = nil
        }
        if cells[index]?.width == 2, range.contains(index + 1) { cells[index + 1] = nil }
      }
      cells[index] = cell
    }
  }
}
