/// A line of text with a cursor in it.
public struct LineField: Hashable, Sendable {
  /// The text before the cursor.
  public var before = ""
  /// The text behind the cursor.
  public var after = ""
  /// What was deleted last, to be put back.
  public var deleted = ""

  /// Whether the text is a proposal that nobody has touched: what is typed takes its place.
  public private(set) var isProposal = false

  /// A field with some text, the cursor at its end.
  public init(_ text: String = "") { before = text }

  /// A field with a text that typing replaces and that moving or deleting begins to change.
  public init(proposing text: String) {
    before = text
    isProposal = true
  }

  /// The whole text.
  public var text: String { before + after }
}

extension LineField {
  /// Most bytes to which a paste fills a line: each letter of it is read again with every key.
  static let pasteLimit = 4_096
  /// Most bytes that a line may have: what is typed still has room behind a paste.
  static let limit = 2 * pasteLimit

  private static let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}"]

  /// Bytes of the whole text.
  var length: Int { before.utf8.count + after.utf8.count }

  /// Writes at the cursor until the line has so many bytes; line ends become spaces.
  ///
  /// - Returns: whether all of it had room.
  mutating func insert(_ text: String, upTo limit: Int) -> Bool {
    if isProposal { set("") }
    var room = limit - length
    var written = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      room -= UTF8.width(scalar)
      guard room >= 0 else { break }
      written.append(Self.lineEnds.contains(scalar) ? " " : scalar)
    }
    before += String(written)
    return room >= 0
  }

  /// Replaces the whole text.
  mutating func set(_ text: String) {
    before = text
    after = ""
    isProposal = false
  }

  mutating func edit(_ edit: TextEdit) {
    isProposal = false
    switch edit {
    case .left: moveLeft(1)
    case .right: moveRight(1)
    case .wordLeft: moveLeft(wordLengthBefore)
    case .wordRight: moveRight(wordLengthAfter)
    case .start: moveLeft(before.count)
    case .end: moveRight(after.count)
    case .deleteBack: before = String(before.dropLast())
    case .deleteForward: after = String(after.dropFirst())
    case .deleteWordBack: deleteBack(wordLengthBefore)
    case .deleteWordForward: deleteForward(wordLengthAfter)
    case .deleteToStart: deleteBack(before.count)
    case .deleteToEnd: deleteForward(after.count)
    case .paste: _ = insert(deleted, upTo: Self.limit)
    }
  }

  private var wordLengthBefore: Int {
    let blanks = before.reversed().prefix(while: \.isWhitespace).count
    return blanks + before.dropLast(blanks).reversed().prefix { !$0.isWhitespace }.count
  }

  private var wordLengthAfter: Int {
    let blanks = after.prefix(while: \.isWhitespace).count
    return blanks + after.dropFirst(blanks).prefix { !$0.isWhitespace }.count
  }

  private mutating func moveLeft(_ count: Int) {
    after = before.suffix(count) + after
    before = String(before.dropLast(count))
  }

  private mutating func moveRight(_ count: Int) {
    before += after.prefix(count)
    after = String(after.dropFirst(count))
  }

  private mutating func deleteBack(_ count: Int) {
    deleted = String(before.suffix(count))
    before = String(before.dropLast(count))
  }

  private mutating func deleteForward(_ count: Int) {
    deleted = String(after.prefix(count))
    after = String(after.dropFirst(count))
  }
}
