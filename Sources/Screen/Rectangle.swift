/// A part of the screen, in cells.
public struct Rectangle: Hashable, Sendable {
  /// The leftmost column, from 0.
  public var column: Int
  /// The top row, from 0.
  public var row: Int
  /// The number of columns, never negative.
  public var width: Int
  /// The number of rows, never negative.
  public var height: Int

  /// A rectangle; a negative size counts as none.
  public init(column: Int = 0, row: Int = 0, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a screen.
  public init(_ size: Size) { self.init(width: size.columns, height: size.rows) }

  /// The columns covered.
  public var columns: Range<Int> { column..<column + width }
  /// The rows covered.
  public var rows: Range<Int> { row..<row + height }
  /// Whether it covers no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether a cell lies inside.
  public func contains(column: Int, row: Int) -> Bool { columns.contains(column) && rows.contains(row) }
}

extension Rectangle {
  /// What lies in both.
  public func intersection(_ other: Rectangle) -> Rectangle {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rectangle(
      column: left,
      row: top,
      width: min(column + width, other.column + other.width) - left,
      height: min(row + height, other.row + other.height) - top
    )
  }

  /// The rectangle without a margin on each side.
  public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rectangle {
    Rectangle(
      column: column + min(left, width),
      row: row + min(top, height),
      width: width - left - right,
      height: height - top - bottom
    )
  }

  /// The rectangle without a margin of `distance` on every side.
  public func inset(by distance: Int) -> Rectangle {
    inset(left: distance, top: distance, right: distance, bottom: distance)
  }

  /// A rectangle of the given size in the middle, no larger than this one.
  public func centred(width: Int, height: Int) -> Rectangle {
    let width = min(max(0, width), self.width)
    let height = min(max(0, height), self.height)
    return Rectangle(
      column: column + (self.width - width) / 2,
      row: row + (self.height - height) / 2,
      width: width,
      height: height
    )
  }
}
