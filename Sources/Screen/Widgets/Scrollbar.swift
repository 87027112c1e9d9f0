/// A vertical bar that shows which part of a list is on screen.
public struct Scrollbar: Hashable, Sendable {
  /// The visible part.
  public let viewport: Viewport
  /// The length of the list.
  public let count: Int

  /// The scrollbar of a viewport over a list of `count` rows.
  public init(_ viewport: Viewport, of count: Int) {
    self.viewport = viewport
    self.count = count
  }

  /// The rows the thumb covers, from the top of a bar `height` rows high; nil when all of the list is visible.
  ///
  /// The thumb touches an end only when the list is at that end.
  public func thumb(height: Int) -> Range<Int>? {
    guard height > 0, viewport.height > 0, count > viewport.height else { return nil }
    let length = max(1, height * viewport.height / count)
    let room = height - length
    let lastTop = count - viewport.height
    let top = min(viewport.top, lastTop)
    var start = room * top / lastTop
    if top > 0, start == 0, room > 1 { start = 1 }
    if top < lastTop, start == room, room > 1 { start = room - 1 }
    return start..<start + length
  }

  /// Draws the bar over a column, or nothing when all of the list is visible.
  public func draw(on grid: inout CellGrid, column: Int, rows: Range<Int>) {
    guard let thumb = thumb(height: rows.count) else { return }
    for (offset, row) in rows.enumerated() {
      let isThumb = thumb.contains(offset)
      grid.put(
        isThumb ? .scrollbarThumb : .scrollbarTrack,
        column: column,
        row: row,
        role: isThumb ? .scrollbarThumb : .scrollbarTrack
      )
    }
  }
}
