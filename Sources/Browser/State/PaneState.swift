import Inventory

/// A tab of the side pane.
public enum PaneTab: Int, CaseIterable, Hashable, Sendable {
  /// What the checks say.
  case checks
  /// Whose duty is what.
  case responsibility
  /// Who can start the function.
  case callers
  /// What the principal can do, and to what.
  case reach
  /// Ways to administrator.
  case paths
  /// The facts of the row.
  case details
  /// What belongs to it.
  case related
  /// The raw document.
  case document

  /// The name on the tab.
  var title: String {
    switch self {
    case .checks: "Checks"
    case .responsibility: "Responsibility"
    case .callers: "Who can invoke"
    case .reach: "Reach"
    case .paths: "Paths"
    case .details: "Details"
    case .related: "Related"
    case .document: "Document"
    }
  }

  /// Whether finding leaves only the branches that match: in trees that may hold hundreds of lines.
  var isNarrowedByFind: Bool {
    switch self {
    case .callers, .reach, .paths: true
    case .checks, .responsibility, .details, .related, .document: false
    }
  }

  /// A shorter name, for panes too narrow for all titles.
  var shortTitle: String {
    switch self {
    case .responsibility: "Duties"
    case .callers: "Callers"
    case .details: "Info"
    case .related: "Links"
    case .document: "Raw"
    case .checks, .reach, .paths: title
    }
  }
}

/// The pane beside the table.
public struct PaneState: Hashable, Sendable {
  /// What came of reading a document.
  public enum Loaded: Hashable, Sendable {
    /// The bytes.
    case bytes([UInt8])
    /// They could not be read, and why.
    case problem(String)
  }

  /// What the pane was last made for, so that nothing is made twice.
  struct Key: Hashable, Sendable {
    var place: Place
    var line: Lines.Line?
    var tab: PaneTab
    var question: AccessPage?
    var width: Int
  }

  /// The tab shown.
  public var tab = PaneTab.checks
  /// Whether the user wants to see it.
  public var isShown = true
  /// Whether the part with the focus takes the whole body.
  public var isZoomed = false
  /// Columns that the user has added to its usual width, or twice the rows when it lies below.
  public var growth = 0
  /// What it shows.
  public var document = PaneDocument()
  /// The document laid out in the width of the pane.
  var rows: [PaneRow] = []
  /// The bytes of the document under the cursor; nil while they are on their way.
  var bytes: Loaded?
  /// What the pane was last made for.
  var key: Key?
  /// A row whose document was asked for by a link; nil for that of the row under the cursor.
  var source: Provenance?
  /// Pages that were made in the background.
  var pages = AccessPages()
  /// What the command line has asked; its answer stands in the place of the tab until the user moves on.
  var question: AccessPage?
  /// Whether it has to be made again although the cursor is where it was.
  var isStale = true
  /// Folds that are not as they were at first.
  public var toggledFolds: Set<String> = []
  /// The first visible row.
  public var top = 0
  /// The row under the cursor: the first one of its line.
  public var cursor = 0
  /// What is looked for in it; empty for nothing.
  public var find = ""

  /// A pane on its first tab.
  public init() {}
}
