import Screen

extension Browser {
  static func perform(_ command: PaneCommand, _ state: inout State) {
    switch command {
    case .focusNext: if state.isPaneFocused { focusTable(&state) } else { focusPane(&state) }
    case .focusTable: focusTable(&state)
    case .focusPane: focusPane(&state)
    case .showTab(let tab): show(tab, &state)
    case .nextTab(let step):
      let count = PaneTab.allCases.count
      show(PaneTab.allCases[(state.pane.tab.rawValue + step + count) % count], &state)
    case .toggle:
      state.pane.isShown.toggle()
      if !state.pane.isShown { focusTable(&state) }
      keepCursorInSight(&state)
    case .zoom:
      state.pane.isZoomed.toggle()
      keepCursorInSight(&state)
    case .grow(let step):
      state.pane.growth = max(-60, min(state.pane.growth + step, 120))
      keepCursorInSight(&state)
    }
  }

  static func focusTable(_ state: inout State) {
    state.layers.removeAll { $0 == .pane }
    keepCursorInSight(&state)
  }

  static func focusPane(_ state: inout State) {
    guard state.hasPane, !state.isPaneFocused else { return }
    state.pane.isShown = true
    state.layers.append(.pane)
    keepCursorInSight(&state)
  }

  static func show(_ tab: PaneTab, _ state: inout State) {
    guard state.hasPane else { return }
    if !state.pane.isShown {
      state.pane.isShown = true
      keepCursorInSight(&state)
    }
    if state.layout.pane.isEmpty { focusPane(&state) }
    state.pane.question = nil
    guard tab != state.pane.tab else { return }
    state.pane.tab = tab
    // A document that a link has led to is left behind with its tab.
    if state.pane.source != nil { (state.pane.source, state.pane.bytes) = (nil, nil) }
    state.pane.top = 0
    state.pane.cursor = 0
  }
}

extension State {
  /// Whether the view has a side pane.
  var hasPane: Bool { place.view.hasPane }
}

extension Browser {
  static func movePane(_ command: MovementCommand, _ state: inout State) {
    switch command {
    case .move(let motion): movePane(motion, &state)
    case .fold(let fold): foldPane(fold, &state)
    case .moveColumn(let step): foldPane(step < 0 ? .close : .open, &state)
    case .nextHit(let step): movePaneToHit(step, &state)
    case .nextGroup(let step): movePaneToSection(step, &state)
    case .scrollCursorTo, .nextProblem, .goToLine: break
    }
  }

  private static func movePane(_ motion: Motion, _ state: inout State) {
    let height = state.paneHeight
    switch motion {
    case .lines(let count): stepPane(by: count, &state)
    case .halfPages(let count): setPaneRow(state.pane.cursor + count * max(1, height / 2), &state)
    case .pages(let count): setPaneRow(state.pane.cursor + count * Viewport(height: height).page, &state)
    case .first: setPaneRow(0, &state)
    case .last: setPaneRow(state.pane.rows.count - 1, &state)
    }
  }

  /// Moves by lines of the document, so that a long line is one step; empty lines are passed over.
  private static func stepPane(by count: Int, _ state: inout State) {
    let rows = state.pane.rows
    let step = count < 0 ? -1 : 1
    var row = state.pane.cursor
    for _ in 0..<abs(count) {
      var next = row + step
      while rows.indices.contains(next), !rows[next].isFirst || rows[next].spans.isEmpty { next += step }
      guard rows.indices.contains(next) else { break }
      row = next
    }
    setPaneRow(row, &state)
    // The first and last lines may be empty or long: show what there is beyond the cursor.
    if row == rows.indices.last { state.pane.top = max(state.pane.top, rows.count - state.paneHeight) }
  }

  static func setPaneRow(_ row: Int, _ state: inout State) {
    let rows = state.pane.rows
    var row = max(0, min(row, rows.count - 1))
    while row > 0, rows.indices.contains(row), !rows[row].isFirst { row -= 1 }
    state.pane.cursor = row
    let viewport = Viewport(top: state.pane.top, height: state.paneHeight)
    let last = rows.indices.contains(row) ? rows[row...].prefix { $0.line == rows[row].line }.count - 1 : 0
    state.pane.top = viewport.showing(row + last, of: rows.count).showing(row, of: rows.count).top
  }

  private static func foldPane(_ fold: Fold, _ state: inout State) {
    guard let line = state.paneLineIndex else { return }
    let lines = state.pane.document.lines
    switch fold {
    case .openAll, .closeAll:
      let isClosed = fold == .closeAll
      for line in lines where line.isFolded(state.pane.toggledFolds) != isClosed { toggleFold(of: line, &state) }
    case .toggle, .open, .close:
      // A line within a fold closes the fold around it.
      let head = fold == .open || lines[line].fold != nil ? line : enclosingFold(of: line, lines) ?? line
      let isClosed = lines[head].isFolded(state.pane.toggledFolds)
      if lines[head].fold != nil, fold == .toggle || isClosed == (fold == .open) { toggleFold(of: lines[head], &state) }
      return layOutPane(keeping: head, &state)
    }
    layOutPane(keeping: line, &state)
  }

