extension CellGrid {
  /// Blanks a rectangle, on a ground.
  public mutating func fill(_ rectangle: Rectangle, role: Role = .text, ground: Role = .text) {
    fill(rectangle, with: " ", role: role, ground: ground)
  }

  /// Fills a rectangle with one sign, on a ground; without one, each cell keeps its own.
  public mutating func fill(_ rectangle: Rectangle, with glyph: Character, role: Role, ground: Role? = nil) {
    let area = rectangle.intersection(bounds)
    guard !area.isEmpty else { return }
    let symbol = single(glyph)
    for row in area.rows {
      release(area.columns, row: row)
      for index in row * columns + area.column..<row * columns + area.column + area.width {
        cells[index] = Cell(symbol: symbol, width: 1, role: role, ground: ground ?? cells[index].ground)
      }
    }
  }

  /// Lays a ground under a rectangle; glyphs and roles stay.
  public mutating func setGround(_ ground: Role, in rectangle: Rectangle) {
    let area = rectangle.intersection(bounds)
    for row in area.rows {
      for index in row * columns + area.column..<row * columns + area.column + area.width {
        cells[index].ground = ground
      }
    }
  }

  /// Gives the glyphs in a rectangle another role, as matches of a search get.
  public mutating func setRole(_ role: Role, in rectangle: Rectangle) {
    let area = rectangle.intersection(bounds)
    for row in area.rows {
      for index in row * columns + area.column..<row * columns + area.column + area.width {
        cells[index].role = role
      }
    }
  }

  /// Draws a glyph at a cell; outside the grid nothing happens.
  public mutating func put(_ glyph: Glyph, column: Int, row: Int, role: Role, ground: Role? = nil) {
    fill(
      Rectangle(column: column, row: row, width: 1, height: 1),
      with: glyphs[glyph],
      role: role,
      ground: ground
    )
  }

  /// The sign when it is one printable column, else the mark for what is not.
  private func single(_ glyph: Character) -> Symbol {
    var symbol: Symbol?
    Printable.forEachPiece(of: glyph) { piece, width in
      if symbol == nil { symbol = width == 1 ? piece : Symbol(Printable.mark) }
    }
    guard let symbol else { return .blank }
    return glyphs.isASCII && !symbol.isASCII ? Symbol.question : symbol
  }

  /// Blanks the half outside `range` of each wide glyph that the range cuts.
  mutating func release(_ range: Range<Int>, row: Int) {
    guard !range.isEmpty else { return }
    let start = row * columns
    if cells[start + range.lowerBound].width == 0, range.lowerBound > 0 {
      blank(at: start + range.lowerBound - 1)
    }
    if range.upperBound < columns, cells[start + range.upperBound].width == 0 {
      blank(at: start + range.upperBound)
    }
  }

  private mutating func blank(at index: Int) {
    cells[index].symbol = .blank
    cells[index].width = 1
  }
}
