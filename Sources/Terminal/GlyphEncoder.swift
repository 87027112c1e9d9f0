import CCurses
import Screen

/// Turns the glyph of a cell into what curses writes, so that it takes exactly the columns that the cell says.
///
/// Terminals, the C library and our own table disagree about some glyphs, above all about emoji. Such a glyph is
/// written in a simpler form about which all agree; a row would otherwise be out of step from there on.
struct GlyphEncoder {
  /// Columns the C library gives a scalar; -1 for one it does not know.
  var width: (UInt32) -> Int32 = { cc_width($0) }

  /// Appends the curses cells of a cell that is not the trailing half of a wide glyph.
  func append(_ cell: Cell, look: Look, to cells: inout [cc_cell]) {
    guard let glyph = cell.glyph, glyph != " " else {
      appendPlain(0x20, count: Int(cell.width), look: look, to: &cells)
      return
    }
    if let ascii = glyph.asciiValue, ascii > 0x20, ascii < 0x7F {
      cells.append(cc_cell(ascii, look))
      appendPlain(0x20, count: Int(cell.width) - 1, look: look, to: &cells)
      return
    }
    appendComposed(glyph, columns: Int(cell.width), look: look, to: &cells)
  }

  private func appendComposed(_ glyph: Character, columns: Int, look: Look, to cells: inout [cc_cell]) {
    let scalars = glyph.unicodeScalars.map(\.value)
    if columns == 2, scalars.count == 2, let letters = Self.flagLetters(scalars) {
      cells += letters.map { cc_cell($0, look) }
      return
    }
    let base = width(scalars[0])
    guard base >= 1, base <= columns else {
      appendPlain(UInt8(ascii: "?"), count: 1, look: look, to: &cells)
      appendPlain(0x20, count: columns - 1, look: look, to: &cells)
      return
    }
    cells.append(cc_cell(scalars[0], combining: combining(scalars.dropFirst()), look))
    appendPlain(0x20, count: columns - Int(base), look: look, to: &cells)
  }

  /// The marks that sit on a base character; not what asks for another picture: joiners and variation selectors.
  private func combining(_ scalars: ArraySlice<UInt32>) -> [UInt32] {
    let joiner: UInt32 = 0x200D
    let marks = scalars.prefix { $0 != joiner }.filter { !(0xFE00...0xFE0F).contains($0) && width($0) == 0 }
    return Array(marks.prefix(4))
  }

  /// The two letters of a flag, which is drawn one to four columns wide.
  private static func flagLetters(_ scalars: [UInt32]) -> [UInt8]? {
    let letters = scalars.filter { (0x1F1E6...0x1F1FF).contains($0) }.map { UInt8($0 - 0x1F1E6) + UInt8(ascii: "A") }
    return letters.count == scalars.count ? letters : nil
  }

  private func appendPlain(_ ascii: UInt8, count: Int, look: Look, to cells: inout [cc_cell]) {
    guard count > 0 else { return }
    cells += repeatElement(cc_cell(ascii, look), count: count)
  }
}

extension cc_cell {
  fileprivate init(_ ascii: UInt8, _ look: Look) {
    self.init(scalars: (UInt32(ascii), 0, 0, 0, 0), count: 1, attributes: look.attributes, pair: look.pair)
  }

  fileprivate init(_ base: UInt32, combining marks: [UInt32], _ look: Look) {
    let all = marks + repeatElement(0, count: 4)
    self.init(
      scalars: (base, all[0], all[1], all[2], all[3]),
      count: UInt8(1 + marks.count),
      attributes: look.attributes,
      pair: look.pair
    )
  }
}
