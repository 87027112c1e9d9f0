extension Arrangement {
  /// Rows up to which it is worked out at once; gathering statements takes several times as long as sorting them.
  fileprivate var largestInline: Int {
    switch grouping {
    case nil, .check, .account, .owner: Browser.largestInline
    case .principal, .resource: Browser.largestInline / 5
    }
  }
}

extension Browser {
  /// Tables larger than this are filtered and sorted in the background, so that no key waits.
  static let largestInline = 20_000

  /// Filters and sorts the rows of a place anew.
  static func arrange(_ place: Place, _ state: inout State) -> [Effect] {
    guard place.view.isTable else { return [] }
    let arrangement = Arrangement(place, state)
    if TableSource(state, view: place.view).rowCount <= arrangement.largestInline {
      state.tickets.arrangements[place] = nil
      if let arranged = arrangement.arranged(in: state) { take(arranged, &state) }
      return []
    }
    let ticket = state.tickets.next()
    state.tickets.arrangements[place] = ticket
    return [.arrange(arrangement, ticket)]
  }

  /// Filters and sorts anew what depends on findings or decisions; places out of sight wait until they are seen.
  static func arrangeAgain(_ views: Set<View>, _ state: inout State) -> [Effect] {
    for place in state.tables.keys where views.contains(place.view) && place != state.place {
      state.tables[place]?.isArranged = false
    }
    return views.contains(state.place.view) ? arrange(state.place, &state) : []
  }

  /// Takes rows in their new order; the cursor stays on its line, or near where it was.
  static func take(_ arranged: Arranged, _ state: inout State) {
    var table = state.tables[arranged.place] ?? TableState(arranged.place.view)
    let shown = table.lines
    table.lines = arranged.lines
    table.lines.takeFolds(of: shown)
    table.openCount = arranged.openCount
    table.total = arranged.total
    table.naturalWidths = arranged.naturalWidths
    table.isArranged = true
    // New findings have rows of their own; others are the same rows in another order.
    table.hits = arranged.place.view == .findings ? nil : table.hits?.moved(from: shown.rows, to: arranged.lines.rows)
    table.anchor = nil
    if let line = table.lines.position(of: table.cursorLine) { table.cursor = line }
    table.cursor = max(0, min(table.cursor, table.lines.count - 1))
    if table.cursorLine == nil { table.cursorLine = table.lineAtCursor }
    state.tables[arranged.place] = table
    if arranged.place == state.place { keepCursorInSight(&state) }
  }
}
