extension Answer {
  /// A piece of text with one meaning.
  public struct Piece: Hashable, Sendable {
    /// The text; it may come from a snapshot, and renderers make it harmless.
    public var text: String
    /// What it means.
    public var tone: Tone
    /// A sign in front of the text.
    public var sign: Sign?

    /// A piece of text with one meaning.
    public init(_ text: String, _ tone: Tone = .plain, sign: Sign? = nil) {
      self.text = text
      self.tone = tone
      self.sign = sign
    }
  }

  /// A line, with where it leads.
  public struct Line: Hashable, Sendable {
    /// The words.
    public var pieces: [Piece]
    /// The words where lines stand for themselves; nil for the same words, with what stands at the right edge behind.
    ///
    /// They hold whole names in place of the short ones that a pane resolves by what it leads to.
    public var whole: [Piece]?
    /// What stands at the right edge of a pane: a count, or how sure something is.
    public var trailing: Piece?
    /// Where it leads.
    public var target: Target?
    /// What is copied in its place; nil for the words themselves.
    public var copy: String?
    /// How far it stands in, in steps.
    public var depth: Int

    /// A line of pieces.
    public init(
      _ pieces: [Piece],
      whole: [Piece]? = nil,
      trailing: Piece? = nil,
      target: Target? = nil,
      copy: String? = nil,
      depth: Int = 0
    ) {
      self.pieces = pieces
      self.whole = whole
      self.trailing = trailing
      self.target = target
      self.copy = copy
      self.depth = depth
    }

    /// A line of one piece.
    public init(_ text: String, _ tone: Tone = .plain, target: Target? = nil, copy: String? = nil) {
      self.init([Piece(text, tone)], target: target, copy: copy)
    }
  }
}

extension Answer.Line {
  /// The words as a medium without a right edge shows them.
  public var wholePieces: [Answer.Piece] {
    if let whole { return whole }
    guard let trailing else { return pieces }
    return pieces + [Answer.Piece("  "), trailing]
  }

  /// The words without their meaning.
  public var text: String { wholePieces.map(\.text).joined() }
}
