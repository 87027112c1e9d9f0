/// The columns text takes on screen.
///
/// One function decides this everywhere, so that padding, clipping and the cursor always agree. It does not ask the C
/// library, whose answer depends on the locale and is -1 for most text in a plain one.
///
/// Wide characters: property East_Asian_Width, values W and F, of Unicode 17.0 (EastAsianWidth.txt, 2025-09-09).
/// Marks: general categories Mn and Me of the standard library's Unicode data (17.0 in Swift 6.3).
public enum TextWidth {
  /// The columns of a whole text, after what cannot be printed was replaced.
  public static func columns(of text: String) -> Int {
    if let columns = columnsIfPlain(text) { return columns }
    var columns = 0
    for character in text { columns += self.columns(of: character) }
    return columns
  }

  /// The columns of one grapheme cluster; a cluster that terminals draw as several glyphs takes their sum.
  public static func columns(of character: Character) -> Int {
    var columns = 0
    Printable.forEachPiece(of: character) { _, width in columns += Int(width) }
    return columns
  }

  /// The longest beginning of `text` that fits into `columns`, cut between grapheme clusters, and what it takes.
  public static func prefix(of text: Substring, columns limit: Int) -> (end: String.Index, columns: Int) {
    var taken = 0
    var index = text.startIndex
    while index < text.endIndex {
      let next = taken + columns(of: text[index])
      if next > limit { break }
      taken = next
      index = text.index(after: index)
    }
    return (index, taken)
  }

  /// The longest end of `text` that fits into `columns`, cut between grapheme clusters, and what it takes.
  public static func suffix(of text: Substring, columns limit: Int) -> (start: String.Index, columns: Int) {
    var taken = 0
    var index = text.endIndex
    while index > text.startIndex {
      let before = text.index(before: index)
      let next = taken + columns(of: text[before])
      if next > limit { break }
      taken = next
      index = before
    }
    return (index, taken)
  }

  /// The number of bytes when all of them are printable ASCII, nil otherwise.
  private static func columnsIfPlain(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte &- 0x20 > 0x5E { return nil }
      return bytes.count
    }
  }
}

extension TextWidth {
  /// Whether a scalar takes two columns.
  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x1100 { return false }
    if (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value) { return true }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// Whether a scalar begins a Hangul syllable, or is one.
  static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// Whether a scalar is drawn on top of the one before it: a mark, or a vowel or final of a Hangul syllable.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x300 { return false }
    if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
