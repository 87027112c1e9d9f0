import Screen

extension Browser {
  /// Draws the line that is being written, over the two lowest lines, with the completions above it.
  static func drawPrompt(
    _ prompt: Prompt,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> CursorPosition {
    let bottom = layout.bottomBar
    let line = Rectangle(column: 0, row: bottom.row - 1, width: bottom.width, height: 1)
    grid.fill(line, role: prompt.purpose.role, ground: .prompt)
    let label = prompt.purpose.label
    let start = 1 + grid.put(label, column: 1, row: line.row, role: prompt.purpose.role)
    let caret = draw(prompt.field, from: start, to: line.columns.upperBound - 1, line.row, .prompt, on: &grid)
    drawCompletions(prompt, state, layout, on: &grid)
    return CursorPosition(column: caret, row: line.row, isWriting: true)
  }

  /// Draws a field scrolled so that its cursor is in sight, and says where that is.
  static func draw(
    _ field: LineField,
    from start: Int,
    to end: Int,
    _ row: Int,
    _ role: Role,
    on grid: inout CellGrid
  ) -> Int {
    let room = max(1, end - start - 1)
    let (begin, columns) = TextWidth.suffix(of: field.before[...], columns: room)
    let caret = start + columns
    grid.put(typed: String(field.before[begin...]), column: start, row: row, width: max(0, caret - start), role: role)
    grid.put(typed: field.after, column: caret, row: row, width: max(0, end - caret), role: role, overflow: .cut)
    return caret
  }

  /// As many completions as there is room for, the one that is taken among them, below a line across the screen.
  private static func drawCompletions(
    _ prompt: Prompt,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) {
    let shown = min(prompt.completions.count, 8, layout.bottomBar.row - 5)
    guard shown > 0 else { return }
    let viewport = Viewport(height: shown).showing(prompt.completion ?? 0, of: prompt.completions.count)
    let rows = viewport.rows(of: prompt.completions.count)
    let wordWidth = rows.reduce(0) { max($0, TextWidth.columns(of: prompt.completions[$1].text)) }
    let width = layout.bottomBar.width
    let top = layout.bottomBar.row - 1 - shown
    let rule = Rectangle(row: top - 1, width: width, height: 1)
    grid.fill(rule, with: state.preferences.glyphs[.horizontal], role: .frame, ground: .dialog)
    for (offset, index) in rows.enumerated() {
      let area = Rectangle(row: top + offset, width: width, height: 1)
      let ground: Role = index == prompt.completion ? .rowCursor : .dialog
      grid.fill(area, role: ground, ground: ground)
      let completion = prompt.completions[index]
      grid.put(completion.text, column: 2, row: area.row, width: min(wordWidth, width - 3), role: .promptSuggest)
      let start = 2 + wordWidth + 2
      grid.put(completion.help, column: start, row: area.row, width: max(0, width - 1 - start), role: .textDim)
    }
  }
}

extension Prompt.Purpose {
  /// What stands before the line.
  fileprivate var label: String {
    switch self {
    case .filter: "/"
    case .find, .paneFind: "find "
    case .select: "select "
    case .command: ":"
    }
  }

  fileprivate var role: Role {
    switch self {
    case .filter, .select: .promptFilter
    case .find, .paneFind: .promptFind
    case .command: .promptCommand
    }
  }
}
