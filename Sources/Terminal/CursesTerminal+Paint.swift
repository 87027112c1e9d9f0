import CCurses
public import Screen

/// Where the hardware cursor stands: readers and Braille displays follow it even when it is hidden.
public struct CursorPlace: Hashable, Sendable {
  /// The column, from 0.
  public var column: Int
  /// The row, from 0.
  public var row: Int
  /// Whether it is shown, as in a text field.
  public var isVisible: Bool

  /// A place for the cursor.
  public init(column: Int, row: Int, isVisible: Bool = false) {
    self.column = column
    self.row = row
    self.isVisible = isVisible
  }
}

extension CursesTerminal {
  /// Cells from which a change is better shown at once than as it arrives.
  private static let synchronizedCells = 500

  /// Makes the next frame write everything, as after other programs have written to the screen.
  public mutating func invalidate() {
    cc_invalidate()
    painter.forget()
  }

  /// Paints what differs from the last frame and puts the cursor.
  ///
  /// A grid of another size than the screen, drawn just before a resize, is cut or leaves the rest as it is.
  ///
  /// - Parameters:
  ///   - grid: the picture.
  ///   - theme: how its roles look.
  ///   - cursor: where the cursor stands.
  public mutating func paint(_ grid: CellGrid, theme: Theme, cursor: CursorPlace) {
    let count = painter.paint(grid, theme: theme)
    cc_flush(
      Int32(clamping: max(0, min(cursor.row, size.rows - 1))),
      Int32(clamping: max(0, min(cursor.column, size.columns - 1))),
      cursor.isVisible,
      decoder.synchronizesUpdates && count > Self.synchronizedCells
    )
  }
}
