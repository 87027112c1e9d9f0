/// A wish about the side pane, or where the focus is.
public enum PaneCommand: Hashable, Sendable {
  /// Moves the focus so many parts of the screen on.
  case focusNext(Int)
  /// Moves the focus to the table.
  case focusTable
  /// Moves the focus to the pane.
  case focusPane
  /// Shows a tab.
  case showTab(PaneTab)
  /// Shows the tab so many tabs on.
  case nextTab(Int)
  /// Shows or hides the pane.
  case toggle
  /// Gives what has the focus all the room, or takes it back.
  case zoom
  /// Makes the pane so many columns wider.
  case grow(Int)
}
