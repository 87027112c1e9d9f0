public import Inventory
public import Screen

/// What a tab of the side pane shows: lines of text with their meaning, links and folds.
///
/// Who makes one says nothing of width, colour or place: long lines wrap at their indent, and what is folded, found or
/// scrolled is the pane's affair.
public struct PaneDocument: Hashable, Sendable {
  /// The lines from top to bottom.
  public var lines: [PaneLine]

  /// A document of lines.
  public init(_ lines: [PaneLine] = []) { self.lines = lines }
}

/// A line of a pane.
public struct PaneLine: Hashable, Sendable {
  /// The text, piece by piece.
  public var spans: [Span]
  /// Columns left free before the text; lines of a fold that are indented more than its head belong to it.
  public var indent: Int
  /// Text at the right edge, such as whose duty a check is.
  public var trailing: Span?
  /// Where Enter goes from here.
  public var link: PaneLink?
  /// The name of the fold that this line is the head of; it must be the same when the document is made again.
  public var fold: String?
  /// Whether the fold starts out closed.
  public var isFoldedAtFirst: Bool
  /// What `y` copies here; nil for the text itself.
  public var copyText: String?
  /// Whether the line is cut at the right edge instead of being continued below.
  public var isCut: Bool

  /// A line of a pane.
  public init(
    _ spans: [Span] = [],
    indent: Int = 0,
    trailing: Span? = nil,
    link: PaneLink? = nil,
    fold: String? = nil,
    isFoldedAtFirst: Bool = false,
    copyText: String? = nil,
    isCut: Bool = false
  ) {
    self.spans = spans
    self.indent = indent
    self.trailing = trailing
    self.link = link
    self.fold = fold
    self.isFoldedAtFirst = isFoldedAtFirst
    self.copyText = copyText
    self.isCut = isCut
  }

  /// A line of one piece.
  public init(_ text: String, _ role: Role = .text, indent: Int = 0) {
    self.init([Span(text, role)], indent: indent)
  }

  /// An empty line.
  public static let blank = PaneLine()

  /// The text without its roles.
  public var text: String { spans.map(\.text).joined() }
}

/// Where a line of a pane leads.
public enum PaneLink: Hashable, Sendable {
  /// A resource, shown in its table.
  case resource(ResourceID)
  /// A row of a table.
  case row(View, UInt32)
  /// A table of what belongs to something.
  case place(Place)
  /// The raw text of a row, in the Document tab.
  case source(Provenance)
}
