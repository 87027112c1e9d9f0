public import Screen

/// Where the terminal's cursor stands, so that people and screen readers find the place.
public struct CursorPosition: Hashable, Sendable {
  /// The column, from 0.
  public var column: Int
  /// The row, from 0.
  public var row: Int
  /// Whether text is written there, so that it should blink; else it marks the current line.
  public var isWriting = false
}

extension Browser {
  /// Draws the whole screen, and says where the cursor stands.
  ///
  /// - Complexity: O(*n*) in the number of cells; what is not visible costs nothing.
  @discardableResult
  public static func draw(_ state: State, on grid: inout CellGrid) -> CursorPosition {
    let smallest = ScreenLayout.smallest
    guard grid.columns >= smallest.columns, grid.rows >= smallest.rows else { return drawTooSmall(on: &grid) }
    let layout = state.layout
    drawTopBar(state, layout.topBar, on: &grid)
    drawCrumbs(state, layout.crumbs, on: &grid)
    var cursor = drawBody(state, layout, on: &grid)
    drawBottomBar(state, layout.bottomBar, on: &grid)
    for layer in state.layers {
      if let position = draw(layer, state, layout, on: &grid) { cursor = position }
    }
    if state.pending.isMenuShown { drawPendingMenu(state, layout, on: &grid) }
    return cursor
  }

  private static func drawTooSmall(on grid: inout CellGrid) -> CursorPosition {
    let smallest = ScreenLayout.smallest
    grid.fill(grid.bounds)
    grid.put("needs \(smallest.columns) x \(smallest.rows), has \(grid.columns) x \(grid.rows)", column: 0, row: 0)
    return CursorPosition(column: 0, row: 0)
  }

  private static func drawBody(_ state: State, _ layout: ScreenLayout, on grid: inout CellGrid) -> CursorPosition {
    if !state.place.view.isTable { return drawPaneDocument(state, state.paneArea, isFocused: true, on: &grid) }
    var cursor = CursorPosition(column: 0, row: layout.table.row)
    if !layout.table.isEmpty { cursor = drawTable(state, layout, on: &grid) }
    guard !layout.pane.isEmpty else { return cursor }
    let paneCursor = drawPane(state, layout, on: &grid)
    return state.isPaneFocused ? paneCursor : cursor
  }

  /// Draws what lies over the table and the pane; nil where it needs no cursor of its own.
  private static func draw(
    _ layer: Layer,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> CursorPosition? {
    switch layer {
    case .table, .pane: nil
    case .prompt(let prompt): drawPrompt(prompt, state, layout, on: &grid)
    case .dialog(let dialog): drawDialog(dialog, state, layout, on: &grid)
    case .menu(let menu): drawMenu(menu, state, layout, on: &grid)
    case .help(let help): drawHelp(help, state, layout, on: &grid)
    }
  }
}
