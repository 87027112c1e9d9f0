extension Unicode.Scalar {
  /// Whether a terminal, an editor or a spreadsheet might obey it rather than show it, or show nothing at all.
  ///
  /// Control characters, marks that change the direction of text, characters without width, and line separators.
  var isUnsafe: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}

extension String {
  /// The text with unsafe characters shown: controls as their pictures, others by their number.
  var visible: String {
    guard unicodeScalars.contains(where: \.isUnsafe) else { return self }
    var shown = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: shown.unicodeScalars.append("\u{2421}")
      default:
        if scalar.isUnsafe {
          shown += "<U+" + String(scalar.value, radix: 16, uppercase: true).leftPadded(to: 4) + ">"
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
    }
    return shown
  }

  func leftPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - count)) + self }
}
