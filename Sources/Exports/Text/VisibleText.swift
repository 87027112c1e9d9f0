import JSON

extension String {
  /// The text without its secrets, and with unsafe characters shown: controls as their pictures, others by their number.
  var visible: String {
    let text = withoutSecrets
    // Almost every text is plain: it is taken as it is, without a look at each scalar.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) || !text.unicodeScalars.contains(where: \.isUnsafe) {
      return text
    }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F: shown.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: shown.unicodeScalars.append("\u{2421}")
      default:
        if scalar.isUnsafe {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          shown += "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
        } else {
          shown.unicodeScalars.append(scalar)
        }
      }
    }
    return shown
  }
}
