import Screen

extension Browser {
  /// A sheet over the screen, in a box with a title; the answer is the room for its content.
  ///
  /// A blank column on each side keeps the words of the table that the sheet cuts apart from its edge, which themes
  /// without a background need.
  static func drawSheet(
    _ title: String,
    width: Int,
    height: Int,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> Rectangle {
    let body = Rectangle(
      row: layout.crumbs.row + 1,
      width: grid.columns,
      height: max(0, layout.bottomBar.row - layout.crumbs.row - 1)
    )
    let area = body.centred(width: width + 6, height: height + 2)
    grid.fill(area)
    let box = area.inset(left: 1, right: 1)
    grid.fill(box, role: .dialog, ground: .dialog)
    return Frame(title).draw(in: box, on: &grid).inset(left: 1, right: 1)
  }

  static func drawMenu(
    _ menu: Menu,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> CursorPosition? {
    let glyphs = state.preferences.glyphs
    let hasTicks = menu.purpose == .columns
    let widest = menu.choices.reduce(menu.title.count) { max($0, TextWidth.columns(of: $1.title) + (hasTicks ? 2 : 0)) }
    let area = drawSheet(menu.title, width: widest, height: menu.choices.count, layout, on: &grid)
    let viewport = Viewport(height: area.height).centred(on: menu.cursor, of: menu.choices.count)
    var cursor = CursorPosition(column: area.column, row: area.row)
    for (offset, index) in viewport.rows(of: menu.choices.count).enumerated() {
      let line = Rectangle(column: area.column - 1, row: area.row + offset, width: area.width + 2, height: 1)
      if index == menu.cursor {
        grid.fill(line, role: .rowCursor, ground: .rowCursor)
        cursor.row = line.row
      }
      var pen = area.column
      if hasTicks {
        let sign = menu.choices[index].isTicked ? Glyph.checked : .unchecked
        pen += grid.put("\(glyphs[sign]) ", column: pen, row: line.row, role: .textDim)
      }
      grid.put(menu.choices[index].title, column: pen, row: line.row, width: area.columns.upperBound - pen)
    }
    return cursor
  }

  static func drawHelp(
    _ help: Help,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> CursorPosition? {
    let bindings = help.bindings
    let keyWidth = min(26, bindings.reduce(4) { max($0, $1.keyNames.count) })
    let area = drawSheet("Keys", width: min(96, grid.columns - 6), height: grid.rows, layout, on: &grid)
    let filter = area.splitTop(1).top
    let start = filter.column + grid.put("look for ", column: filter.column, row: filter.row, role: .textDim)
    let caret = draw(help.filter, from: start, to: filter.columns.upperBound, filter.row, .prompt, on: &grid)
    let room = area.inset(top: 2)
    let lines = help.lines
    let cursorLine = lines.firstIndex(of: .key(help.cursor)) ?? 0
    let viewport = Viewport(height: room.height).centred(on: cursorLine, of: lines.count)
    for (offset, index) in viewport.rows(of: lines.count).enumerated() {
      let line = Rectangle(column: room.column, row: room.row + offset, width: room.width, height: 1)
      switch lines[index] {
      case .heading(let title):
        grid.put(title, column: line.column, row: line.row, width: line.width, role: .frameTitle)
      case .key(let position):
        let bar = Rectangle(column: line.column - 1, row: line.row, width: line.width + 2, height: 1)
        if position == help.cursor { grid.fill(bar, role: .rowCursor, ground: .rowCursor) }
        drawHelpLine(bindings[position], keyWidth: keyWidth, line, on: &grid)
      }
    }
    if bindings.isEmpty { grid.put("no key does that", column: room.column, row: room.row, role: .textDim) }
    return CursorPosition(column: caret, row: filter.row, isWriting: true)
  }

  private static func drawHelpLine(
    _ binding: KeyBinding,
    keyWidth: Int,
    _ area: Rectangle,
    on grid: inout CellGrid
  ) {
    let line = area.inset(left: 2)
    grid.put(binding.keyNames, column: line.column, row: line.row, width: min(keyWidth, line.width), role: .barKey)
    let text = line.inset(left: keyWidth + 2)
    grid.put(binding.help, column: text.column, row: text.row, width: text.width)
  }

  /// The keys that can follow those pressed so far, above the bottom line.
  static func drawPendingMenu(_ state: State, _ layout: ScreenLayout, on grid: inout CellGrid) {
    let next = Keymap.standard.continuations(of: state.pending.keys, in: state.keyContexts)
    guard !next.isEmpty else { return }
    let columns = max(1, layout.bottomBar.width / 44)
    let rows = min((next.count + columns - 1) / columns, layout.bottomBar.row - 3)
    let area = Rectangle(row: layout.bottomBar.row - rows - 1, width: layout.bottomBar.width, height: rows + 1)
    grid.fill(area, role: .dialog, ground: .dialog)
    grid.fill(area.splitTop(1).top, with: state.preferences.glyphs[.horizontal], role: .frame)
    let width = area.width / columns
    for (index, entry) in next.enumerated() where index / rows < columns {
      let column = area.column + 1 + index / rows * width
      let row = area.row + 1 + index % rows
      let keys = Key.name(of: entry.keys)
      let pen = column + max(4, grid.put(keys, column: column, row: row, role: .barKey) + 2)
      grid.put(entry.binding.help, column: pen, row: row, width: max(0, column + width - 2 - pen))
    }
  }
}
