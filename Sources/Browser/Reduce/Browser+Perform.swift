import Screen

extension Browser {
  static func perform(_ command: Command, _ state: inout State) -> [Effect] {
    state.pending = PendingKeys()
    switch command {
    case .move(let motion):
      move(motion, &state)
      return []
    case .goTo(let view): return show(Place(view), &state)
    case .quit, .quitView: return [.quit]
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default: return []
    }
  }

  static func move(_ motion: Motion, _ state: inout State) {
    let height = state.layout.tableHeight
    let page = Viewport(height: height).page
    switch motion {
    case .lines(let count): state.table.cursor += count
    case .halfPages(let count): state.table.cursor += count * max(1, height / 2)
    case .pages(let count): state.table.cursor += count * page
    case .first: state.table.cursor = 0
    case .last: state.table.cursor = state.table.lines.count - 1
    }
    keepCursorInSight(&state)
  }

  static func keepCursorInSight(_ state: inout State) {
    let count = state.table.lines.count
    state.table.cursor = max(0, min(state.table.cursor, count - 1))
    let viewport = Viewport(top: state.table.top, height: state.layout.tableHeight)
    state.table.top = viewport.showing(state.table.cursor, of: count).top
  }

  static func show(_ place: Place, _ state: inout State) -> [Effect] {
    state.place = place
    let arrangement = Arrangement(place: place, filter: state.table.filter, sort: state.table.sort)
    let arranged = arrangement.arranged(in: state)
    state.table.lines = arranged.lines
    state.table.total = arranged.total
    state.table.naturalWidths = arranged.naturalWidths
    return []
  }
}
