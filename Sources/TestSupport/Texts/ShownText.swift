/// What a sheet or a page shows of a text: as it is, with every scalar that a terminal or an editor might obey by name.
///
/// Told by what Unicode says of each scalar, not by the table that the program has.
public enum ShownText {
  /// Controls by their pictures, others by their number.
  public static func of(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20: shown += "\(Unicode.Scalar(0x2400 + scalar.value) ?? "?")".unicodeScalars
      case 0x7F: shown += "\u{2421}".unicodeScalars
      default:
        guard isObeyed(scalar) else {
          shown.append(scalar)
          continue
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)>".unicodeScalars
      }
    }
    return String(shown)
  }

  /// Signs that are seen though Unicode counts them among formats: those that stand before numbers, U+0600 and its like.
  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x600...0x605, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x110BD, 0x110CD: true
    default: false
    }
  }

  /// Controls, formats, ends of lines, and what is set aside for more formats.
  public static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: !isSeen(scalar)
    default: scalar.value == 0x2065 || 0xE0000...0xE007F ~= scalar.value
    }
  }
}
