import Checks
public import Triage

/// Something a person can ask for with a key or a word.
public enum Command: Hashable, Sendable {
  // Movement
  case move(Motion)
  case moveColumn(Int)
  case scrollCursorTo(ScreenEdge)
  case nextGroup(Int)
  case nextProblem(Int)
  case nextHit(Int)
  case goToLine(Int)
  case follow

  // Places
  case goTo(View)
  case back
  case forward
  case swapPlaces
  case up
  case quitView
  case quit

  // Panes
  case focusNextPane(Int)
  case focusTable
  case focusPane
  case showTab(PaneTab)
  case nextTab(Int)
  case togglePane
  case zoom
  case growPane(Int)
  case fold(Fold)

  // Rows
  case startFilter
  case startFind
  case filterToCell
  case filterOutCell
  case sortByColumn
  case addSortColumn
  case pickSortColumn
  case pickColumns
  case hideColumn
  case toggleGrouping
  case gather(Grouping?)
  case resetTable
  case toggleSelection
  case startRange
  case extendSelection(Int)
  case selectToAnchor
  case selectAll
  case selectByPattern
  case invertSelection
  case clearSelection

  // Findings
  case triage(TriageState, goesOn: Bool)
  case editNote
  case undo
  case redo
  case runChecks
  case stopChecks

  // Out of the program
  case copy(CopyKind)
  case export
  case openPalette
  case run(String)
  case repeatLast
  case reload
  case redraw
  case suspend
  case toggleMouse
  case pickTheme
  case showHelp
  case showCheck(String)
  /// The findings about what is under the cursor.
  case showFindings

  // What only the command line can word
  case filterBy(String)
  case find(String)
  case select(String)
  case sort(String)
  case chooseTheme(String)
  case judgeBy(String)
  /// Asks about access; the answer opens in the side pane.
  case ask(AccessPage)

  // Layers
  case peel
  case cancelWork
  case accept
  case nextField(Int)
  case prompt(PromptEdit)
}

/// A way of moving through lines.
public enum Motion: Hashable, Sendable {
  /// So many lines down, or up when negative.
  case lines(Int)
  /// So many half pages.
  case halfPages(Int)
  /// So many pages.
  case pages(Int)
  case first
  case last
}

/// Where the line under the cursor shall stand on the screen.
public enum ScreenEdge: Hashable, Sendable {
  case top
  case centre
  case bottom
}

/// What to do with folds.
public enum Fold: Hashable, Sendable {
  case toggle
  case open
  case close
  case openAll
  case closeAll
}

/// What to copy.
public enum CopyKind: Hashable, Sendable {
  case row
  case cell
  case id
  case arn
  case json
  case finding
  case table
  /// The line of the pane under the cursor.
  case paneLine
}

/// A change of the text in a prompt or a field.
public enum PromptEdit: Hashable, Sendable {
  case left
  case right
  case wordLeft
  case wordRight
  case start
  case end
  case deleteBack
  case deleteForward
  case deleteWordBack
  case deleteWordForward
  case deleteToStart
  case deleteToEnd
  case paste
  case complete(Int)
  case older
  case newer
  case flipFind
}
