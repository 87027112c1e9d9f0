import Screen

/// The colours a settings file may name.
enum ColorName {
  /// The sixteen names, in the order of their numbers.
  static let named = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
    "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// The colour of a text that is no palette entry: `default`, a name, a number 0...255 or `#rrggbb`.
  static func color(_ text: String) -> Color? {
    if text == "default" { return .terminalDefault }
    if let name = number(ofName: text) { return .named(name) }
    if let index = UInt8(text) { return .indexed(index) }
    return rgb(text).map { .rgb(red: $0.red, green: $0.green, blue: $0.blue) }
  }

  /// The number of one of the sixteen names.
  static func number(ofName text: String) -> UInt8? {
    named.firstIndex(of: text).map { UInt8($0) }
  }

  /// The parts of `#rrggbb`.
  static func rgb(_ text: String) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    let digits = text.dropFirst()
    // The standard library's integers would take a sign.
    guard text.first == "#", digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit) else { return nil }
    guard let value = UInt32(digits, radix: 16) else { return nil }
    return (UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }
}
