import CVTerm
public import Screen

extension PseudoTerminal {
  /// A cell as the terminal shows it.
  public struct ShownCell: Hashable, Sendable {
    /// Its text; empty for a blank and for the right half of a wide glyph.
    public var text: String
    /// Columns it takes: 1, 2, or 0 for the right half of a wide glyph.
    public var width: Int
    /// The colour of the text.
    public var foreground: Color
    /// The colour behind it.
    public var background: Color
    /// Bold, reverse, underline and italic; this emulator knows no dim.
    public var attributes: Attributes
  }

  /// The rows of the screen from the top, without the blanks at their ends.
  public var lines: [String] { (0..<size.rows).map(line) }

  /// The screen as text.
  public var text: String { lines.joined(separator: "\n") }

  /// A row of the screen, without the blanks at its end.
  public func line(_ row: Int) -> String {
    var line = ""
    for column in 0..<size.columns {
      let cell = cvt_cell_at(emulator, Int32(row), Int32(column))
      guard cell.width > 0 else { continue }
      line += cell.count == 0 ? " " : cell.text
    }
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The cell at a place, counted from 0.
  public func cell(column: Int, row: Int) -> ShownCell {
    let cell = cvt_cell_at(emulator, Int32(row), Int32(column))
    var attributes = Attributes()
    if cell.bold { attributes.insert(.bold) }
    if cell.reverse { attributes.insert(.reverse) }
    if cell.underline { attributes.insert(.underline) }
    if cell.italic { attributes.insert(.italic) }
    return ShownCell(
      text: cell.text,
      width: Int(cell.width),
      foreground: Color(cell.foreground),
      background: Color(cell.background),
      attributes: attributes
    )
  }

  /// Column and row of the cursor, from 0.
  public var cursor: (column: Int, row: Int) {
    let state = cvt_state_of(emulator)
    return (Int(state.cursor_column), Int(state.cursor_row))
  }

  /// The title of the window, as it was last set.
  public var title: String { String(cString: cvt_title(emulator)) }
}

extension cvt_cell {
  fileprivate var text: String {
    let all = [scalars.0, scalars.1, scalars.2, scalars.3, scalars.4, scalars.5]
    return String(String.UnicodeScalarView(all.prefix(Int(count)).compactMap(Unicode.Scalar.init)))
  }
}

extension Color {
  fileprivate init(_ color: cvt_color) {
    switch color.kind {
    case CVT_INDEXED where color.index < 16: self = .named(color.index)
    case CVT_INDEXED: self = .indexed(color.index)
    case CVT_RGB: self = .rgb(red: color.red, green: color.green, blue: color.blue)
    default: self = .terminalDefault
    }
  }
}
