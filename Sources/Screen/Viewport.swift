/// The run of rows of a long list that is on screen.
public struct Viewport: Hashable, Sendable {
  /// Index of the first visible row, from 0.
  public var top: Int
  /// Number of rows that fit.
  public var height: Int

  /// A viewport of `height` rows from `top`.
  public init(top: Int = 0, height: Int) {
    self.top = max(0, top)
    self.height = max(0, height)
  }

  /// The rows of a list of `count` that are visible.
  public func rows(of count: Int) -> Range<Int> {
    let start = min(top, max(0, count))
    return start..<min(start + height, max(start, count))
  }

  /// The viewport moved just enough to show `row` with `margin` rows around it where there is room.
  public func showing(_ row: Int, of count: Int, margin: Int = 0) -> Viewport {
    var moved = self
    let margin = max(0, min(margin, (height - 1) / 2))
    moved.top = min(moved.top, row - margin)
    moved.top = max(moved.top, row + margin + 1 - height)
    return moved.within(count)
  }

  /// The viewport with `row` in the middle.
  public func centred(on row: Int, of count: Int) -> Viewport {
    Viewport(top: row - height / 2, height: height).within(count)
  }

  /// The viewport moved by `rows`, without leaving the list.
  public func scrolled(by rows: Int, of count: Int) -> Viewport {
    Viewport(top: top + rows, height: height).within(count)
  }

  /// How far a page goes: one row of the last page stays in sight.
  public var page: Int { max(1, height - 1) }

  /// The viewport kept inside a list of `count` rows.
  public func within(_ count: Int) -> Viewport {
    Viewport(top: max(0, min(top, count - height)), height: height)
  }
}
