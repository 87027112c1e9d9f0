public import AWSNames
import Answers
public import Checks
public import Inventory
public import Query
public import Screen

/// All that the explorer knows; drawing it gives the screen.
public struct State: Sendable {
  /// The size of the screen.
  public var size: Size
  /// The snapshot that is open.
  public internal(set) var snapshot: Snapshot
  /// The snapshot's rows with findings and decisions, as filters and sorts see them.
  public internal(set) var dataset: Dataset
  /// How far reading the snapshot is; nil when it is read.
  public internal(set) var reading: (done: Int, total: Int)?
  /// Where the user is.
  public var place: Place
  /// Places to go back and forth between.
  public var history = History()
  /// What the user has made of each place's table.
  public var tables: [Place: TableState] = [:]
  /// Selected rows; all places of one view share them.
  public var selections: [View: RowSet] = [:]
  /// What lies on the screen, the last on top; the first is always the table.
  public var layers: [Layer] = [.table]
  /// Keys of a sequence that is not finished.
  public var pending = PendingKeys()
  /// The pane beside the table.
  public var pane = PaneState()
  /// What the checks have said so far.
  public var checks: CheckState
  /// What the team has decided.
  public var triage = TriageBook()
  /// The numbers of the summary; nil until somebody looks.
  var figures: SummaryFigures?
  /// What was said to the user.
  public var messages = MessageLog()
  /// What the user has set.
  public var preferences: Preferences
  /// The latest moment that any action has told.
  public var now = Moment(milliseconds: 0)
  /// The day to judge dates by.
  public internal(set) var today: Day
  /// Whether somebody has chosen that day, so that the top line has to say it.
  public var isTodayChosen = false
  /// When Ctrl-C was pressed with nothing to stop.
  var quitAskedAt: Moment?
  /// A snapshot that was read, until what is selected has been looked for in it.
  var incoming: Snapshot?
  /// Findings that were selected when the checks had to begin anew.
  var heldSelection = HeldFindings()
  /// Findings that were under a cursor when the checks had to begin anew.
  var heldCursors = HeldFindings()
  /// Selected findings that are being looked for among those of a new run.
  var soughtFindings: [Finding] = []
  /// What the last export chose.
  public var lastExport = LastExport()
  /// The command that `.` repeats.
  public var lastCommand: Command?
  /// Lines the user has entered, for the history of prompts.
  public var entered: [Prompt.Purpose: [String]] = [:]
  /// The ticket of the newest work in the background, per kind of work; older answers are dropped.
  public var tickets = Tickets()

  /// The explorer over a snapshot, before anything was checked.
  public init(snapshot: Snapshot, engine: CheckEngine, size: Size, preferences: Preferences = Preferences()) {
    self.snapshot = snapshot
    self.size = size
    self.preferences = preferences
    today = engine.context.asOf
    checks = CheckState(engine)
    dataset = Dataset(snapshot, engine)
    place = Place(.functions)
  }
}

extension Dataset {
  init(_ snapshot: Snapshot, _ engine: CheckEngine) {
    self.init(
      inventory: snapshot.inventory,
      asOf: engine.context.asOf,
      checks: engine.catalogue,
      context: engine.context,
      details: { engine.details(of: $0) }
    )
  }
}

extension State {
  /// The inventory of the snapshot.
  public var inventory: Inventory { snapshot.inventory }

  /// The table of the place the user is at.
  public var table: TableState {
    get { tables[place] ?? TableState(place.view) }
    set { tables[place] = newValue }
  }

  /// The selected rows of the view the user is at.
  public var selection: RowSet {
    get { selections[place.view] ?? RowSet() }
    set { selections[place.view] = newValue }
  }

  /// The selected rows, as filters ask for them.
  var selectionsByTable: [TableKind: RowSet] {
    selections.reduce(into: [:]) { byTable, entry in
      if let table = entry.key.table { byTable[table] = entry.value }
    }
  }

  /// What the filter in force has asked of the selection; nil where it asks nothing.
  var filteredSelection: RowSet? {
    guard !table.filter.isEmpty, let table = place.view.table else { return nil }
    return (try? Query(self.table.filter, in: table))?.needsSelection == true ? selection : nil
  }

  /// Whether keys go to the pane.
  var isPaneFocused: Bool { layers.contains(.pane) }
}
