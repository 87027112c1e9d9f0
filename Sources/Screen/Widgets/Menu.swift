/// A short list to choose from, opened over the screen: completions, actions, columns.
public struct Menu: Hashable, Sendable {
  /// A line to choose.
  public struct Entry: Hashable, Sendable {
    /// What is chosen.
    public var text: String
    /// What it means or which key does it, shown at the right.
    public var detail: String

    /// A line to choose.
    public init(_ text: String, detail: String = "") {
      self.text = text
      self.detail = detail
    }
  }

  /// The lines.
  public var entries: [Entry]
  /// The index of the chosen line; nil before the first move.
  public var selection: Int?
  /// The title of the box.
  public var title: String

  /// A list to choose from.
  public init(_ entries: [Entry], selection: Int? = nil, title: String = "") {
    self.entries = entries
    self.selection = selection
    self.title = title
  }

  /// The chosen line.
  public var selected: Entry? {
    guard let selection, entries.indices.contains(selection) else { return nil }
    return entries[selection]
  }

  /// Moves the choice, from the last line on to the first and back.
  public mutating func move(by distance: Int) {
    guard !entries.isEmpty else { return }
    let start = selection ?? (distance > 0 ? -1 : entries.count)
    let moved = (start + distance) % entries.count
    selection = moved < 0 ? moved + entries.count : moved
  }

  /// The box for the list below a cell, or above it where that has more room.
  ///
  /// - Parameters:
  ///   - column: the column of the cell.
  ///   - row: the row of the cell, which stays uncovered.
  ///   - area: the part of the screen that may be covered.
  ///   - limit: the most lines shown at once.
  /// - Returns: the box with its edges; empty when there is no room.
  public func rectangle(column: Int, row: Int, within area: Rectangle, limit: Int = 10) -> Rectangle {
    let wanted = min(entries.count, limit) + 2
    let below = area.row + area.height - row - 1
    let above = row - area.row
    let goesDown = below >= wanted || below >= above
    let height = min(wanted, goesDown ? below : above)
    let width = min(area.width, widestEntry + 4)
    guard height >= 3, width >= 4 else { return Rectangle(column: column, row: row, width: 0, height: 0) }
    return Rectangle(
      column: max(area.column, min(column, area.column + area.width - width)),
      row: goesDown ? row + 1 : row - height,
      width: width,
      height: height
    )
  }

  /// Draws the list in its box, scrolled to the choice.
  public func draw(in rectangle: Rectangle, on grid: inout CellGrid) {
    guard rectangle.width >= 4, rectangle.height >= 3 else { return }
    grid.fill(rectangle, ground: .dialog)
    let inside = Frame(title, isFocused: true).draw(in: rectangle, on: &grid)
    let viewport = Viewport(height: inside.height).showing(selection ?? 0, of: entries.count)
    for (offset, index) in viewport.rows(of: entries.count).enumerated() {
      draw(entries[index], isSelected: index == selection, in: inside, row: inside.row + offset, on: &grid)
    }
    Scrollbar(viewport, of: entries.count).draw(on: &grid, column: inside.column + inside.width, rows: inside.rows)
  }

  private func draw(_ entry: Entry, isSelected: Bool, in inside: Rectangle, row: Int, on grid: inout CellGrid) {
    let line = Rectangle(column: inside.column, row: row, width: inside.width, height: 1)
    if isSelected { grid.setGround(.rowCursor, in: line) }
    let text = line.inset(left: 1, right: 1)
    let detail = TextWidth.columns(of: entry.detail)
    let room = detail == 0 || text.width < detail + 6 ? text.width : text.width - detail - 2
    grid.put(entry.text, column: text.column, row: row, width: room)
    guard room < text.width else { return }
    grid.put(entry.detail, column: text.column + room + 2, row: row, width: detail, role: .textDim)
  }

  private var widestEntry: Int {
    let entries = entries.map { entry in
      TextWidth.columns(of: entry.text) + (entry.detail.isEmpty ? 0 : TextWidth.columns(of: entry.detail) + 2)
    }
    return max(entries.max() ?? 0, TextWidth.columns(of: title) + 2)
  }
}
