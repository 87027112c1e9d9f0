import Checks
import Inventory
import Query

/// A table that fills a view: where its rows come from, how they look, and what can be done with them.
struct TableDescription: Sendable {
  // MARK: Rows

  /// The table of the inventory or of findings; nil for a list of the program's own.
  var kind: TableKind?
  /// The columns, hidden ones among them.
  var columns: [Column]
  /// How many rows there are; nil for those of the kind.
  var count: (@Sendable (TableSource) -> Int)?
  /// The rows in their natural order; nil for that of the numbers.
  var order: (@Sendable (TableSource) -> [UInt32])?
  /// The rows that belong to something; nil for all.
  var owned: @Sendable (TableSource, Owner) -> [UInt32]? = { _, _ in nil }

  // MARK: Order

  /// The order that rows are in before the user chooses one.
  var sort: [SortKey] = []
  /// The ways its rows can be gathered under headings; none for most.
  var gatherings: [Gathering] = []
  /// What rows are gathered by before the user chooses.
  var usualGrouping: Grouping?
  /// What hangs below what; nil for a table that is no tree.
  var tree: Tree?
  /// Puts rows that are sorted in another order again; nil to leave them.
  var rearranged: (@Sendable (Arrangement, [UInt32], TableSource) -> [UInt32])?
  /// Counts the rows that nobody has settled yet; nil where none can be settled.
  var openCount: (@Sendable ([UInt32], TableSource) -> Int)?
  /// Whether its rows change without anybody saying so, and are sorted again whenever somebody looks.
  var changesByItself = false
  /// What of it has to be made again when the team decides about findings.
  var decisions = Dependence.none
  /// Finds a row again in another reading of the snapshot; nil where it is gone.
  var moved: @Sendable (RowTranslation, UInt32) -> UInt32? = { _, _ in nil }

  // MARK: Looks

  /// Whether a row asks for attention.
  var isProblem: @Sendable (TableSource, UInt32) -> Bool = { _, _ in false }
  /// Whether a row needs no more attention, and steps back.
  var isSettled: @Sendable (TriageBook, UInt32) -> Bool = { _, _ in false }
  /// What is said of an empty table.
  var emptyText: @Sendable (State) -> String

  // MARK: From here on

  /// Keys that only work here.
  var keys: KeyContext?
  /// What Enter does with a row.
  var follow = Follow.nothing
  /// What the pane says of a row.
  var pane = Pane.nothing
  /// The resource that a row is about.
  var resource: @Sendable (State, UInt32) -> ResourceID? = { _, _ in nil }
  /// Where the raw document of a row stands, if not where its topic in the pane came from.
  var source: (@Sendable (State, UInt32) -> Provenance?)?
}

extension TableDescription {
  /// A way to gather rows under headings.
  struct Gathering: Sendable {
    let grouping: Grouping
    /// Puts rows that are sorted under their headings.
    let lines: @Sendable (Arrangement, [UInt32], TableSource) -> Lines
  }

  /// What hangs below what in a table that is a tree.
  struct Tree: Sendable {
    /// The row that a row hangs below; nil at the top.
    let parent: @Sendable (Inventory, UInt32) -> UInt32?
    /// How deep a row stands; 0 at the top.
    let depth: @Sendable (Inventory, UInt32) -> UInt32
  }

  /// What of a table depends on something else.
  enum Dependence: Sendable {
    case none
    /// The order of the headings, once rows are gathered.
    case headings
    /// Cells and the order of the rows.
    case rows
  }

  /// What Enter does with a row.
  struct Follow: Sendable {
    /// The word for it; nil where it does nothing to a line.
    let word: @Sendable (State, Lines.Line) -> String?
    /// Where it leads.
    let target: Target
    /// Does it.
    let go: @Sendable (UInt32, inout State) -> [Effect]

    /// Where Enter leads.
    enum Target: Sendable {
      case elsewhere
      /// To the pane of the row.
      case pane
      /// To the findings of the row.
      case findings
    }
  }

  /// What the pane beside the table says of a row.
  enum Pane: Sendable {
    /// There is no pane.
    case nothing
    /// Tabs about a topic.
    case tabs(Topic)
    /// One document.
    case document(@Sendable (State, UInt32) -> PaneDocument)
  }

  /// What the tabs of the pane are about.
  struct Topic: Sendable {
    /// Whether the tabs about access tell of it.
    var hasAccess = true
    /// The topic of a row.
    let make: @Sendable (UInt32, CheckEngine, FindingSet?) -> PaneTopic?
  }
}

extension TableDescription.Follow {
  /// Enter does nothing with rows.
  static let nothing = TableDescription.Follow(word: { _, _ in nil }, target: .elsewhere, go: { _, _ in [] })

  /// Enter does what a word says.
  init(
    _ word: String,
    to target: Target = .elsewhere,
    go: @escaping @Sendable (UInt32, inout State) -> [Effect]
  ) {
    self.init(word: { _, _ in word }, target: target, go: go)
  }
}

extension TableDescription {
  /// The number of rows of the whole table.
  func rowCount(_ source: TableSource) -> Int {
    if let count { return count(source) }
    return kind.map { source.dataset.rowCount(of: $0) } ?? 0
  }

  /// The rows of what a place is limited to, in their natural order.
  func rows(of owner: Owner?, _ source: TableSource) -> [UInt32] {
    if let owner { return owned(source, owner) ?? Array(0..<UInt32(rowCount(source))) }
    return order?(source) ?? Array(0..<UInt32(rowCount(source)))
  }

  /// The ways its rows can be gathered.
  var groupings: [Grouping] { gatherings.map(\.grouping) }

  /// The way to gather by something; nil where there is none such.
  func gathering(by grouping: Grouping?) -> Gathering? {
    grouping.flatMap { grouping in gatherings.first { $0.grouping == grouping } }
  }
}
