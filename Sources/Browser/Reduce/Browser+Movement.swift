import Screen

extension Browser {
  static func perform(_ command: MovementCommand, _ state: inout State) -> [Effect] {
    switch state.layers.last {
    case .pane: movePane(command, &state)
    case .menu: return moveMenu(command, &state)
    case .help: moveHelp(command, &state)
    case .table where !state.place.view.isTable: movePane(command, &state)
    case .table, .prompt, .dialog, nil: moveTable(command, &state)
    }
    return []
  }

  private static func moveTable(_ command: MovementCommand, _ state: inout State) {
    switch command {
    case .move(let motion): moveCursor(to: target(of: motion, state), &state)
    case .moveColumn(let step): moveColumn(by: step, &state)
    case .scrollCursorTo(let edge): scrollCursor(to: edge, &state)
    case .nextGroup(let step): moveToNextGroup(step, &state)
    case .nextProblem(let step): moveToNextProblem(step, &state)
    case .nextHit(let step): moveToNextHit(step, &state)
    case .goToLine(let number): moveCursor(to: number - 1, &state)
    case .fold(let fold): foldGroups(fold, &state)
    }
  }

  /// The line that a motion leads to.
  private static func target(of motion: Motion, _ state: State) -> Int {
    let cursor = state.table.cursor
    let height = state.layout.tableHeight
    return switch motion {
    case .lines(let count): cursor + count
    case .halfPages(let count): cursor + count * max(1, height / 2)
    case .pages(let count): cursor + count * Viewport(height: height).page
    case .first: 0
    case .last: state.table.lines.count - 1
    }
  }

  /// Puts the cursor on a line, or on the nearest one there is.
  static func moveCursor(to line: Int, _ state: inout State) {
    state.table.cursor = line
    keepCursorInSight(&state)
    state.table.cursorLine = state.table.lineAtCursor
    if state.table.anchor != nil { selectRange(&state) }
  }

  static func keepCursorInSight(_ state: inout State) {
    guard state.place.view.isTable else { return }
    let count = state.table.lines.count
    let cursor = max(0, min(state.table.cursor, count - 1))
    let viewport = Viewport(top: state.table.top, height: state.layout.tableHeight)
    state.table.cursor = cursor
    state.table.top = viewport.showing(cursor, of: count).top
  }

  private static func moveColumn(by step: Int, _ state: inout State) {
    if let key = state.table.foldAtCursor {
      state.table.lines.setFolded(key, step < 0)
      return keepCursorInSight(&state)
    }
    let count = state.visibleColumns.count
    state.table.column = max(0, min(state.table.column + step, count - 1))
    showColumn(&state)
  }

  /// Scrolls sideways until the column under the cursor is on screen.
  static func showColumn(_ state: inout State) {
    let column = state.table.column
    state.table.column = max(0, min(column, state.visibleColumns.count - 1))
    if column <= state.table.firstColumn { state.table.firstColumn = max(1, column) }
    while state.table.firstColumn < column, !state.tableLayout.shows(column) { state.table.firstColumn += 1 }
  }

  private static func scrollCursor(to edge: ScreenEdge, _ state: inout State) {
    let viewport = Viewport(top: state.table.top, height: state.layout.tableHeight)
    let cursor = state.table.cursor
    let count = state.table.lines.count
    switch edge {
    case .top: state.table.top = Viewport(top: cursor, height: viewport.height).within(count).top
    case .centre: state.table.top = viewport.centred(on: cursor, of: count).top
    case .bottom:
      state.table.top = Viewport(top: cursor - viewport.height + 1, height: viewport.height).within(count).top
    }
  }
}

extension TableState {
  /// The line under the cursor; nil in an empty table.
  var lineAtCursor: Lines.Line? {
    lines.count > 0 && cursor < lines.count ? lines[cursor] : nil
  }

  /// The fold that begins with the line under the cursor; nil for a line that holds nothing.
  var foldAtCursor: Lines.FoldKey? {
    switch lineAtCursor {
    case .group(let key): key
    case .row(let row, _): lines.branch(at: cursor)?.isHead == true ? .row(row) : nil
    case nil: nil
    }
  }

  /// The row under the cursor; nil on a heading or in an empty table.
  var rowAtCursor: UInt32? {
    guard case .row(let row, _) = lineAtCursor else { return nil }
    return row
  }
}
