/// A picture of the whole screen: rows of cells.
///
/// Whatever is written passes `Printable`, so no control character and no width that terminals disagree about can
/// reach a cell. A wide glyph takes a lead cell and a trailing cell; writing over one half blanks the other.
public struct CellGrid: Hashable, Sendable {
  /// The number of columns.
  public let columns: Int
  /// The number of rows.
  public let rows: Int
  /// The signs to draw with.
  public let glyphs: Glyphs
  /// Row after row.
  package internal(set) var cells: [Cell]

  /// A blank grid.
  public init(columns: Int, rows: Int, glyphs: Glyphs = .unicode) {
    precondition(columns >= 0 && rows >= 0, "a grid has no negative size")
    self.columns = columns
    self.rows = rows
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: columns * rows)
  }

  /// A blank grid of a screen's size.
  public init(_ size: Size, glyphs: Glyphs = .unicode) {
    self.init(columns: size.columns, rows: size.rows, glyphs: glyphs)
  }

  /// The whole grid.
  public var bounds: Rectangle { Rectangle(width: columns, height: rows) }

  /// The cell at a column and row inside the grid.
  public subscript(column column: Int, row row: Int) -> Cell {
    precondition((0..<columns).contains(column) && (0..<rows).contains(row), "the cell lies inside the grid")
    return cells[row * columns + column]
  }

  /// The cells of a row, as many as there are columns; the indices are those of the whole grid.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * columns..<(row + 1) * columns]
  }
}

extension CellGrid {
  /// Where text stands in the width given to it.
  public enum Alignment: Hashable, Sendable {
    /// At the left end.
    case left
    /// At the right end.
    case right
  }

  /// What happens to text longer than its width.
  public enum Overflow: Hashable, Sendable {
    /// It is cut and ends with an ellipsis.
    case ellipsis
    /// It is cut.
    case cut
  }
}
