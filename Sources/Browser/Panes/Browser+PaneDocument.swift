import Query
import AWSNames
public import Answers
import Checks
import Inventory
import Screen
import Triage

extension Browser {
  /// Makes the pane's document again when what it is about, its tab or its width has changed.
  static func updatePane(_ state: inout State, _ effects: inout [Effect]) {
    guard !state.paneArea.isEmpty, state.hasPane || !state.place.view.isTable else { return }
    let line = state.place.view.isTable ? state.table.lineAtCursor : nil
    leaveQuestion(at: line, &state)
    let question = state.pane.question
    let width = state.paneWidth
    let key = PaneState.Key(place: state.place, line: line, tab: state.pane.tab, question: question, width: width)
    guard key != state.pane.key || state.pane.isStale else { return }
    let isSameSubject = key.place == state.pane.key?.place && key.line == state.pane.key?.line
    if !isSameSubject {
      state.pane.bytes = nil
      state.pane.source = nil
    }
    if !isSameSubject || key.tab != state.pane.key?.tab || key.question != state.pane.key?.question {
      state.pane.top = 0
      state.pane.cursor = 0
      // What was looked for in one tree would hide most of another.
      if state.pane.key?.tab.isNarrowedByFind == true { state.pane.find = "" }
    }
    state.pane.key = key
    state.pane.isStale = false
    askForDocument(&state, &effects)
    askForPage(&state, &effects)
    askForHistory(&state, &effects)
    state.place.view.page?.prepare(&state, &effects)
    let cursorLine = state.paneLineIndex ?? 0
    let top = state.pane.top
    state.pane.document = paneDocument(state)
    layOutPane(keeping: cursorLine, &state)
    state.pane.top = max(0, min(top, state.pane.rows.count - state.paneHeight))
    setPaneRow(state.pane.cursor, &state)
  }

  /// An answer goes away when the user moves on: to another row, tab or place.
  private static func leaveQuestion(at line: Lines.Line?, _ state: inout State) {
    guard state.pane.question != nil, let key = state.pane.key, key.question == state.pane.question else { return }
    // Rows that are only now sorted are no move of the user.
    let hasMoved = key.line != nil && key.line != line
    if key.place != state.place || key.tab != state.pane.tab || hasMoved { state.pane.question = nil }
  }

  private static func askForDocument(_ state: inout State, _ effects: inout [Effect]) {
    guard state.pane.tab == .document, state.pane.question == nil, state.pane.bytes == nil,
      let provenance = state.documentSource
    else { return }
    let ticket = state.tickets.next()
    state.tickets.document = ticket
    effects.append(.loadDocument(provenance, ticket))
  }

  private static func askForHistory(_ state: inout State, _ effects: inout [Effect]) {
    guard state.place.view == .findings, let row = state.table.rowAtCursor, let id = state.findingID(at: row) else {
      return
    }
    // Without a decision there is no history to read, so that moving through open findings asks for nothing.
    guard state.triage.decision(at: row) != nil, state.triage.history?.finding != id else { return }
    let ticket = state.tickets.next()
    state.tickets.history = ticket
    effects.append(.loadHistory(id, ticket))
  }

  private static func paneDocument(_ state: State) -> PaneDocument {
    if let page = state.place.view.page { return page.document(state) }
    if let page = state.pageOfPane {
      return state.pane.pages[page] ?? PaneDocument([PaneLine("reading the policies", .progressText)])
    }
    if state.pane.tab == .document, let source = state.pane.source { return document(at: source, state) }
    guard let row = state.table.rowAtCursor else { return headingDocument(state) }
    if case .document(let document) = state.place.view.rows?.pane { return document(state, row) }
    guard let topic = state.paneTopic(of: row) else { return PaneDocument() }
    let context = state.paneContext
    switch (state.pane.tab, state.pane.bytes) {
    case (.document, .bytes(let bytes)): return context.document(of: bytes)
    case (.document, .problem(let problem)): return PaneDocument([PaneLine(problem, .error)])
    default: break
    }
    var document = context.document(state.pane.tab, topic)
    if state.pane.tab == .checks, case .finding(_, let id) = topic { document.lines += history(of: id, state) }
    return document
  }

