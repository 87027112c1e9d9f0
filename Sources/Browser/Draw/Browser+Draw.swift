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
  public static func draw(_ state: State, on grid: inout CellGrid) -> CursorPosition {
    let smallest = ScreenLayout.smallest
    guard grid.columns >= smallest.columns, grid.rows >= smallest.rows else {
      return drawTooSmall(on: &grid)
    }
    let layout = state.layout
    drawTopBar(state, layout.topBar, on: &grid)
    drawCrumbs(state, layout.crumbs, on: &grid)
    let cursor = drawTable(state, layout.table, on: &grid)
    drawBottomBar(state, layout.bottomBar, on: &grid)
    return cursor
  }

  private static func drawTooSmall(on grid: inout CellGrid) -> CursorPosition {
    let smallest = ScreenLayout.smallest
    let text = "needs \(smallest.columns)×\(smallest.rows), has \(grid.columns)×\(grid.rows)"
    grid.put(text, column: 0, row: 0, role: .text)
    return CursorPosition(column: 0, row: 0)
  }
}
