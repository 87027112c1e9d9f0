import Screen

extension Browser {
  /// Draws the side pane with its tabs and the line that sets it off.
  static func drawPane(_ state: State, _ layout: ScreenLayout, on grid: inout CellGrid) -> CursorPosition {
    drawDivider(state, layout, on: &grid)
    let isFocused = state.isPaneFocused
    drawTabs(state, layout, isFocused: isFocused, on: &grid)
    return drawPaneDocument(state, state.paneArea, isFocused: isFocused, on: &grid)
  }

  /// Draws the tabs; brackets tell the one that is shown, whatever the theme, and its ground that keys go there.
  private static func drawTabs(_ state: State, _ layout: ScreenLayout, isFocused: Bool, on grid: inout CellGrid) {
    let tabs = layout.pane.splitTop(1).top
    grid.fill(tabs, role: .tableHead, ground: .tableHead)
    for slot in PaneTabs(layout.pane).slots where slot.columns.lowerBound < tabs.columns.upperBound {
      let isShown = slot.tab == state.pane.tab && state.pane.question == nil
      let title = isShown ? "[\(slot.title)]" : slot.title
      let start = slot.columns.lowerBound - (isShown ? 1 : 0)
      let width = min(title.count, tabs.columns.upperBound - start)
      let role: Role = isShown ? (isFocused ? .frameFocus : .frameTitle) : .textDim
      let ground: Role = isShown && isFocused ? .tableHeadCursor : .tableHead
      grid.put(title, column: start, row: tabs.row, width: width, role: role, ground: ground, overflow: .cut)
    }
  }

  /// The line between table and pane, and left of it how far the table is scrolled.
  private static func drawDivider(_ state: State, _ layout: ScreenLayout, on grid: inout CellGrid) {
    let area = layout.divider
    guard !area.isEmpty else { return }
    grid.fill(area, with: state.preferences.glyphs[.vertical], role: .frame)
    let track = layout.scrollBar.splitTop(1).rest
    guard let thumb = thumb(of: state.table.lines.count, top: state.table.top, track) else { return }
    grid.fill(thumb, with: thumbSign(state), role: .scrollbarThumb)
  }

  /// A slim thumb, so that the bar stays in the background.
  private static func thumbSign(_ state: State) -> Character {
    let glyphs = state.preferences.glyphs
    return glyphs.isASCII ? glyphs[.scrollbarThumb] : glyphs[.bar2]
  }

  /// Where the thumb of a scroll bar stands; nil when all is in sight.
  static func thumb(of count: Int, top: Int, _ track: Rectangle) -> Rectangle? {
    guard count > track.height, track.height > 0 else { return nil }
    let height = max(1, track.height * track.height / count)
    let row = (track.height - height) * top / max(1, count - track.height)
    return Rectangle(column: track.column, row: track.row + row, width: 1, height: height)
  }

  /// Draws the document of the pane in an area.
  static func drawPaneDocument(
    _ state: State,
    _ area: Rectangle,
    isFocused: Bool,
    on grid: inout CellGrid
  ) -> CursorPosition {
    let rows = state.pane.rows
    let visible = Viewport(top: state.pane.top, height: area.height).rows(of: rows.count)
    let cursorLine = state.paneLineIndex
    for (offset, position) in visible.enumerated() {
      let line = Rectangle(column: area.column, row: area.row + offset, width: area.width, height: 1)
      drawPaneRow(rows[position], state, line, isAtCursor: isFocused && rows[position].line == cursorLine, on: &grid)
    }
    let track = Rectangle(column: area.columns.upperBound, row: area.row, width: 1, height: area.height)
    if let thumb = thumb(of: rows.count, top: state.pane.top, track) {
      grid.fill(thumb, with: thumbSign(state), role: .scrollbarThumb)
    }
    // The wheel may have taken the cursor out of sight.
    let offset = max(0, min(state.pane.cursor - state.pane.top, area.height - 1))
    return CursorPosition(column: area.column, row: area.row + offset)
  }

  private static func drawPaneRow(
    _ row: PaneRow,
    _ state: State,
    _ area: Rectangle,
    isAtCursor: Bool,
    on grid: inout CellGrid
  ) {
    let line = state.pane.document.lines[row.line]
    if isAtCursor && !row.spans.isEmpty { grid.fill(area, role: .rowCursor, ground: .rowCursor) }
    var end = area.columns.upperBound
    if row.isFirst, let trailing = line.trailing {
      let width = TextWidth.columns(of: trailing.text)
      grid.put(trailing.text, column: max(area.column, end - width), row: area.row, role: trailing.role)
      end -= width + 1
    }
    var pen = area.column + row.indent
    if row.isFirst, line.fold != nil {
      // The sign of a fold stands left of the text, where the indent leaves room, else before it.
      let sign = line.isFolded(state.pane.toggledFolds) ? Glyph.collapsed : .expanded
      pen += grid.put("\(state.preferences.glyphs[sign]) ", column: pen, row: area.row, role: .treeLine)
    }
    let start = pen
    pen = put(row.spans, column: pen, end: end, row: area.row, on: &grid)
    markHits(of: state.pane.find, row, from: start, to: pen, area.row, on: &grid)
  }

  private static func markHits(
    of find: String,
    _ row: PaneRow,
    from start: Int,
    to end: Int,
    _ line: Int,
    on grid: inout CellGrid
  ) {
    guard !find.isEmpty, start < end else { return }
    let text = Array(row.spans.text.lowercased())
    let wanted = Array(find.lowercased())
    guard text.count >= wanted.count else { return }
    for offset in 0...text.count - wanted.count where Array(text[offset..<offset + wanted.count]) == wanted {
      let before = TextWidth.columns(of: String(text[..<offset]))
      let width = min(TextWidth.columns(of: find), end - start - before)
      grid.setRole(.match, in: Rectangle(column: start + before, row: line, width: width, height: 1))
    }
  }
}
