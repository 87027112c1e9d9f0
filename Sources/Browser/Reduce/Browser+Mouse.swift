import Screen

extension Browser {
  /// A wheel scrolls what is under the pointer, a click goes there, a double click opens.
  static func handle(_ mouse: MouseEvent, _ state: inout State) -> [Effect] {
    guard let top = state.layers.last, !top.isModal else { return scrollLayer(mouse, &state) }
    let layout = state.layout
    if layout.pane.contains(column: mouse.column, row: mouse.row) {
      return handleInPane(mouse, layout, &state)
    }
    guard layout.table.contains(column: mouse.column, row: mouse.row) else { return [] }
    return handleInTable(mouse, layout, &state)
  }

  private static func scrollLayer(_ mouse: MouseEvent, _ state: inout State) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: perform(.movement(.move(.lines(-3))), &state)
    case .wheelDown: perform(.movement(.move(.lines(3))), &state)
    case .click, .doubleClick: []
    }
  }

  private static func handleInTable(_ mouse: MouseEvent, _ layout: ScreenLayout, _ state: inout State) -> [Effect] {
    if !state.place.view.isTable { return scrollLayer(mouse, &state) }
    let row = mouse.row - layout.table.row - 1
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      // The cursor stays where it is unless it would leave the screen.
      let viewport = Viewport(top: state.table.top, height: layout.tableHeight)
      let moved = viewport.scrolled(by: mouse.kind == .wheelUp ? -3 : 3, of: state.table.lines.count)
      state.table.top = moved.top
      let visible = moved.rows(of: state.table.lines.count)
      let cursor = min(max(state.table.cursor, visible.lowerBound), max(visible.lowerBound, visible.upperBound - 1))
      moveCursor(to: cursor, &state)
      return []
    case .click, .doubleClick:
      focusTable(&state)
      if row < 0 { return sortByClick(mouse.column, &state) }
      guard state.table.top + row < state.table.lines.count else { return [] }
      moveCursor(to: state.table.top + row, &state)
      if let slot = state.tableLayout.slot(at: mouse.column) { state.table.column = slot.index }
      return mouse.kind == .doubleClick ? perform(.travel(.follow), &state) : []
    }
  }

  private static func sortByClick(_ column: Int, _ state: inout State) -> [Effect] {
    guard let slot = state.tableLayout.slot(at: column) else { return [] }
    state.table.column = slot.index
    return perform(.rows(.sortByColumn), &state)
  }

  private static func handleInPane(_ mouse: MouseEvent, _ layout: ScreenLayout, _ state: inout State) -> [Effect] {
    switch mouse.kind {
    case .wheelUp, .wheelDown:
      let viewport = Viewport(top: state.pane.top, height: state.paneHeight)
      state.pane.top = viewport.scrolled(by: mouse.kind == .wheelUp ? -3 : 3, of: state.pane.rows.count).top
      return []
    case .click, .doubleClick:
      if !state.isPaneFocused { focusPane(&state) }
      let row = mouse.row - layout.pane.row - 1
      if row < 0 {
        if let tab = PaneTabs(layout.pane).tab(at: mouse.column) { show(tab, &state) }
        return []
      }
      guard state.pane.top + row < state.pane.rows.count else { return [] }
      setPaneRow(state.pane.top + row, &state)
      return mouse.kind == .doubleClick ? perform(.travel(.follow), &state) : []
    }
  }
}
