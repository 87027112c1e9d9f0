import Query

extension Browser {
  static func performRows(_ command: Command, _ state: inout State) -> [Effect] {
    switch command {
    case .startFilter:
      openPrompt(.filter, text: state.table.filter, &state)
      return []
    case .startFind:
      openPrompt(state.isPaneFocused || !state.place.view.isTable ? .paneFind : .find, text: "", &state)
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
      state.table.isGrouped.toggle()
      return arrange(state.place, &state)
    case .resetTable:
      let cursor = state.table.cursorLine
      state.table = TableState(state.place.view)
      state.table.cursorLine = cursor
      state.say(.note, "filter, order and columns are as they were at first")
      return arrange(state.place, &state)
    default: return []
    }
  }

  /// Sets the filter of the place; the answer says what is wrong with it, and leaves the old one in force.
  static func setFilter(_ text: String, _ state: inout State) -> (effects: [Effect], problem: String?) {
    if let table = state.place.view.table {
      do throws(QueryError) {
        _ = try Query(text, in: table)
      } catch {
        return ([], error.description)
      }
    }
    guard text != state.table.filter else { return ([], nil) }
    state.table.filter = text
    return (arrange(state.place, &state), nil)
  }

  private static func filterByCell(isExcluded: Bool, _ state: inout State) -> [Effect] {
    guard let row = state.table.rowAtCursor, let field = state.columnAtCursor?.field else {
      state.say(.note, "there is no cell to filter by")
      return []
    }
    let cell = Query(field, equalTo: Int(row), in: state.dataset)
    let term = isExcluded ? cell.negated : cell
    let filter = (try? Query(state.table.filter, in: field.table))?.and(term) ?? term
    let (effects, problem) = setFilter(filter.description, &state)
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
