import Screen

extension Key {
  /// The key of a control byte.
  init(control byte: UInt8) {
    switch byte {
    case 0x00: self.init(.character(" "), .control)
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x1B: self.init(.escape)
    case 0x01...0x1A: self.init(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
    default: self.init(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
    }
  }

  /// Takes typed text from `bytes`; nil when they end inside a character and more may come.
  static func typed(_ bytes: inout ArraySlice<UInt8>, isFinal: Bool) -> [Key]? {
    var text = bytes.prefix { $0 >= 0x20 && $0 != 0x7F }
    let cut = unfinishedLength(text)
    let isAtEnd = text.endIndex == bytes.endIndex
    if cut > 0, isAtEnd, !isFinal { text = text.dropLast(cut) }
    guard !text.isEmpty else { return nil }
    bytes = bytes[text.endIndex...]
    // C1 controls are no text, and nobody types a replacement character: it stands for invalid bytes.
    // By scalars: a mark behind one of them would make one character of both.
    let typed = String(decoding: text, as: UTF8.self).unicodeScalars.filter { scalar in
      !(0x80...0x9F).contains(scalar.value) && scalar != "\u{FFFD}"
    }
    return String(String.UnicodeScalarView(typed)).map { Key(.character($0)) }
  }

  /// Bytes of the UTF-8 sequence that `first` begins.
  static func scalarLength(_ first: UInt8) -> Int {
    switch first {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }

  /// Bytes at the end of `text` that begin a character without finishing it.
  private static func unfinishedLength(_ text: ArraySlice<UInt8>) -> Int {
    let tail = text.suffix(3)
    guard let lead = tail.lastIndex(where: { $0 >= 0xC0 }) else { return 0 }
    let length = text.endIndex - lead
    return length < scalarLength(text[lead]) ? length : 0
  }
}

extension Key {
  /// Takes a sequence of `ESC O` from `bytes`, which begin at the O; nil when it is not complete.
  init?(parsingShift bytes: inout ArraySlice<UInt8>) {
    let digits = bytes.dropFirst().prefix { (0x30...0x3B).contains($0) }.prefix(4)
    guard digits.endIndex < bytes.endIndex else { return nil }
    let final = bytes[digits.endIndex]
    guard let key = Key(shifted: final) else { return nil }
    bytes = bytes[(digits.endIndex + 1)...]
    // Some terminals put the modifiers here: `ESC O 1 ; 5 A` or `ESC O 5 A`.
    let modifiers = digits.last.map { Modifiers(parameter: Int($0) - 0x30) } ?? []
    self.init(key.code, key.modifiers.union(modifiers))
  }

  /// The key of the byte after `ESC O`: cursor keys, F1 to F4 and the keypad in application mode.
  private init?(shifted final: UInt8) {
    if let code = Code(cursorKey: final) {
      self.init(code)
      return
    }
    switch final {
    case UInt8(ascii: "M"): self.init(.enter)
    case UInt8(ascii: "I"): self.init(.tab)
    case UInt8(ascii: "X"): self.init(.character("="))
    case UInt8(ascii: "a")...UInt8(ascii: "d"):
      guard let code = Code(cursorKey: final - 0x20) else { return nil }
      self.init(code, .control)
    // The keypad sends the letter 64 places above the character that it shows.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      self.init(.character(Character(Unicode.Scalar(final - 0x40))))
    default: return nil
    }
  }
}

extension Key.Code {
  /// The key of a letter that ends `ESC [` or follows `ESC O`.
  init?(cursorKey letter: UInt8) {
    switch letter {
    case UInt8(ascii: "A"): self = .up
    case UInt8(ascii: "B"): self = .down
    case UInt8(ascii: "C"): self = .right
    case UInt8(ascii: "D"): self = .left
    case UInt8(ascii: "F"): self = .end
    case UInt8(ascii: "H"): self = .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): self = .function(Int(letter) - 0x4F)
    default: return nil
    }
  }

  /// The key of a number before a tilde, as VT220, xterm, rxvt and the console of Linux send it.
  init?(tilde number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23...26: self = .function(number - 12)
    case 28, 29: self = .function(number - 13)
    case 31...34: self = .function(number - 14)
    default: return nil
    }
  }
}

extension Key.Modifiers {
  /// The modifiers of a parameter as xterm counts them: one more than the sum of 1, 2, 4 and 8 (meta, taken as Alt).
  init(parameter: Int) {
    self = []
    guard parameter > 1 else { return }
    let bits = parameter - 1
    if bits & 1 != 0 { insert(.shift) }
    if bits & 0b1010 != 0 { insert(.alt) }
    if bits & 4 != 0 { insert(.control) }
  }
}
