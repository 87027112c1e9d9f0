import Query
import Screen

extension Browser {
  /// The keys that work here, then the newest message, and what is selected at the right end.
  ///
  /// The hints stay where they are when a message comes, as many as it leaves room for.
  static func drawBottomBar(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .bar, ground: .bar)
    let right = selectionCount(state)
    let selectionStart = area.columns.upperBound - right.width - 1
    put(right, column: selectionStart, end: area.columns.upperBound, row: area.row, on: &grid)
    let start = area.column + 1
    let end = right.isEmpty ? selectionStart : selectionStart - 2
    if !state.pending.keys.isEmpty && !state.pending.isDead {
      let glyph = state.preferences.glyphs[.ellipsis]
      let spans = [Span(Key.name(of: state.pending.keys), .barKey), Span(" \(glyph)", .barLabel)]
      put(spans, column: start, end: end, row: area.row, on: &grid)
      return
    }
    let hints = state.hints
    let notice = notice(state, besides: leastHints(hints), in: end - start)
    let noticeStart = max(start, end - notice.width)
    put(notice, column: noticeStart, end: end, row: area.row, on: &grid)
    draw(hints, from: start, to: notice.isEmpty ? end : noticeStart - 2, area.row, on: &grid)
  }

  /// What is wrong with the line being written, else the newest message; a form or list keeps its most needed hints,
  /// everywhere else a long message takes their room.
  private static func notice(_ state: State, besides hints: Int, in room: Int) -> [Span] {
    let span: Span
    if case .prompt(let prompt) = state.layers.last, let error = prompt.error {
      span = Span(error, .promptError)
    } else if let message = state.messages.shown {
      span = Span(message.text, message.kind.barRole)
    } else {
      return []
    }
    let width = TextWidth.columns(of: span.text)
    let isModal = state.layers.last?.isModal ?? false
    return isModal && span.role != .promptError && width + 2 + hints > room ? [] : [span]
  }

  /// The room of the hints that a form or list must keep: how to end it, one way and the other.
  private static func leastHints(_ hints: [Keymap.Hint]) -> Int {
    hints.filter { $0.command == .layer(.accept) || $0.command == .layer(.peel) }.reduce(0) { $0 + $1.width }
  }

  private static func selectionCount(_ state: State) -> [Span] {
    let count = state.selection.count
    guard count > 0 else { return [] }
    return [Span(state.table.anchor == nil ? "" : "range  ", .barLabel), Span("\(grouped(count)) selected", .barKey)]
  }

  /// As many hints as fit; the help stays, so that the others can be found.
  private static func draw(
    _ hints: [Keymap.Hint],
    from start: Int,
    to end: Int,
    _ row: Int,
    on grid: inout CellGrid
  ) {
    let help = hints.filter { $0.command == .program(.showHelp) }
    let helpWidth = help.reduce(0) { $0 + $1.width }
    var pen = start
    for hint in hints where hint.command != .program(.showHelp) {
      guard pen + hint.width + helpWidth <= end + 2 else { break }
      pen = draw(hint, column: pen, row, on: &grid)
    }
    for hint in help where pen + hint.width <= end + 2 { pen = draw(hint, column: pen, row, on: &grid) }
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
