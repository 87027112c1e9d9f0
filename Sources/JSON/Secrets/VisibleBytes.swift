/// The bytes of a text without the marks that nobody sees between letters, with where each was written.
///
/// A soft hyphen, an accent or a joiner between the letters of a credential hides it from no person: who copies the text
/// drops it with one command.
struct VisibleBytes {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// Where in the text as it was written each of them stands.
  private var places: [Int] = []

  /// Nil where nothing is left out, as of almost every text.
  init?(_ written: [UInt8]) {
    guard written.contains(where: { $0 >= 0x80 || $0 < 0x20 || $0 == 0x7F }) else { return nil }
    bytes.reserveCapacity(written.count)
    places.reserveCapacity(written.count)
    var place = 0
    for scalar in String(decoding: written, as: UTF8.self).unicodeScalars {
      let length = UTF8.width(scalar)
      if !Self.isUnseen(scalar) {
        bytes += written[place..<min(written.count, place + length)]
        places += place..<min(written.count, place + length)
      }
      // Bytes that are no UTF-8 become longer, so that places would be wrong.
      if scalar == "\u{FFFD}" { return nil }
      place += length
    }
    guard bytes.count < written.count else { return nil }
  }

  /// Marks on letters, formats, selectors, fillers; not what ends lines and words.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x20 { return !"\t\n\r".unicodeScalars.contains(scalar) }
    if scalar.value < 0x7F { return false }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return true
    default: return scalar.properties.isDefaultIgnorableCodePoint
    }
  }

  /// Where some of the bytes were written, with all that stands between them.
  func origin(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : places[range.lowerBound]..<places[range.upperBound - 1] + 1
  }
}
