/// A tab of the side pane.
public enum PaneTab: Int, CaseIterable, Hashable, Sendable {
  case checks
  case responsibility
  case details
  case related
  case document

  /// The name on the tab.
  var title: String {
    switch self {
    case .checks: "Checks"
    case .responsibility: "Responsibility"
    case .details: "Details"
    case .related: "Related"
    case .document: "Document"
    }
  }
}

/// The pane beside the table.
public struct PaneState: Hashable, Sendable {
  /// The tab shown.
  public var tab = PaneTab.checks
  /// Whether the user wants to see it.
  public var isShown = true
  /// Whether the focused part takes the whole body.
  public var isZoomed = false
  /// Columns, or rows when it lies below, that the user has added to its usual size.
  public var growth = 0
  /// What it shows.
  public var document = PaneDocument()
  /// What the document is about, so that scrolling starts anew with another subject.
  public var subject: PaneSubject?
  /// Folds that are not as they were at first.
  public var toggledFolds: Set<String> = []
  /// The first visible line.
  public var top = 0
  /// The line under the cursor.
  public var cursor = 0
  /// What is looked for in it; empty for nothing.
  public var find = ""

  /// A pane on its first tab.
  public init() {}
}

/// What the pane tells about.
public enum PaneSubject: Hashable, Sendable {
  case row(View, UInt32)
  case nothing
}
