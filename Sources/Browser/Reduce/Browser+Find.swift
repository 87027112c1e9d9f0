import Query

extension Browser {
  /// Looks for rows that match; all rows stay, and the cursor goes to the first match.
  static func find(_ text: String, _ state: inout State) -> [Effect] {
    guard !text.isEmpty else {
      state.table.hits = nil
      return []
    }
    let arrangement = Arrangement(state.place, state)
    if TableSource(state).rowCount <= largestInline {
      if let hits = arrangement.hits(of: text, in: state) { take(hits, &state) }
      return []
    }
    let ticket = state.tickets.next()
    state.tickets.find = ticket
    return [.find(text, arrangement, ticket)]
  }

  static func take(_ hits: FindHits, _ state: inout State) {
    state.table.hits = hits
    guard !hits.indices.isEmpty else {
      state.say(.warning, "no row matches \(hits.text)")
      return
    }
    let index = state.table.lines.rowIndex(atLine: state.table.cursor)
    let position = hits.position(from: index)
    if position < hits.indices.count, hits.indices[position] == index, state.table.rowAtCursor != nil { return }
    moveToNextHit(1, &state)
  }

  /// Selects the rows that match.
  static func select(_ text: String, _ state: inout State) -> [Effect] {
    guard let hits = Arrangement(state.place, state).hits(of: text, in: state) else { return [] }
    var selection = state.selection
    for index in hits.indices { selection.insert(state.table.lines.rows[index]) }
    state.selection = selection
    state.say(.note, "\(grouped(hits.indices.count)) match, \(grouped(selection.count)) selected")
    return []
  }
}
