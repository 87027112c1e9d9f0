extension Answer {
  /// A heading with what belongs below it.
  public struct Section: Hashable, Sendable {
    /// How lines for people show what belongs to the heading.
    public enum Layout: Hashable, Sendable {
      /// Below it, further in.
      case below
      /// Without the heading, which the answer implies.
      case bare
      /// In the line of the heading, one after the other.
      case inline
      /// Not at all: the heading says enough for whoever cannot unfold it.
      case folded
    }

    /// The heading.
    public var title: Line
    /// What belongs to it.
    public var items: [Item]
    /// How lines for people show it.
    public var layout: Layout
    /// A name that stays the same when the answer is made again, so that a pane knows what was folded.
    public var fold: String
    /// Whether a pane shows the heading alone at first.
    public var isFolded: Bool

    /// A heading with what belongs below it.
    public init(
      _ title: Line,
      fold: String,
      isFolded: Bool = false,
      layout: Layout = .below,
      items: [Item] = []
    ) {
      self.title = title
      self.items = items
      self.layout = layout
      self.fold = fold
      self.isFolded = isFolded
    }
  }

  /// Cells in rows and columns.
  public struct Table: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
      /// The heading.
      public var title: String
      /// Whether cells stand at its right edge, as numbers do.
      public var isTrailing: Bool

      /// A column.
      public init(_ title: String, isTrailing: Bool = false) {
        self.title = title
        self.isTrailing = isTrailing
      }
    }

    /// The columns.
    public var columns: [Column]
    /// The rows, each with a piece for every column.
    public var rows: [[Piece]]

    /// Cells in rows and columns.
    public init(_ columns: [Column], rows: [[Piece]]) {
      self.columns = columns
      self.rows = rows
    }
  }
}