  private static func toggleFold(of line: PaneLine, _ state: inout State) {
    guard let fold = line.fold else { return }
    if state.pane.toggledFolds.remove(fold) == nil { state.pane.toggledFolds.insert(fold) }
  }

  private static func enclosingFold(of line: Int, _ lines: [PaneLine]) -> Int? {
    lines[..<line].lastIndex { $0.fold != nil && $0.indent < lines[line].indent }
  }

  /// Lays the document out again with the cursor on a line, or on the last one before it that shows.
  static func layOutPane(keeping line: Int, _ state: inout State) {
    state.pane.rows = PaneRow.rows(
      of: state.pane.document,
      width: state.paneWidth,
      toggledFolds: state.pane.toggledFolds,
      narrowedTo: state.pane.tab.isNarrowedByFind ? state.pane.find : ""
    )
    setPaneRow(state.pane.rows.lastIndex { $0.line <= line } ?? 0, &state)
  }

  private static func movePaneToSection(_ step: Int, _ state: inout State) {
    guard let line = state.paneLineIndex else { return }
    let lines = state.pane.document.lines
    let heads = state.pane.rows.filter { $0.isFirst && lines[$0.line].fold != nil }.map(\.line)
    let target = step > 0 ? heads.first { $0 > line } : heads.last { $0 < line }
    guard let target else { return }
    setPaneRow(state.pane.rows.firstIndex { $0.line == target } ?? 0, &state)
  }

  /// To the next line that holds what is looked for; 0 stays where a match already is.
  ///
  /// Folds open for what lies in them; while the text is being written, only when it is nowhere in sight.
  static func movePaneToHit(_ step: Int, _ state: inout State) {
    let wanted = state.pane.find.lowercased()
    guard !wanted.isEmpty else { return }
    let lines = state.pane.document.lines
    var hits = lines.indices.filter { lines[$0].text.lowercased().contains(wanted) }
    if step == 0 {
      let shown = Set(state.pane.rows.map(\.line))
      let inSight = hits.filter { shown.contains($0) }
      if !inSight.isEmpty { hits = inSight }
    }
    let cursor = state.paneLineIndex ?? 0
    let next =
      step < 0
      ? hits.last { $0 < cursor } ?? hits.last : hits.first { step == 0 ? $0 >= cursor : $0 > cursor } ?? hits.first
    guard let next else { return state.say(.note, "\"\(state.pane.find)\" is not in this pane") }
    unfold(around: next, &state)
    setPaneRow(state.pane.rows.firstIndex { $0.line == next } ?? 0, &state)
  }

  /// Opens every fold that hides a line.
  private static func unfold(around line: Int, _ state: inout State) {
    let lines = state.pane.document.lines
    var isChanged = false
    var inner = line
    while let head = enclosingFold(of: inner, lines) {
      if lines[head].isFolded(state.pane.toggledFolds) {
        toggleFold(of: lines[head], &state)
        isChanged = true
      }
      inner = head
    }
    if isChanged { layOutPane(keeping: line, &state) }
  }

  /// Follows the link of the line under the cursor, else folds.
  static func followPaneLink(_ state: inout State) -> [Effect] {
    guard let index = state.paneLineIndex else { return [] }
    switch state.pane.document.lines[index].link {
    case nil:
      foldPane(.toggle, &state)
      return []
    case .resource(let resource): return go(to: resource, &state)
    case .row(let view, let row): return go(to: row, at: Place(view), &state)
    case .place(let place): return go(to: place, &state)
    case .source(let provenance):
      state.pane.tab = .document
      state.pane.source = provenance
      state.pane.bytes = nil
      state.pane.isStale = true
      return []
    }
  }
}

extension State {
  /// The line of the pane's document under its cursor.
  var paneLineIndex: Int? { pane.rows.indices.contains(pane.cursor) ? pane.rows[pane.cursor].line : nil }
  /// The part of the screen that shows the pane's document.
  var paneArea: Rectangle {
    let layout = layout
    guard !place.view.isTable else { return layout.pane.splitTop(1).rest.inset(left: 1, right: 1) }
    return layout.table.inset(left: 2, top: 1, right: 2)
  }
  /// Rows of the pane's document that fit.
  var paneHeight: Int { paneArea.height }
  /// Columns of the pane's document.
  var paneWidth: Int { paneArea.width }
}
