import Screen

extension Browser {
  /// Draws the table of the place; the answer is where the cursor line starts.
  static func drawTable(_ state: State, _ area: Rectangle, on grid: inout CellGrid) -> CursorPosition {
    let table = state.table
    let columns = state.visibleColumns
    let layout = state.tableLayout
    drawHeader(state, columns, layout, area.splitTop(1).top, on: &grid)
    let source = TableSource(state)
    let body = area.splitTop(1).rest
    let visible = Viewport(top: table.top, height: body.height).rows(of: table.lines.count)
    for (offset, position) in visible.enumerated() {
      let line = Rectangle(column: body.column, row: body.row + offset, width: body.width, height: 1)
      let ground: Role = position == table.cursor ? .rowCursor : .row
      grid.fill(line, role: ground, ground: ground)
      guard case .row(let row) = table.lines[position] else { continue }
      for slot in layout.slots {
        drawCell(columns[slot.index].cell(source, row), columns[slot.index], slot, line.row, on: &grid)
      }
    }
    return CursorPosition(column: body.column, row: body.row + max(0, table.cursor - table.top))
  }

  private static func drawHeader(
    _ state: State,
    _ columns: [Column],
    _ layout: TableLayout,
    _ area: Rectangle,
    on grid: inout CellGrid
  ) {
    grid.fill(area, role: .tableHead, ground: .tableHead)
    for slot in layout.slots {
      let column = columns[slot.index]
      grid.put(
        column.title, column: slot.start, row: area.row, width: slot.width, role: .tableHead,
        alignment: column.alignment)
    }
  }

  static func drawCell(_ spans: [Span], _ column: Column, _ slot: TableLayout.Slot, _ row: Int, on grid: inout CellGrid) {
    var pen = slot.start
    if column.alignment == .right { pen += max(0, slot.width - spans.width) }
    let end = slot.start + slot.width
    for span in spans where pen < end {
      pen += grid.put(span.text, column: pen, row: row, width: end - pen, role: span.role)
    }
  }
}

extension State {
  /// The columns that the user has not hidden.
  var visibleColumns: [Column] {
    let hidden = table.hiddenColumns
    return Column.columns(of: place.view).filter { !hidden.contains($0.name) }
  }

  /// Where the columns stand.
  var tableLayout: TableLayout {
    let all = Column.columns(of: place.view)
    let natural = table.naturalWidths
    let hidden = table.hiddenColumns
    let widths = all.indices.filter { !hidden.contains(all[$0].name) }.map {
      $0 < natural.count ? natural[$0] : all[$0].preferred
    }
    return TableLayout(
      columns: visibleColumns, natural: widths, area: layout.table.columns, first: table.firstColumn)
  }
}
