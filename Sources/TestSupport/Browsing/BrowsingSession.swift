public import AWSNames
public import Browser
public import Checks
public import Inventory
import Mends
public import Screen
import Triage

/// A person at the explorer, without a terminal: keys go in, screens come out.
///
/// Work that the program does in the background is done at once, decisions are kept in memory, and what would leave the
/// program is noted.
public struct BrowsingSession {
  /// The state that is on screen.
  public private(set) var state: State
  /// What was put on the clipboard.
  public private(set) var copied: [String] = []
  /// What was exported.
  public private(set) var exports: [ExportRequest] = []
  /// Effects that only the program itself could carry out.
  public private(set) var others: [Effect] = []
  /// Whether the program has ended.
  public private(set) var hasQuit = false
  /// Bytes of documents, by where they begin.
  public var documents: [UInt64: [UInt8]] = [:]
  /// Files that exist already.
  public var files: Set<String> = []
  /// Whether work in the background is left undone, to look at what the screen says meanwhile.
  public var isBusy = false
  private var desk = TriageDesk()

  /// A session over an inventory, at its start.
  public init(
    _ inventory: Inventory,
    catalogue: [Check],
    asOf: Day,
    columns: Int = 120,
    rows: Int = 40,
    preferences: Preferences = Preferences(themes: ["terminal", "mono"])
  ) {
    let engine = CheckEngine(CheckContext(inventory: inventory, asOf: asOf), catalogue: catalogue)
    state = State(
      snapshot: Snapshot(name: "acme", inventory: inventory),
      engine: engine,
      size: Size(columns: columns, rows: rows),
      preferences: preferences
    )
    carryOut(Browser.start(&state))
  }

  /// Presses keys, written as key files write them: `gg`, `ctrl-e`, `j j enter`.
  public mutating func press(_ keys: String) {
    guard let sequence = Key.sequence(keys) else { preconditionFailure("\(keys) are no keys") }
    for key in sequence { send(.key(key)) }
  }

  /// Writes text, character by character.
  public mutating func type(_ text: String) {
    for character in text { send(.key(Key(.character(character)))) }
  }

  /// Lets something reach the program.
  public mutating func send(_ event: Event) {
    guard let action = Browser.action(for: event, in: state) else { return }
    perform(action)
  }

  /// Lets time pass.
  public mutating func wait(milliseconds: Int64) { perform(.timePassed(state.now + milliseconds)) }

  /// Lets an answer or a wish reach the program.
  public mutating func perform(_ action: Action) { carryOut(Browser.reduce(&state, action)) }

  /// The screen as text, trailing blanks dropped.
  public var screen: [String] { grid.lines }

  /// The screen.
  public var grid: CellGrid {
    var grid = CellGrid(state.size, glyphs: state.preferences.glyphs)
    Browser.draw(state, on: &grid)
    return grid
  }

  /// Where the cursor stands.
  public var cursor: CursorPosition {
    var grid = CellGrid(state.size, glyphs: state.preferences.glyphs)
    return Browser.draw(state, on: &grid)
  }
}

extension BrowsingSession {
  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects { carryOut(effect) }
  }

  private mutating func carryOut(_ effect: Effect) {
    switch effect {
    case .arrange, .find, .runChecks, .summarize, .carryRows, .locateFindings, .loadDocument, .makePage:
      if isBusy { others.append(effect) } else { answer(effect) }
    case .changeTriage(let change, let subjects):
      let (names, unnamed) = state.names(of: subjects)
      if unnamed > 0 { perform(Browser.leftAlone(unnamed)) }
      if !names.isEmpty { perform(.triageConfirmed(desk.apply(change, to: names), .changed)) }
    case .undoTriage: perform(desk.undo().map { .triageConfirmed($0, .undone) } ?? nothingToDo)
    case .redoTriage: perform(desk.redo().map { .triageConfirmed($0, .redone) } ?? nothingToDo)
    case .loadHistory(let finding, let ticket): perform(.historyLoaded(finding, desk.history(of: finding), ticket))
    case .export(let request): export(request)
    case .copy(let text, let what):
      copied.append(text)
      perform(.copied(what: what, route: "OSC 52"))
    case .quit: hasQuit = true
    case .stopChecks, .showTheme, .setMouse, .setTitle, .reload, .redraw, .suspend, .saveSession: others.append(effect)
    }
  }

  private var nothingToDo: Action { .triageConfirmed(TriageOutcome(), .nothingToDo) }

  /// Does what the program does in the background.
  private mutating func answer(_ effect: Effect) {
    switch effect {
    case .arrange(let arrangement, let ticket):
      if let arranged = arrangement.arranged(in: state) { perform(.arranged(arranged, ticket)) }
    case .find(let text, let arrangement, let ticket):
      if let hits = arrangement.hits(of: text, in: state) { perform(.found(hits, arrangement.place, ticket)) }
    case .runChecks(_, let ticket):
      let findings = FindingSet(of: state.checks.engine)
      perform(.checksFinished(findings, ticket))
      if let mends = MendSet(state.checks.engine, findings) { perform(.mendsGathered(mends, ticket)) }
    case .summarize(let ticket): perform(.summarized(state.summaryFigures, ticket))
    case .carryRows(let ticket): perform(.rowsCarried(state.carriedRows, ticket))
    case .locateFindings(let ticket): perform(.findingsLocated(state.locatedFindings, ticket))
    case .loadDocument(let provenance, let ticket):
      let bytes = documents[provenance.offset]
      perform(.documentLoaded(bytes, problem: bytes == nil ? "the file is gone; export again" : "", ticket))
    case .makePage(let page, let ticket): perform(.pageMade(page, state.paneContext.make(page), ticket))
    case .changeTriage, .undoTriage, .redoTriage, .loadHistory, .export, .copy, .quit, .stopChecks, .showTheme,
      .setMouse, .setTitle, .reload, .redraw, .suspend, .saveSession:
      break
    }
  }

  private mutating func export(_ request: ExportRequest) {
    if case .file(let path, overwrites: false) = request.destination, files.contains(path) {
      return perform(.exportWouldOverwrite(request))
    }
    exports.append(request)
    switch request.rows {
    case .findings(let rows), .table(_, let rows):
      guard case .file(let path, _) = request.destination else { return }
      perform(.exported(path: path, count: rows.count))
    }
  }
}

extension FindingSet {
  /// All that an engine finds, one resource after the other.
  public convenience init(of engine: CheckEngine) {
    let inventory = engine.context.inventory
    let findings = ResourceType.all.flatMap { kind in
      (0..<inventory.count(of: kind)).flatMap { engine.findings(of: ResourceID(type: kind, row: UInt32($0))) }
    }
    let none = [Int](repeating: 0, count: engine.catalogue.count)
    self.init(inventory: inventory, findings: findings, passCounts: none, notApplicableCounts: none)
  }
}
