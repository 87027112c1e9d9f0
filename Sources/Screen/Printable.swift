/// Makes hostile text printable: whatever could steer a terminal, hide or reorder text becomes a visible mark.
///
/// Names, tags and descriptions come from snapshots, so they may hold anything. What is replaced, by one mark a scalar:
/// C0 and C1 controls, escape and delete; bidirectional controls; zero-width characters, fillers and joiners; line and
/// paragraph separators; tag characters; private-use and unassigned code points. Spaces of any width become one space.
///
/// What is left out because terminals disagree about its width: variation selectors behind a visible character, skin
/// tones behind an emoji and the joiners between emoji, whose parts are then drawn side by side.
package enum Printable {
  /// What stands for a scalar that cannot be shown and has no picture of its own: the replacement character.
  static let mark: Unicode.Scalar = "\u{FFFD}"

  /// What to do with a scalar.
  enum Treatment: Equatable {
    /// It has a glyph of this width.
    case glyph(UInt8)
    /// It is drawn on the glyph before it.
    case mark
    /// It is shown as another scalar of width 1.
    case replaced(Unicode.Scalar)
    /// It is left out behind a glyph, and replaced elsewhere.
    case selector
    /// A joiner: left out between emoji, replaced elsewhere.
    case joiner
    /// A skin tone: left out behind an emoji, a glyph elsewhere.
    case tone
  }

  /// The treatment of a scalar by itself.
  static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    let value = scalar.value
    switch value {
    case 0x20...0x7E: return .glyph(1)
    case 0...0x1F: return .replaced(Unicode.Scalar(0x2400 + value) ?? mark)
    case 0x7F: return .replaced("\u{2421}")
    case 0x80...0x9F, 0xAD: return .replaced(mark)
    case 0xA0: return .replaced(" ")
    case 0xA1...0x2FF: return .glyph(1)
    case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .glyph(2)
    case 0x200D: return .joiner
    case 0xFE00...0xFE0F: return .selector
    case 0x1F3FB...0x1F3FF: return .tone
    default: return uncommonTreatment(of: scalar)
    }
  }

  private static func uncommonTreatment(of scalar: Unicode.Scalar) -> Treatment {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .replaced(mark) }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return .replaced(mark)
    case .spaceSeparator: return .replaced(" ")
    default: break
    }
    if TextWidth.isMark(scalar) { return .mark }
    return .glyph(TextWidth.isWide(scalar) ? 2 : 1)
  }
}
