import JSON

extension Printable {
  /// Calls `body` with the glyphs a grapheme cluster is drawn as, each with its width of 1 or 2.
  ///
  /// Most clusters are one glyph. Terminals that know no clusters draw each scalar with a width of its own, and so does
  /// this: a conjunct of two consonants is two glyphs side by side.
  static func forEachPiece(of character: Character, _ body: (Symbol, UInt8) -> Void) {
    let scalars = character.unicodeScalars
    var index = scalars.startIndex
    if scalars.index(after: index) == scalars.endIndex, forPiece(of: scalars[index], body) { return }
    var piece = Piece()
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let next = index < scalars.endIndex ? scalars[index] : nil
      piece.append(scalar, before: next, flushingTo: body)
    }
    piece.flush(to: body)
  }

  /// The common case: a cluster of one scalar that needs no neighbour to be judged.
  private static func forPiece(of scalar: Unicode.Scalar, _ body: (Symbol, UInt8) -> Void) -> Bool {
    switch treatment(of: scalar) {
    case .glyph(let width): body(Symbol(scalar), width)
    case .replaced(let other): body(Symbol(other), 1)
    case .mark, .selector, .joiner, .tone: return false
    }
    return true
  }

  /// A glyph that is being put together.
  private struct Piece {
    var symbol = Symbol.empty
    var count = 0
    var width: UInt8 = 0
    var isEmoji = false
    var isHangul = false

    mutating func append(
      _ scalar: Unicode.Scalar,
      before next: Unicode.Scalar?,
      flushingTo body: (Symbol, UInt8) -> Void
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

    private mutating func start(_ scalar: Unicode.Scalar, _ width: UInt8, flushingTo body: (Symbol, UInt8) -> Void) {
      flush(to: body)
      symbol.set(scalar, at: 0)
      count = 1
      self.width = width
      // Digits carry the emoji property too, as the beginning of a keycap.
      isHangul = width == 2 && TextWidth.isHangul(scalar)
      isEmoji = scalar.value > 0xFF && scalar.properties.isEmoji
    }

    private mutating func add(_ scalar: Unicode.Scalar, flushingTo body: (Symbol, UInt8) -> Void) {
      guard scalar.properties.isGraphemeExtend || isHangul else {
        // A vowel or final of Hangul joins nothing but its own syllable.
        return start(mark, 1, flushingTo: body)
      }
      // A mark with nothing below it sits on a dotted circle, or it would land on the neighbour's glyph.
      if count == 0 { start("\u{25CC}", 1, flushingTo: body) }
      guard count < Symbol.mostScalars else { return }
      symbol.set(scalar, at: count)
      count += 1
    }

    mutating func flush(to body: (Symbol, UInt8) -> Void) {
      guard count > 0 else { return }
      body(symbol, width)
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
  /// The text without its secrets, and with everything that could steer a terminal, hide or reorder text replaced by a
  /// visible mark.
  public var printable: String {
    let text = withoutSecrets
    if Printable.isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for character in text {
      Printable.forEachPiece(of: character) { piece, _ in piece.append(to: &result) }
    }
    return String(result)
  }

  /// The printable text in ASCII alone: each column of anything else becomes a question mark.
  public var printableASCII: String {
    let text = withoutSecrets
    if Printable.isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for character in text {
      Printable.forEachPiece(of: character) { piece, width in
        for _ in 0..<(piece.isASCII ? 1 : width) { (piece.isASCII ? piece : .question).append(to: &result) }
      }
    }
    return String(result)
  }
}
