extension Unicode.Scalar {
  /// Whether a terminal, an editor or a spreadsheet might obey it rather than show it, or show nothing at all.
  ///
  /// Control characters, marks that change the direction of text, characters without width, and line separators.
  /// Source: Unicode 17.0, general categories Cc, Cf, Zl and Zp without the signs among them that are seen, such as
  /// U+0600; and what is set aside for more of the kind. As known on 2026-11-28.
  public var isUnsafe: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F: true
    default: false
    }
  }
}
