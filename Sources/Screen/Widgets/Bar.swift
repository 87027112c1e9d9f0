/// A horizontal bar that shows a share in eighths of a column.
public struct Bar: Hashable, Sendable {
  /// The share shown, 0...1.
  public let share: Double

  /// A bar; a share outside 0...1 counts as the nearest end, and no number as nothing.
  public init(share: Double) {
    self.share = share.isNaN ? 0 : min(1, max(0, share))
  }

  /// A bar for a part of a whole; nothing of nothing is an empty bar.
  public init(_ part: Int, of whole: Int) {
    self.init(share: whole > 0 ? Double(part) / Double(whole) : 0)
  }

  /// The filled eighths of a bar `width` columns long; only a full share fills it and only nothing leaves it empty.
  public func eighths(of width: Int) -> Int {
    let all = max(0, width) * 8
    guard share > 0, all > 0 else { return 0 }
    guard share < 1 else { return all }
    return min(all - 1, max(1, Int(share * Double(all) + 0.5)))
  }

  /// Draws the bar over `width` columns.
  ///
  /// - Parameters:
  ///   - grid: where to draw.
  ///   - column: the first column.
  ///   - row: the row.
  ///   - width: the columns of a full bar.
  ///   - role: the role of the filled part.
  ///   - rest: the role of the part that is missing; nil leaves it blank.
  public func draw(
    on grid: inout CellGrid,
    column: Int,
    row: Int,
    width: Int,
    role: Role = .progressDone,
    rest: Role? = .progressRest
  ) {
    let eighths = eighths(of: width)
    let full = eighths / 8
    func strip(_ start: Int, _ width: Int, _ glyph: Character, _ role: Role) {
      grid.fill(Rectangle(column: start, row: row, width: width, height: 1), with: glyph, role: role)
    }
    strip(column, full, grid.glyphs[.bar8], role)
    let remainder = eighths % 8
    if remainder > 0 { strip(column + full, 1, grid.glyphs.bar(eighths: remainder), role) }
    let taken = full + (remainder > 0 ? 1 : 0)
    strip(column + taken, width - taken, rest == nil ? " " : grid.glyphs[.barEmpty], rest ?? .text)
  }
}
