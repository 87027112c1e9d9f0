import Query
import Screen

extension Browser {
  /// The keys that work here, or the newest message; what is selected at the right.
  static func drawBottomBar(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .bar, ground: .bar)
    let right = selectionCount(state)
    let end = area.columns.upperBound - right.width - 2
    put(right, column: end + 1, end: area.columns.upperBound, row: area.row, on: &grid)
    if let message = state.messages.shown {
      put([Span(message.text, message.kind.barRole)], column: area.column + 1, end: end, row: area.row, on: &grid)
      return
    }
    if !state.pending.keys.isEmpty {
      let spans = [Span(Key.name(of: state.pending.keys), .barKey), Span(" …", .barLabel)]
      put(spans, column: area.column + 1, end: end, row: area.row, on: &grid)
      return
    }
    drawHints(state, area, end: end, on: &grid)
  }

  private static func selectionCount(_ state: State) -> [Span] {
    let count = state.selection.count
    guard count > 0 else { return [] }
    return [Span(state.table.anchor == nil ? "" : "range  ", .barLabel), Span("\(grouped(count)) selected", .barKey)]
  }

  /// As many hints as fit; the help stays, so that the others can be found.
  private static func drawHints(_ state: State, _ area: Rectangle, end: Int, on grid: inout CellGrid) {
    let contexts = state.keyContexts
    let hints = Keymap.standard.hints(in: contexts)
    let help = hints.filter { $0.command == .showHelp }
    let helpWidth = help.reduce(0) { $0 + $1.width }
    var pen = area.column + 1
    for hint in hints where hint.command != .showHelp {
      guard pen + hint.width + helpWidth <= end + 2 else { break }
      pen = draw(hint, column: pen, area.row, on: &grid)
    }
    for hint in help where pen + hint.width <= end + 2 { pen = draw(hint, column: pen, area.row, on: &grid) }
  }

  private static func draw(_ hint: Keymap.Hint, column: Int, _ row: Int, on grid: inout CellGrid) -> Int {
    var pen = column
    pen += grid.put(hint.keys, column: pen, row: row, role: .barKey) + 1
    pen += grid.put(hint.text, column: pen, row: row, role: .barLabel) + 2
    return pen
  }
}

extension Message.Kind {
  /// What a message of the kind means on the bottom line.
  fileprivate var barRole: Role {
    switch self {
    case .note: .bar
    case .success: .toastOk
    case .warning: .toastWarn
    case .error: .toastError
    }
  }
}
