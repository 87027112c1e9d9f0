import Query
import Screen

extension Browser {
  /// Draws the table of the place; the answer is where the cursor line starts.
  static func drawTable(_ state: State, _ layout: ScreenLayout, on grid: inout CellGrid) -> CursorPosition {
    let area = layout.table
    let body = area.splitTop(1).rest
    let table = state.table
    let painter = TablePainter(state)
    painter.drawHeader(area.splitTop(1).top, on: &grid)
    let visible = Viewport(top: table.top, height: body.height).rows(of: table.lines.count)
    for (offset, position) in visible.enumerated() {
      let area = Rectangle(column: body.column, row: body.row + offset, width: body.width, height: 1)
      painter.drawLine(at: position, isAtCursor: position == table.cursor, area, on: &grid)
    }
    if table.lines.count == 0 { drawEmptyTable(state, body, on: &grid) }
    return CursorPosition(column: body.column, row: body.row + max(0, table.cursor - table.top))
  }

  /// Says why there is nothing to see, and what to do.
  private static func drawEmptyTable(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    let text: String
    let peel = Keymap.standard.keyName(for: .layer(.peel), in: [.everywhere]) ?? ""
    if state.tickets.arrangements[state.place] != nil {
      text = "sorting out the rows"
    } else if !state.table.filter.isEmpty {
      text = "no row matches the filter; \(peel) takes it off"
    } else {
      text = state.place.view.rows?.emptyText(state) ?? ""
    }
    for (offset, line) in text.split(separator: "\n").enumerated() {
      let column = area.column + TableLayout.gutter
      let width = max(1, area.width - TableLayout.gutter)
      grid.put(String(line), column: column, row: area.row + 1 + offset, width: width, role: .textDim)
    }
  }
}
