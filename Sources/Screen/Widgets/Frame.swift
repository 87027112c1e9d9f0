/// A box with a title; boxes that share an edge join.
public struct Frame: Hashable, Sendable {
  /// The title, in the top edge; empty for none.
  public var title: [Span]
  /// What stands at the right end of the top edge, as a count or a hint.
  public var trailing: [Span]
  /// Whether keys go to what is inside.
  public var isFocused: Bool

  /// A box with a title in pieces.
  public init(_ title: [Span], trailing: [Span] = [], isFocused: Bool = false) {
    self.title = title
    self.trailing = trailing
    self.isFocused = isFocused
  }

  /// A box with a plain title.
  public init(_ title: String = "", isFocused: Bool = false) {
    self.init(title.isEmpty ? [] : [Span(title, .frameTitle)], isFocused: isFocused)
  }

  /// Draws the box along the edges of `rectangle` and answers what is inside.
  @discardableResult
  public func draw(in rectangle: Rectangle, on grid: inout CellGrid) -> Rectangle {
    guard rectangle.width >= 2, rectangle.height >= 2 else {
      return Rectangle(column: rectangle.column, row: rectangle.row, width: 0, height: 0)
    }
    drawEdges(of: rectangle, on: &grid)
    drawTitle(in: rectangle, on: &grid)
    return rectangle.inset(by: 1)
  }

  private var role: Role { isFocused ? .frameFocus : .frame }

  private func drawEdges(of rectangle: Rectangle, on grid: inout CellGrid) {
    let left = rectangle.column
    let right = rectangle.column + rectangle.width - 1
    let top = rectangle.row
    let bottom = rectangle.row + rectangle.height - 1
    for column in left + 1..<right {
      grid.putLine([.left, .right], column: column, row: top, role: role)
      grid.putLine([.left, .right], column: column, row: bottom, role: role)
    }
    for row in top + 1..<bottom {
      grid.putLine([.up, .down], column: left, row: row, role: role)
      grid.putLine([.up, .down], column: right, row: row, role: role)
    }
    grid.putLine([.right, .down], column: left, row: top, role: role)
    grid.putLine([.left, .down], column: right, row: top, role: role)
    grid.putLine([.right, .up], column: left, row: bottom, role: role)
    grid.putLine([.left, .up], column: right, row: bottom, role: role)
  }

  private func drawTitle(in rectangle: Rectangle, on grid: inout CellGrid) {
    // A corner and a piece of line stay visible before the title.
    let room = rectangle.inset(left: 2, right: 1)
    var left = 0
    let wanted = title.reduce(2) { $0 + TextWidth.columns(of: $1.text) }
    // Less than three letters of a title are no title.
    if !title.isEmpty, room.width >= min(wanted, 6) {
      left = grid.putTitle(title, column: room.column, row: room.row, width: room.width)
    }
    let width = trailing.reduce(2) { $0 + TextWidth.columns(of: $1.text) }
    guard !trailing.isEmpty, width + 1 < room.width - left else { return }
    grid.putTitle(trailing, column: room.column + room.width - width - 1, row: room.row, width: width)
  }
}

extension CellGrid {
  /// Writes a title with a blank on each side.
  @discardableResult
  fileprivate mutating func putTitle(_ spans: [Span], column: Int, row: Int, width: Int) -> Int {
    put(" ", column: column, row: row, width: 1, role: .frameTitle)
    let taken = put(spans, column: column + 1, row: row, width: width - 2)
    put(" ", column: column + 1 + taken, row: row, width: 1, role: .frameTitle)
    return taken + 2
  }
}
