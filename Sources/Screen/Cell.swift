/// One character position of the screen.
///
/// A wide glyph takes a lead cell of width 2 and an empty trailing cell of width 0 to its right.
public struct Cell: Hashable, Sendable {
  /// What is drawn.
  var symbol: Symbol
  /// Columns the glyph takes: 1, 2, or 0 for the trailing half.
  public var width: UInt8
  /// What the text means; the theme decides how it looks.
  public var role: Role
  /// The role of the row or panel it lies on (a cursor row, a selected row); its background shows through.
  public var ground: Role

  /// A cell of one glyph, of which at most five scalars are kept.
  public init(_ glyph: Character? = " ", width: UInt8 = 1, role: Role = .text, ground: Role = .text) {
    self.init(symbol: glyph.map { Symbol($0) } ?? .empty, width: width, role: role, ground: ground)
  }

  init(symbol: Symbol, width: UInt8, role: Role, ground: Role) {
    self.symbol = symbol
    self.width = width
    self.role = role
    self.ground = ground
  }

  /// One grapheme of printable text; nil in the trailing half of a wide glyph.
  public var glyph: Character? { symbol.character }

  /// An empty cell in the plain text role.
  public static let blank = Cell()
}
