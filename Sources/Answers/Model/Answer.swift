/// What a snapshot answers to a question, as a value: text, JSON, Markdown and the side pane are made from it.
///
/// Whoever writes an answer says what there is to say, in which order, and what it means. How it looks, how wide it is
/// and where it goes is the affair of the renderers; each medium has one.
public struct Answer: Hashable, Sendable {
  /// What was asked, in one line: a heading where several answers follow each other.
  public var title: String
  /// What is said first, such as a decision; nil where the list itself is the answer.
  public var verdict: Line?
  /// What was asked, word by word as it was understood; only media that do not have the question in sight show it.
  public var asked: [Item]
  /// The answer.
  public var items: [Item]
  /// What the snapshot lacks to answer in full, so that whoever relies on the answer has to be told.
  public var lacks: [Missing]

  /// An answer.
  public init(_ title: String, verdict: Line? = nil, asked: [Item] = [], items: [Item] = [], lacks: [Missing] = []) {
    self.title = title
    self.verdict = verdict
    self.asked = asked
    self.items = items
    self.lacks = lacks
  }
}

extension Answer {
  /// Where something is shown.
  public struct Media: OptionSet, Hashable, Sendable {
    /// One bit a medium.
    public let rawValue: UInt8

    /// Media.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Lines that people read once, from top to bottom: text and Markdown.
    public static let lines = Media(rawValue: 1)
    /// The side pane, where lines fold and lead somewhere.
    public static let pane = Media(rawValue: 2)
    /// Everywhere.
    public static let all: Media = [.lines, .pane]
  }
}
