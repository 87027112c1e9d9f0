extension TextField {
  /// Draws the field and answers the column for the terminal's cursor.
  ///
  /// Text wider than the field is scrolled by half a field at a time, so that it does not move with every key; an
  /// ellipsis marks each end that has more.
  ///
  /// - Parameters:
  ///   - grid: where to draw.
  ///   - column: the first column.
  ///   - row: the row.
  ///   - width: the columns of the field.
  ///   - role: what the text means.
  ///   - ground: what it lies on; nil leaves each cell's own.
  /// - Returns: the column of the cursor, inside the field.
  @discardableResult
  public func draw(
    on grid: inout CellGrid,
    column: Int,
    row: Int,
    width: Int,
    role: Role = .prompt,
    ground: Role? = nil
  ) -> Int {
    guard width > 0 else { return column }
    let first = firstVisible(width: width)
    let visible = String(characters[first...])
    grid.put(visible, column: column, row: row, width: width, role: role, ground: ground)
    let before = first..<max(first, cursor)
    let cursorColumn = column + characters[before].reduce(0) { $0 + TextWidth.columns(of: $1) }
    if first > 0, cursorColumn > column {
      grid.put(.ellipsis, column: column, row: row, role: role, ground: ground)
    }
    return min(cursorColumn, column + width - 1)
  }

  /// The first cluster shown.
  private func firstVisible(width: Int) -> Int {
    let before = characters[..<cursor].reduce(0) { $0 + TextWidth.columns(of: $1) }
    // The last column stays free for the cursor, and one more for the ellipsis that the text is cut with.
    let room = max(1, width - 2)
    guard before > room else { return 0 }
    let step = max(1, width / 2)
    let hidden = (before - room + step - 1) / step * step
    var column = 0
    var first = 0
    while first < cursor, column < hidden {
      column += TextWidth.columns(of: characters[first])
      first += 1
    }
    return first
  }
}
