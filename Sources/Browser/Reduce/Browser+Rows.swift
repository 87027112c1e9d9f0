import Query

extension Browser {
  static func perform(_ command: RowCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .startFilter:
      openPrompt(.filter, &state)
      return []
    case .startFind:
      openPrompt(state.isPaneFocused || !state.place.view.isTable ? .paneFind : .find, &state)
      return []
    case .filterToCell: return filterByCell(isExcluded: false, &state)
    case .filterOutCell: return filterByCell(isExcluded: true, &state)
    case .sortByColumn: return sortByColumn(&state)
    case .addSortColumn: return addSortColumn(&state)
    case .pickSortColumn:
      state.layers.append(.menu(Menu.sortColumns(state)))
      return []
    case .pickColumns:
      state.layers.append(.menu(Menu.columns(state)))
      return []
    case .hideColumn: return hideColumn(&state)
    case .toggleGrouping:
      return nextGrouping(&state)
    case .gather(let grouping): return gather(by: grouping, &state)
    case .reset:
      let cursor = state.table.cursorLine
      state.table = TableState(state.place.view)
      state.table.cursorLine = cursor
      state.say(.note, "filter, order and columns are as they were at first")
      return arrange(state.place, &state)
    case .filterBy(let text):
      let (effects, problem) = setFilter(text, &state)
      if let problem { state.say(.error, problem) }
      return effects
    case .find(let text): return find(text, &state)
    case .select(let text): return select(text, &state)
    case .sort(let name): return sort(by: name, &state)
    }
  }

  /// No groups, then each way of gathering rows that the view has.
  private static func nextGrouping(_ state: inout State) -> [Effect] {
    let groupings: [Grouping?] = [nil] + (state.place.view.rows?.groupings ?? [])
    let position = groupings.firstIndex(of: state.table.grouping) ?? 0
    return gather(by: groupings[(position + 1) % groupings.count], &state)
  }

  /// Gathers the rows of the place anew; headings begin folded.
  static func gather(by grouping: Grouping?, _ state: inout State) -> [Effect] {
    let groupings = state.place.view.rows?.groupings ?? []
    guard !groupings.isEmpty else {
      state.say(.note, "the rows of \(state.place.view.title) are not gathered by anything")
      return []
    }
    if let grouping, !groupings.contains(grouping) {
      let words = groupings.map(\.name).joined(separator: " or ")
      state.say(.error, "\(state.place.view.title) are gathered by \(words)")
      return []
    }
    // The cursor stays on its row, wherever that stands first; at the top it stays there, to see what comes first.
    let row = state.table.cursor > 0 ? state.table.rowAtCursor : nil
    state.table.cursorLine = row.map { .row($0) }
    if row == nil { (state.table.cursor, state.table.top) = (0, 0) }
    state.table.grouping = grouping
    state.table.lines.forgetFolds()
    return arrange(state.place, &state)
  }

  /// Sets the filter of the place; the answer says what is wrong with it, and leaves the old one in force.
  static func setFilter(_ text: String, _ state: inout State) -> (effects: [Effect], problem: String?) {
    if let problem = queryProblem(text, state) { return ([], problem) }
    guard text != state.table.filter else { return ([], nil) }
    state.table.filter = text
    return (arrange(state.place, &state), nil)
  }

  /// What is wrong with a filter for the rows of the place; nil when it is one.
  static func queryProblem(_ text: String, _ state: State) -> String? {
    guard let table = state.place.view.table else { return nil }
    do throws(QueryError) {
      _ = try Query(text, in: table, checks: state.dataset.checks)
      return nil
    } catch {
      return error.description
    }
  }

  /// The filter that leaves the rows which pass both; where one is none, they stand side by side.
  static func filter(_ first: String, and second: String, _ state: State) -> String {
    let parts = [first, second].filter { !$0.isEmpty }
    guard parts.count == 2 else { return parts.first ?? "" }
    if let table = state.place.view.table, let first = try? Query(first, in: table, checks: state.dataset.checks),
      let second = try? Query(second, in: table, checks: state.dataset.checks)
    {
      return first.and(second).description
    }
    return parts.joined(separator: " ")
  }

  private static func filterByCell(isExcluded: Bool, _ state: inout State) -> [Effect] {
    guard let row = state.table.rowAtCursor, let field = state.columnAtCursor?.field else {
      state.say(.note, "there is no cell to filter by")
      return []
    }
    let cell = Query(field, equalTo: Int(row), in: state.dataset)
    let term = isExcluded ? cell.negated : cell
    let (effects, problem) = setFilter(filter(state.table.filter, and: term.description, state), &state)
    if let problem { state.say(.error, problem) }
    return effects
  }

  /// Ascending, then descending, then natural.
  private static func sortByColumn(_ state: inout State) -> [Effect] {
    guard let column = state.columnAtCursor else { return [] }
    switch state.table.sort.first {
    case SortKey(column.name): state.table.sort = [SortKey(column.name, isDescending: true)]
    case SortKey(column.name, isDescending: true): state.table.sort = []
    default: state.table.sort = [SortKey(column.name)]
    }
    return arrange(state.place, &state)
  }

  private static func addSortColumn(_ state: inout State) -> [Effect] {
    guard let column = state.columnAtCursor else { return [] }
    if let position = state.table.sort.firstIndex(where: { $0.column == column.name }) {
      state.table.sort[position].isDescending.toggle()
    } else {
      state.table.sort.append(SortKey(column.name))
    }
    return arrange(state.place, &state)
  }

  private static func hideColumn(_ state: inout State) -> [Effect] {
    guard state.table.column > 0, let column = state.columnAtCursor else {
      state.say(.note, "the first column stays")
      return []
    }
    state.table.hiddenColumns.insert(column.name)
    showColumn(&state)
    return []
  }
}