  /// The document that a link has led to.
  private static func document(at source: Provenance, _ state: State) -> PaneDocument {
    switch state.pane.bytes {
    case .bytes(let bytes): state.paneContext.document(of: bytes)
    case .problem(let problem): PaneDocument([PaneLine(problem, .error)])
    case nil: PaneDocument([PaneLine("reading \(state.paneContext.place(source))", .progressText)])
    }
  }

  /// What the heading of a group tells: its check, or what its statements are about.
  private static func headingDocument(_ state: State) -> PaneDocument {
    guard case .group(let key) = state.table.lineAtCursor, let group = state.table.lines.group(key) else {
      return PaneDocument()
    }
    switch key {
    case .check(let position): return PaneDocument(explaining: state.checks.catalogue[Int(position)], state.checks)
    case .subject(let subject):
      let page = SubjectPage(state.paneContext, TableSource(state), subject, group)
      let rows = state.table.lines.rows[group.rows]
      guard let resource = subject.resource(in: state.inventory) else { return page.document(rows) }
      switch state.pane.tab {
      case .details, .document: return page.document(rows)
      case .checks, .responsibility, .callers, .reach, .paths, .related:
        return state.paneContext.document(state.pane.tab, .resource(resource))
      }
    case .named(let name):
      return PaneDocument([PaneLine(name, .textStrong), PaneLine(group.countText, .textDim)])
    case .row: return PaneDocument()
    }
  }

  /// What was decided about a finding so far, newest first.
  private static func history(of id: FindingID, _ state: State) -> [PaneLine] {
    guard let history = state.triage.history, history.finding == id, !history.entries.isEmpty else { return [] }
    let head = PaneLine([Span("History", .textStrong)], fold: "history")
    return [.blank, head]
      + history.entries.map { entry in
        let day = Day(secondsSince1970: entry.at)
        let state = entry.decision?.state
        let word = entry.action == .undone ? "taken back" : state?.name ?? "no decision"
        var spans = [
          Span("\(day)  ", .textDim), Span(word, state?.role ?? .textDim), Span("  \(entry.author)", .textDim),
        ]
        if let reason = entry.decision?.reason, !reason.isEmpty { spans.append(Span("  \(reason)")) }
        return PaneLine(spans, indent: 2)
      }
  }
}

extension State {
  /// The numbers of the summary.
  ///
  /// - Complexity: O(*n*) in the number of rows and findings.
  public var summaryFigures: SummaryFigures { SummaryFigures(paneContext.session(named: snapshot.name)) }

  /// What the tabs of the pane are made from.
  public var paneContext: PaneContext {
    PaneContext(
      checks.engine,
      glyphs: preferences.glyphs,
      findings: checks.findings,
      decisions: triage.byMends.isEmpty
        ? triage.decisions : triage.decisions.merging(triage.byMends) { own, _ in own },
      mends: dataset.mends
    )
  }

  /// What the tabs of the pane tell of a row; nil where they have nothing to tell.
  func paneTopic(of row: UInt32) -> PaneTopic? {
    guard case .tabs(let topic) = place.view.rows?.pane else { return nil }
    return topic.make(row, checks.engine, checks.findings)
  }

  /// Whether the pane is about the line under the cursor, rather than one that was left while it was out of sight.
  var isPaneCurrent: Bool {
    pane.key.map { $0.place == place && (!place.view.isTable || $0.line == table.lineAtCursor) } ?? false
  }

  /// The resource that the line under the cursor is about.
  var resourceAtCursor: ResourceID? {
    guard let row = table.rowAtCursor else { return nil }
    return place.view.rows?.resource(self, row)
  }

  /// Where the raw document of the line under the cursor stands.
  var documentSource: Provenance? {
    if let source = pane.source, isPaneCurrent { return source }
    guard let row = table.rowAtCursor else { return nil }
    if let source = place.view.rows?.source { return source(self, row) }
    return paneTopic(of: row).map { paneContext.provenance(of: $0) }
  }
}
