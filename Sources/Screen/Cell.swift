/// One character position of the screen.
///
/// A wide glyph takes a lead cell of width 2 and an empty trailing cell of width 0 to its right.
public struct Cell: Hashable, Sendable {
  /// One grapheme of printable text; empty in the trailing half of a wide glyph.
  public var glyph: Character?
  /// Columns the glyph takes: 1, 2, or 0 for the trailing half.
  public var width: UInt8
  /// What the text means; the theme decides how it looks.
  public var role: Role
  /// The role of the row or panel it lies on (a cursor row, a selected row); its background shows through.
  public var ground: Role

  /// A cell of one glyph.
  public init(_ glyph: Character? = " ", width: UInt8 = 1, role: Role = .text, ground: Role = .text) {
    self.glyph = glyph
    self.width = width
    self.role = role
    self.ground = ground
  }

  /// An empty cell in the plain text role.
  public static let blank = Cell()
}
