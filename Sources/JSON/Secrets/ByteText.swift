// Letters, digits and texts among bytes, as values and names of settings are made of.

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  var isSmall: Bool { (0x61...0x7A).contains(self) }
  var isLetter: Bool { isCapital || isSmall }
  /// Letters beyond ASCII count too.
  var isLetterOrDigit: Bool { isLetter || isDigit || self >= 0x80 }
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }
  var isHex: Bool { hexDigit(self) != nil }

  /// A byte of a word: `-` is none, so that a token may follow it.
  var isWordByte: Bool { isLetter || isDigit || self == 0x5F }

  /// A byte of a token.
  var isTokenByte: Bool { isWordByte || self == 0x2D || self == 0x2E }
}

extension [UInt8] {
  /// Whether some text stands at a position.
  func stands(_ text: StaticString, at position: Int) -> Bool {
    text.withUTF8Buffer { wanted in
      count - position >= wanted.count && self[position..<position + wanted.count].elementsEqual(wanted)
    }
  }

  /// Where some text first stands, from a position on.
  func position(of text: StaticString, from start: Int = 0) -> Int? {
    let first = text.utf8Start.pointee
    var position = start
    while position <= count - text.utf8CodeUnitCount {
      if self[position] == first, stands(text, at: position) { return position }
      position += 1
    }
    return nil
  }

  /// Whether some text stands in these bytes.
  func holds(_ text: StaticString) -> Bool { position(of: text) != nil }
}
