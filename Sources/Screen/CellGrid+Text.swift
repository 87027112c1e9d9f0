import JSON

extension CellGrid {
  /// Writes text without its secrets.
  ///
  /// Text is clipped at the grid's edges and at `width`, between grapheme clusters. With a width the rest of the field
  /// is blanked, so that a shorter text leaves nothing of a longer one.
  ///
  /// - Parameters:
  ///   - text: any text; what is not printable is replaced.
  ///   - column: the first column of the field.
  ///   - row: the row.
  ///   - width: the columns of the field; nil for as many as the text needs up to the edge.
  ///   - role: what the text means.
  ///   - ground: what it lies on; nil leaves each cell's own.
  ///   - alignment: where the text stands in its field.
  ///   - overflow: what happens to text longer than its field.
  /// - Returns: the columns the text takes, the blanks of its field not counted.
  @discardableResult
  public mutating func put(
    _ text: String,
    column: Int,
    row: Int,
    width: Int? = nil,
    role: Role = .text,
    ground: Role? = nil,
    alignment: Alignment = .left,
    overflow: Overflow = .ellipsis
  ) -> Int {
    put(
      typed: text.withoutSecrets,
      column: column,
      row: row,
      width: width,
      role: role,
      ground: ground,
      alignment: alignment,
      overflow: overflow
    )
  }

  /// Writes text as somebody types it, whatever it holds; see ``put(_:column:row:width:role:ground:alignment:overflow:)``.
  @discardableResult
  public mutating func put(
    typed text: String,
    column: Int,
    row: Int,
    width: Int? = nil,
    role: Role = .text,
    ground: Role? = nil,
    alignment: Alignment = .left,
    overflow: Overflow = .ellipsis
  ) -> Int {
    let field = width.map { min($0, columns - column) } ?? (columns - column)
    guard (0..<rows).contains(row), field > 0, column < columns else { return 0 }
    var pen = Pen(row: row, field: column..<column + field, role: role, ground: ground)
    if Printable.isPlain(text) {
      putPlain(text, with: &pen, alignment: width == nil ? .left : alignment, overflow: overflow)
    } else {
      putAny(text, with: &pen, alignment: width == nil ? .left : alignment, overflow: overflow)
    }
    let taken = pen.taken
    if width != nil { clearRest(of: pen) }
    return taken
  }

  /// Where text is going.
  private struct Pen {
    let row: Int
    let field: Range<Int>
    let role: Role
    let ground: Role?
    /// The first column written, once alignment is known.
    var start: Int
    var column: Int

    init(row: Int, field: Range<Int>, role: Role, ground: Role?) {
      self.row = row
      self.field = field
      self.role = role
      self.ground = ground
      start = field.lowerBound
      column = field.lowerBound
    }

    var taken: Int { column - start }

    mutating func align(_ alignment: Alignment, columns: Int) {
      if alignment == .right { start = field.upperBound - columns }
      column = start
    }
  }

  /// ASCII: a byte is a column, and no cluster has to be looked for.
  private mutating func putPlain(_ text: String, with pen: inout Pen, alignment: Alignment, overflow: Overflow) {
    var text = text
    text.withUTF8 { bytes in
      let fits = bytes.count <= pen.field.count
      let shown = fits ? bytes.count : pen.field.count - (overflow == .ellipsis ? 1 : 0)
      pen.align(alignment, columns: fits ? shown : pen.field.count)
      for byte in bytes[..<shown] { set(Symbol(ascii: byte), width: 1, with: &pen) }
      if !fits && overflow == .ellipsis { set(Symbol(glyphs[.ellipsis]), width: 1, with: &pen) }
    }
  }

  private mutating func putAny(_ text: String, with pen: inout Pen, alignment: Alignment, overflow: Overflow) {
    let all = TextWidth.prefix(of: text[...], columns: pen.field.count)
    let fits = all.end == text.endIndex
    let shown = fits || overflow == .cut ? all : TextWidth.prefix(of: text[...], columns: pen.field.count - 1)
    let ellipsis = !fits && overflow == .ellipsis
    pen.align(alignment, columns: shown.columns + (ellipsis ? 1 : 0))
    for character in text[..<shown.end] {
      Printable.forEachPiece(of: character) { piece, width in put(piece: piece, width: width, with: &pen) }
    }
    if ellipsis { set(Symbol(glyphs[.ellipsis]), width: 1, with: &pen) }
  }

  private mutating func put(piece: Symbol, width: UInt8, with pen: inout Pen) {
    if glyphs.isASCII && !piece.isASCII {
      for _ in 0..<width { set(Symbol.question, width: 1, with: &pen) }
    } else {
      set(piece, width: width, with: &pen)
    }
  }

  /// Writes one glyph that lies wholly in the field; columns left of the grid are skipped.
  private mutating func set(_ symbol: Symbol, width: UInt8, with pen: inout Pen) {
    let column = pen.column
    let end = column + Int(width)
    pen.column = end
    guard end > 0 else { return }
    let shown = max(0, column)..<end
    release(shown, row: pen.row)
    let index = pen.row * columns + shown.lowerBound
    let ground = pen.ground ?? cells[index].ground
    // A wide glyph cut by the left edge leaves a blank.
    let isCut = column < 0
    cells[index] = Cell(symbol: isCut ? .blank : symbol, width: isCut ? 1 : width, role: pen.role, ground: ground)
    if width == 2 && !isCut {
      let ground = pen.ground ?? cells[index + 1].ground
      cells[index + 1] = Cell(symbol: .empty, width: 0, role: pen.role, ground: ground)
    }
  }

  private mutating func clearRest(of pen: Pen) {
    let before = pen.field.lowerBound..<pen.start
    let after = pen.column..<max(pen.column, pen.field.upperBound)
    for range in [before, after] {
      fill(
        Rectangle(column: range.lowerBound, row: pen.row, width: range.count, height: 1),
        with: " ",
        role: pen.role,
        ground: pen.ground
      )
    }
  }
}
