import Query
import Screen

extension Browser {
  /// One step out: a layer, a range, the selection, the filter, the place.
  static func peel(_ state: inout State) -> [Effect] {
    switch state.layers.last {
    case .prompt(let prompt): return cancel(prompt, &state)
    case .menu(let menu): return cancel(menu, &state)
    case .dialog, .help:
      state.layers.removeLast()
      return []
    case .pane where state.pane.tab.isNarrowedByFind && !state.pane.find.isEmpty:
      clearPaneFind(&state)
      return []
    case .pane:
      focusTable(&state)
      return []
    case .table, nil: return peelTable(&state)
    }
  }

  private static func peelTable(_ state: inout State) -> [Effect] {
    if let anchor = state.table.anchor {
      state.selection = anchor.before
      state.table.anchor = nil
      return []
    }
    if !state.selection.isEmpty {
      state.selection = .init()
      return []
    }
    if state.table.hits != nil {
      state.table.hits = nil
      return []
    }
    if !state.table.filter.isEmpty { return setFilter("", &state).effects }
    return state.history.back.isEmpty ? [] : perform(.travel(.back), &state)
  }

  /// Stops what is running, else leaves the layer on top, else asks once before it quits.
  static func cancelWork(_ state: inout State) -> [Effect] {
    if let top = state.layers.last, top.isModal { return peel(&state) }
    if case .running = state.checks.progress {
      state.checks.progress = .stopped
      state.tickets.checks = nil
      state.say(.note, "checks stopped; gk runs them again")
      return [.stopChecks]
    }
    if let asked = state.quitAskedAt, state.now <= asked + 2000 { return perform(.program(.quit), &state) }
    state.quitAskedAt = state.now
    state.say(.note, "Ctrl-C once more quits")
    return []
  }

  /// Confirms the layer on top.
  static func accept(_ state: inout State) -> [Effect] {
    switch state.layers.last {
    case .prompt(let prompt): return accept(prompt, &state)
    case .dialog(.triage(let dialog)): return confirm(dialog, &state)
    case .dialog(.note(let dialog)): return confirm(dialog, &state)
    case .dialog(.export(let dialog)): return confirm(dialog, &state)
    case .dialog(.overwrite(let request, let isConfirmed)):
      state.layers.removeLast()
      return isConfirmed ? [.export(request.overwriting)] : []
    case .menu(let menu): return choose(menu, &state)
    case .help(let help):
      state.layers.removeLast()
      guard let command = help.bindingAtCursor?.command else { return [] }
      return perform(command, &state)
    case .table, .pane, nil: return []
    }
  }

  static func moveField(by step: Int, _ state: inout State) {
    guard case .dialog(var dialog) = state.layers.last else { return }
    dialog.moveField(by: step)
    state.layers[state.layers.count - 1] = .dialog(dialog)
  }
}

extension Browser {
  static func moveMenu(_ command: MovementCommand, _ state: inout State) -> [Effect] {
    guard case .menu(var menu) = state.layers.last, case .move(let motion) = command else { return [] }
    switch motion {
    case .lines(let count), .halfPages(let count), .pages(let count): menu.cursor += count
    case .first: menu.cursor = 0
    case .last: menu.cursor = menu.choices.count
    }
    menu.cursor = max(0, min(menu.cursor, menu.choices.count - 1))
    state.layers[state.layers.count - 1] = .menu(menu)
    guard case .theme = menu.purpose, menu.choices.indices.contains(menu.cursor) else { return [] }
    return [.showTheme(menu.choices[menu.cursor].name, isChosen: false)]
  }

  static func moveHelp(_ command: MovementCommand, _ state: inout State) {
    guard case .help(var help) = state.layers.last, case .move(let motion) = command else { return }
    let page = max(1, state.size.rows - 6)
    switch motion {
    case .lines(let count): help.cursor += count
    case .halfPages(let count): help.cursor += count * page / 2
    case .pages(let count): help.cursor += count * page
    case .first: help.cursor = 0
    case .last: help.cursor = Int.max / 2
    }
    help.cursor = max(0, min(help.cursor, help.bindings.count - 1))
    state.layers[state.layers.count - 1] = .help(help)
  }

  static func tickChoice(_ state: inout State) -> [Effect] {
    guard case .menu(var menu) = state.layers.last, menu.purpose == .columns else { return [] }
    guard menu.choices.indices.contains(menu.cursor) else { return [] }
    menu.choices[menu.cursor].isTicked.toggle()
    menu.cursor = min(menu.cursor + 1, menu.choices.count - 1)
    state.layers[state.layers.count - 1] = .menu(menu)
    return []
  }

  private static func choose(_ menu: Menu, _ state: inout State) -> [Effect] {
    state.layers.removeLast()
    guard menu.choices.indices.contains(menu.cursor) else { return [] }
    let name = menu.choices[menu.cursor].name
    switch menu.purpose {
    case .theme: return chooseTheme(name, &state)
    case .sortColumn:
      let isSame = state.table.sort.first == SortKey(name)
      state.table.sort = [SortKey(name, isDescending: isSame)]
      return arrange(state.place, &state)
    case .columns:
      state.table.hiddenColumns = Set(menu.choices.filter { !$0.isTicked }.map(\.name))
      showColumn(&state)
      return []
    }
  }

  static func chooseTheme(_ name: String, _ state: inout State) -> [Effect] {
    guard state.preferences.themes.contains(name) else {
      state.say(.error, "there is no theme \"\(name)\"; there are \(state.preferences.themes.joined(separator: ", "))")
      return []
    }
    state.preferences.theme = name
    return [.showTheme(name, isChosen: true)]
  }

  private static func cancel(_ menu: Menu, _ state: inout State) -> [Effect] {
    state.layers.removeLast()
    guard case .theme(let before) = menu.purpose else { return [] }
    return [.showTheme(before, isChosen: false)]
  }
}
