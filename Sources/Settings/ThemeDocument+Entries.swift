import AWSNames
import Screen
import Yams

extension ThemeDocument.Reader {
  /// A colour of the palette: one colour, or its 24-bit value with the index and the name for terminals with fewer.
  mutating func readPaletteEntry(_ key: Node, _ value: Node) {
    let parts = value.sequence.map { $0.map(\.text) } ?? [value.text]
    guard let color = ThemeDocument.Reader.paletteColor(parts) else {
      return report(.badPaletteEntry(key.text), at: key)
    }
    document.palette[key.text] = entry(color, at: key)
  }

  private static func paletteColor(_ parts: [String]) -> Color? {
    guard (1...3).contains(parts.count) else { return nil }
    if parts.count == 1 { return ColorName.color(parts[0]) }
    guard let rgb = ColorName.rgb(parts[0]), let index = UInt8(parts[1]) else { return nil }
    var name: UInt8?
    if parts.count == 3 {
      name = ColorName.number(ofName: parts[2])
      if name == nil { return nil }
    }
    return .rgb(red: rgb.red, green: rgb.green, blue: rgb.blue, index: index, name: name)
  }

  /// A role's style: `{fg, bg, attrs}`.
  mutating func readStyle(_ key: Node, _ value: Node) {
    guard let role = role(key) else { return }
    guard let mapping = value.mapping else { return report(.notMapping(key.text), at: key) }
    var style = ThemeDocument.StyleText()
    for (part, value) in mapping {
      switch part.text {
      case "fg": style.foreground = value.text
      case "bg": style.background = value.text
      case "attrs": style.attributes = attributes(value)
      default:
        report(
          .unknownKey(part.text, nearest: NearestName.nearest(to: part.text, among: ["fg", "bg", "attrs"])),
          at: part
        )
      }
    }
    document.styles[role] = entry(style, at: key)
  }

  /// A role's attributes on a terminal without colour.
  mutating func readMono(_ key: Node, _ value: Node) {
    guard let role = role(key) else { return }
    document.mono[role] = attributes(value)
  }

  /// A glyph's two forms: `[sign, ASCII twin]`.
  mutating func readGlyph(_ key: Node, _ value: Node) {
    guard let glyph = Glyph.allCases.first(where: { $0.name == key.text }) else {
      let nearest = NearestName.nearest(to: key.text, among: Glyph.allCases.map(\.name))
      return report(.unknownGlyph(key.text, nearest: nearest), at: key)
    }
    let forms = (value.sequence.map { $0.map(\.text) } ?? []).compactMap { $0.count == 1 ? $0.first : nil }
    guard forms.count == 2, let forms = GlyphForms(unicode: forms[0], ascii: forms[1]) else {
      return report(.badGlyph(key.text), at: key)
    }
    document.glyphs[glyph] = forms
  }

  private mutating func role(_ key: Node) -> Role? {
    if let role = Role(name: key.text) { return role }
    report(
      .unknownRole(key.text, nearest: NearestName.nearest(to: key.text, among: Role.allCases.map(\.name))),
      at: key
    )
    return nil
  }

  private mutating func attributes(_ node: Node) -> Attributes {
    var attributes: Attributes = []
    let names = node.sequence.map(Array.init) ?? (node.isEmpty ? [] : [node])
    for name in names {
      if let attribute = ThemeDocument.attributes[name.text] {
        attributes.insert(attribute)
      } else {
        let nearest = NearestName.nearest(to: name.text, among: ThemeDocument.attributes.keys)
        report(.unknownAttribute(name.text, nearest: nearest), at: name)
      }
    }
    return attributes
  }
}

extension ThemeDocument {
  /// The attributes a file may name.
  static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "reverse": .reverse, "underline": .underline,
  ]
}
