import Checks
import Inventory

extension Browser {
  /// To the next heading, or to the next row whose cell under the column cursor differs.
  static func moveToNextGroup(_ step: Int, _ state: inout State) {
    let lines = state.table.lines
    if lines.isTree || !lines.groups.isEmpty {
      if let target = lines.nextHead(from: state.table.cursor, step) { moveCursor(to: target, &state) }
      return
    }
    guard let row = state.table.rowAtCursor, let column = state.columnAtCursor else { return }
    let source = TableSource(state)
    let text = column.cell(source, row).text
    search(from: state.table.cursor, step, &state) { column.cell(source, $0).text != text }
  }

  /// To the next row with a failure of high or critical severity; among findings, to the next undecided one.
  static func moveToNextProblem(_ step: Int, _ state: inout State) {
    let source = TableSource(state)
    let found = search(from: state.table.cursor, step, &state) { source.isProblem($0) }
    if !found { state.say(.note, "no further problem \(step > 0 ? "below" : "above")") }
  }

  static func moveToNextHit(_ step: Int, _ state: inout State) {
    guard let hits = state.table.hits, !hits.indices.isEmpty else {
      return state.say(.note, "nothing is looked for; f finds")
    }
    let lines = state.table.lines
    let index = lines.rowIndex(atLine: state.table.cursor)
    let isOnHeading = state.table.rowAtCursor == nil
    let below = hits.position(from: isOnHeading ? index : index + 1)
    let above = hits.position(from: index) - 1
    let count = hits.indices.count
    let target = hits.indices[step > 0 ? below % count : (above + count) % count]
    state.table.lines.reveal(rowAt: target)
    moveCursor(to: state.table.lines.position(ofRowAt: target), &state)
    if step > 0 && below == count { state.say(.note, "went on from the first row") }
  }

  /// Moves to the nearest row that passes a test, and opens the fold that it is hidden in.
  @discardableResult
  private static func search(
    from cursor: Int,
    _ step: Int,
    _ state: inout State,
    _ passes: (UInt32) -> Bool
  ) -> Bool {
    let lines = state.table.lines
    guard lines.count > 0 else { return false }
    var index = lines.rowIndex(atLine: cursor)
    // A heading stands before its first row: that one is still ahead, and those behind it begin before it.
    if state.table.rowAtCursor != nil || step < 0 { index += step }
    while lines.rows.indices.contains(index) {
      if passes(lines.rows[index]) {
        state.table.lines.reveal(rowAt: index)
        moveCursor(to: state.table.lines.position(ofRowAt: index), &state)
        return true
      }
      index += step
    }
    return false
  }

  static func foldGroups(_ fold: Fold, _ state: inout State) {
    let lines = state.table.lines
    let cursor = state.table.cursor
    guard let key = lines.foldKey(at: cursor) else { return }
    // What the cursor is on, so that it is found again without a search.
    let row = state.table.rowAtCursor == nil ? nil : lines.rowIndex(atLine: cursor)
    switch fold {
    case .toggle: state.table.lines.setFolded(key, !lines.isFolded(key))
    case .open: state.table.lines.setFolded(key, false)
    case .close: state.table.lines.setFolded(key, true)
    case .openAll: state.table.lines.setAllFolded(false)
    case .closeAll: state.table.lines.setAllFolded(true)
    }
    let folded = state.table.lines
    let line = row.map { folded.position(ofRowAt: $0) } ?? folded.headPosition(of: key)
    moveCursor(to: line ?? 0, &state)
  }
}

extension State {
  /// The column under the column cursor.
  var columnAtCursor: Column? {
    let columns = visibleColumns
    return columns.indices.contains(table.column) ? columns[table.column] : nil
  }
}

extension Lines {
  func position(of line: Line?) -> Int? { line.flatMap { position(of: $0) } }
}
