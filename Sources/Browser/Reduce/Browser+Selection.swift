import Query

extension Browser {
  static func perform(_ command: SelectionCommand, _ state: inout State) -> [Effect] {
    if case .menu = state.layers.last { return tickChoice(&state) }
    switch command {
    case .toggle:
      toggle(state.table.lineAtCursor, &state)
      moveCursor(to: state.table.cursor + 1, &state)
    case .startRange: toggleRange(&state)
    case .extend(let step):
      select(state.rows(of: state.table.lineAtCursor), &state)
      moveCursor(to: state.table.cursor + step, &state)
      select(state.rows(of: state.table.lineAtCursor), &state)
    case .toAnchor: selectToLastSelected(&state)
    case .all: select(state.table.lines.distinctRows, &state)
    case .byPattern: openPrompt(.select, &state)
    case .invert:
      var selection = state.selection
      for row in state.table.lines.distinctRows { selection.toggle(row) }
      state.selection = selection
    case .clear:
      state.selection = RowSet()
      state.table.anchor = nil
    }
    return []
  }

  /// Selects a line, or deselects it; a heading stands for all rows under it.
  static func toggle(_ line: Lines.Line?, _ state: inout State) {
    let rows = state.rows(of: line)
    var selection = state.selection
    let isSelected = rows.allSatisfy { selection.contains($0) }
    for row in rows {
      if isSelected { selection.remove(row) } else { selection.insert(row) }
    }
    state.selection = selection
  }

  private static func select(_ rows: some Sequence<UInt32>, _ state: inout State) {
    var selection = state.selection
    for row in rows { selection.insert(row) }
    state.selection = selection
  }

  private static func toggleRange(_ state: inout State) {
    guard state.table.anchor == nil else {
      state.table.anchor = nil
      return
    }
    state.table.anchor = RangeAnchor(line: state.table.cursor, before: state.selection)
    selectRange(&state)
  }

  /// Selects from where the range began to the cursor, on top of what was selected before.
  static func selectRange(_ state: inout State) {
    guard let anchor = state.table.anchor, state.table.lines.count > 0 else { return }
    state.selection = anchor.before
    let ends = [anchor.line, state.table.cursor].sorted()
    for line in ends[0]...min(ends[1], state.table.lines.count - 1) {
      select(state.rows(of: state.table.lines[line]), &state)
    }
  }

  /// Selects from the nearest selected row above, else below, to the cursor.
  private static func selectToLastSelected(_ state: inout State) {
    let lines = state.table.lines
    let cursor = state.table.cursor
    let selection = state.selection
    let isSelected = { (line: Int) in
      if case .row(let row, _) = lines[line] { selection.contains(row) } else { false }
    }
    let above = stride(from: cursor - 1, through: 0, by: -1).first(where: isSelected)
    let below = above == nil ? stride(from: cursor + 1, to: lines.count, by: 1).first(where: isSelected) : nil
    guard let other = above ?? below else { return toggle(state.table.lineAtCursor, &state) }
    for line in min(other, cursor)...max(other, cursor) { select(state.rows(of: lines[line]), &state) }
  }
}

extension State {
  /// The rows that a line stands for: itself, or all under a heading.
  func rows(of line: Lines.Line?) -> [UInt32] {
    switch line {
    case nil: return []
    case .row(let row, _): return [row]
    case .group(let key):
      guard let group = table.lines.group(key) else { return [] }
      return Array(table.lines.rows[group.rows])
    }
  }

  /// The rows that a verb is about: the selected ones, else those of the line under the cursor.
  var affectedRows: [UInt32] { selection.isEmpty ? rows(of: table.lineAtCursor) : Array(selection) }
}

extension RowSet {
  /// Adds a row that is missing, and takes out one that is there.
  mutating func toggle(_ row: UInt32) {
    if contains(row) { remove(row) } else { insert(row) }
  }
}
