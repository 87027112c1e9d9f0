import Checks
import Inventory

extension Browser {
  /// To the next heading, or to the next row whose cell under the column cursor differs.
  static func moveToNextGroup(_ step: Int, _ state: inout State) {
    let lines = state.table.lines
    if !lines.groups.isEmpty {
      let headings = lines.groups.compactMap { lines.position(of: .group($0.key)) }
      let cursor = state.table.cursor
      let target = step > 0 ? headings.first { $0 > cursor } : headings.last { $0 < cursor }
      if let target { moveCursor(to: target, &state) }
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
    unfoldGroup(ofRowAt: target, &state)
    moveCursor(to: state.table.lines.position(ofRowAt: target), &state)
    if step > 0 && below == count { state.say(.note, "went on from the first row") }
  }

  private static func unfoldGroup(ofRowAt index: Int, _ state: inout State) {
    guard let group = state.table.lines.groups.first(where: { $0.rows.contains(index) }) else { return }
    state.table.lines.setFolded(group.key, false)
  }

  /// Moves to the nearest row that passes a test.
  @discardableResult
  private static func search(
    from cursor: Int,
    _ step: Int,
    _ state: inout State,
    _ passes: (UInt32) -> Bool
  ) -> Bool {
    let lines = state.table.lines
    var line = cursor + step
    while line >= 0, line < lines.count {
      if case .row(let row) = lines[line], passes(row) {
        moveCursor(to: line, &state)
        return true
      }
      line += step
    }
    return false
  }

  static func foldGroups(_ fold: Fold, _ state: inout State) {
    let lines = state.table.lines
    guard let group = lines.group(at: state.table.cursor) else { return }
    switch fold {
    case .toggle: state.table.lines.setFolded(group.key, !lines.folded.contains(group.key))
    case .open: state.table.lines.setFolded(group.key, false)
    case .close: state.table.lines.setFolded(group.key, true)
    case .openAll: state.table.lines.setFolded([])
    case .closeAll: state.table.lines.setFolded(Set(lines.groups.map(\.key)))
    }
    let line = lines.groups.isEmpty ? nil : state.table.lines.position(of: .group(group.key))
    let isFolded = state.table.lines.folded.contains(group.key)
    moveCursor(to: isFolded ? line ?? 0 : state.table.lines.position(of: state.table.cursorLine) ?? 0, &state)
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
  /// Folds or unfolds one group.
  mutating func setFolded(_ key: UInt32, _ isFolded: Bool) {
    var keys = folded
    if isFolded { keys.insert(key) } else { keys.remove(key) }
    setFolded(keys)
  }

  func position(of line: Line?) -> Int? { line.flatMap { position(of: $0) } }
}
