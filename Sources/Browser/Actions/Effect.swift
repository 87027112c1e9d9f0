public import AWSNames
public import Checks
public import Inventory
public import Triage

/// Something to be done outside; answers come back as actions.
public enum Effect: Hashable, Sendable {
  /// Calls `Arrangement.arranged()` in the background; answered by `arranged`.
  case arrange(Arrangement, Ticket)
  /// Calls `Arrangement.hits(of:)` in the background; answered by `found`.
  case find(String, Arrangement, Ticket)
  /// Runs all checks with the engine of the state; answered by `checksProgressed` and `checksFinished`.
  ///
  /// What is on screen need not wait: the state's own engine judges visible rows as they are drawn.
  case runChecks(asOf: Day, Ticket)
  /// Ends the run of the checks.
  case stopChecks
  /// Works out `State.summaryFigures` in the background; answered by `summarized`.
  case summarize(Ticket)
  /// Works out `State.carriedRows` in the background; answered by `rowsCarried`.
  case carryRows(Ticket)
  /// Works out `State.locatedFindings` in the background; answered by `findingsLocated`.
  case locateFindings(Ticket)
  /// Reads a row's document from disk; answered by `documentLoaded`.
  case loadDocument(Provenance, Ticket)
  /// Calls `PaneContext.make(_:)` with the state's context in the background; answered by `pageMade`.
  case makePage(AccessPage, Ticket)
  /// Records a change about what `State.names(of:)` names in the background; answered by `triageConfirmed` or
  /// `triageFailed`, and by ``Browser/leftAlone(_:)`` where some have no name.
  case changeTriage(TriageChange, TriageSubjects)
  /// Takes back the last change of findings; answered by `triageConfirmed`.
  case undoTriage
  /// Does again what was taken back; answered by `triageConfirmed`.
  case redoTriage
  /// Reads what was decided about a finding; answered by `historyLoaded`.
  case loadHistory(FindingID, Ticket)
  /// Answered by `exported`, `exportWouldOverwrite` or `exportFailed`; to the clipboard by `copied`.
  case export(ExportRequest)
  /// Puts text on the clipboard; answered by `copied` or `copyFailed`.
  case copy(String, what: String)
  /// Shows a theme; keeps it beyond this session when the user has chosen it.
  case showTheme(String, isChosen: Bool)
  /// Listens to the mouse, or leaves it to the terminal.
  case setMouse(Bool)
  /// Names the window of the terminal.
  case setTitle(String)
  /// Reads the snapshot again; answered by `reloaded` or `reloadFailed`.
  case reload
  /// Paints the screen anew, whatever the terminal shows.
  case redraw
  /// Gives the terminal back to the shell for a while.
  case suspend
  /// Keeps what is worth remembering for the next session.
  case saveSession(Session)
  /// Ends the program.
  case quit
}

/// What is worth remembering of a session.
public struct Session: Hashable, Sendable {
  /// Where the user was.
  public var view: View
  /// The theme in use.
  public var theme: String
  /// Lines entered in prompts, by purpose, the oldest first.
  public var entered: [Prompt.Purpose: [String]]

  /// What is worth remembering of a session.
  public init(view: View, theme: String, entered: [Prompt.Purpose: [String]]) {
    self.view = view
    self.theme = theme
    self.entered = entered
  }
}
