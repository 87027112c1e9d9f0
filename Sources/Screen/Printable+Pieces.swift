extension Printable {
  /// Calls `body` with the glyphs a grapheme cluster is drawn as, each with its width of 1 or 2.
  ///
  /// Most clusters are one glyph. Terminals that know no clusters draw each scalar with a width of its own, and so does
  /// this: a conjunct of two consonants is two glyphs side by side.
  static func forEachPiece(of character: Character, _ body: (Character, UInt8) -> Void) {
    if character.utf8.count == 1 {
      forEachPiece(ofASCII: character, body)
      return
    }
    var piece = Piece()
    let scalars = character.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      piece.append(scalar, before: next, flushingTo: body)
    }
    piece.flush(to: body)
  }

  private static func forEachPiece(ofASCII character: Character, _ body: (Character, UInt8) -> Void) {
    let byte = character.utf8.first ?? 0x20
    if byte &- 0x20 <= 0x5E {
      body(character, 1)
    } else if case .replaced(let scalar) = treatment(of: Unicode.Scalar(byte)) {
      body(Character(scalar), 1)
    }
  }

  /// A glyph that is being put together.
  private struct Piece {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var width: UInt8 = 0
    var isEmoji = false

    mutating func append(
      _ scalar: Unicode.Scalar,
      before next: Unicode.Scalar?,
      flushingTo body: (Character, UInt8) -> Void
    ) {
      switch treatment(of: scalar) {
      case .glyph(let width): start(scalar, width, flushingTo: body)
      case .replaced(let other): start(other, 1, flushingTo: body)
      case .mark: add(scalar, flushingTo: body)
      case .selector where count > 0: break
      case .tone where isEmoji: break
      case .tone: start(scalar, 2, flushingTo: body)
      case .joiner where isEmoji && (next?.properties.isEmoji ?? false): break
      case .selector, .joiner: start(mark, 1, flushingTo: body)
      }
    }

    private mutating func start(_ scalar: Unicode.Scalar, _ width: UInt8, flushingTo body: (Character, UInt8) -> Void) {
      flush(to: body)
      scalars.append(scalar)
      count = 1
      self.width = width
      // Digits carry the emoji property too, as the beginning of a keycap.
      isEmoji = scalar.value > 0xFF && scalar.properties.isEmoji
    }

    private mutating func add(_ scalar: Unicode.Scalar, flushingTo body: (Character, UInt8) -> Void) {
      if count == 0 {
        // A mark with nothing below it sits on a dotted circle, or it would land on the neighbour's glyph.
        start(scalar.properties.isGraphemeExtend ? "\u{25CC}" : mark, 1, flushingTo: body)
        guard scalar.properties.isGraphemeExtend else { return }
      }
      guard count < mostScalars else { return }
      scalars.append(scalar)
      count += 1
    }

    mutating func flush(to body: (Character, UInt8) -> Void) {
      guard count > 0 else { return }
      let text = String(scalars)
      body(text.count == 1 ? Character(text) : Character(mark), width)
      self = Piece()
    }
  }
}

extension Printable {
  /// Whether every byte is printable ASCII, so that the text can be shown as it is.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte &- 0x20 > 0x5E { return false }
      return true
    }
  }
}

extension String {
  /// The text with everything that could steer a terminal, hide or reorder text replaced by a visible mark.
  public var printable: String {
    if Printable.isPlain(self) { return self }
    var result = ""
    for character in self {
      Printable.forEachPiece(of: character) { piece, _ in result.append(piece) }
    }
    return result
  }

  /// The printable text in ASCII alone: each column of anything else becomes a question mark.
  public var printableASCII: String {
    if Printable.isPlain(self) { return self }
    var result = ""
    for character in self {
      Printable.forEachPiece(of: character) { piece, width in
        result += piece.isASCII ? String(piece) : String(repeating: "?", count: Int(width))
      }
    }
    return result
  }
}
