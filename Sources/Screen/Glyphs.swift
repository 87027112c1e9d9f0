/// The signs to draw with: Unicode where the terminal shows it, ASCII elsewhere, with a theme's own forms on top.
public struct Glyphs: Hashable, Sendable {
  /// Whether only ASCII may reach the screen; other text is then shown as question marks.
  public let isASCII: Bool
  /// One character per glyph, in the order of `Glyph`.
  private let characters: [Character]

  /// The Unicode or ASCII forms, with a theme's own in place of some.
  public init(isASCII: Bool, overrides: [Glyph: GlyphForms] = [:]) {
    self.isASCII = isASCII
    characters = Glyph.allCases.map { glyph in
      let own = overrides[glyph]
      return isASCII ? own?.ascii ?? glyph.forms.ascii : own?.unicode ?? glyph.forms.unicode
    }
  }

  /// The character drawn for a glyph.
  public subscript(glyph: Glyph) -> Character { characters[Int(glyph.rawValue)] }

  /// The Unicode forms.
  public static let unicode = Glyphs(isASCII: false)
  /// The ASCII forms.
  public static let ascii = Glyphs(isASCII: true)

  /// The bar of `eighths` of a cell, 0...8.
  public func bar(eighths: Int) -> Character {
    precondition((0...8).contains(eighths), "a cell has eight eighths")
    return characters[Int(Glyph.barEmpty.rawValue) + eighths]
  }
}

/// The two forms of a glyph, as a theme may set them; both take one column.
public struct GlyphForms: Hashable, Sendable {
  /// The form for terminals that show Unicode.
  public let unicode: Character
  /// The form for the others.
  public let ascii: Character

  /// The two forms, nil unless the first takes one column and the second is printable ASCII.
  public init?(unicode: Character, ascii: Character) {
    guard TextWidth.columns(of: unicode) == 1, String(unicode) == String(unicode).printable,
      let byte = ascii.asciiValue, (0x21...0x7E).contains(byte)
    else { return nil }
    self.unicode = unicode
    self.ascii = ascii
  }
}
