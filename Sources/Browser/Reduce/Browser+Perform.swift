import Screen

extension Browser {
  /// Does what a person asks for.
  static func perform(_ command: Command, _ state: inout State) -> [Effect] {
    state.pending = PendingKeys()
    if case .triage = command { state.lastCommand = command }
    switch command {
    case .move, .moveColumn, .scrollCursorTo, .nextGroup, .nextProblem, .nextHit, .goToLine, .fold:
      return performMovement(command, &state)
    case .goTo, .back, .forward, .swapPlaces, .up, .quitView, .follow, .showCheck, .showFindings:
      return performTravel(command, &state)
    case .focusNextPane, .focusTable, .focusPane, .showTab, .nextTab, .togglePane, .zoom, .growPane:
      performPane(command, &state)
      return []
    case .startFilter, .startFind, .filterToCell, .filterOutCell, .sortByColumn, .addSortColumn, .pickSortColumn,
      .pickColumns, .hideColumn, .toggleGrouping, .gather, .resetTable:
      return performRows(command, &state)
    case .toggleSelection, .startRange, .extendSelection, .selectToAnchor, .selectAll, .selectByPattern,
      .invertSelection, .clearSelection:
      return performSelection(command, &state)
    case .triage, .editNote, .undo, .redo: return performTriage(command, &state)
    case .runChecks, .stopChecks, .copy, .export, .openPalette, .run, .repeatLast, .reload, .redraw, .suspend,
      .toggleMouse, .pickTheme, .showHelp, .quit:
      return performProgram(command, &state)
    case .peel: return peel(&state)
    case .cancelWork: return cancelWork(&state)
    case .accept: return accept(&state)
    case .nextField(let step):
      moveField(by: step, &state)
      return []
    case .prompt(let change): return edit(change, &state)
    case .filterBy, .find, .select, .sort, .chooseTheme, .judgeBy, .ask: return performWorded(command, &state)
    }
  }

  private static func performProgram(_ command: Command, _ state: inout State) -> [Effect] {
    switch command {
    case .runChecks: return startChecks(&state)
    case .stopChecks: return [.stopChecks]
    case .copy(let kind): return copy(kind, &state)
    case .export: return openExport(&state)
    case .openPalette:
      state.layers.append(.prompt(Prompt(.command)))
      completePrompt(&state)
      return []
    case .run(let line): return run(line, &state)
    case .repeatLast: return repeatLast(&state)
    case .reload:
      state.say(.note, "reading the snapshot again")
      return [.reload]
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .toggleMouse:
      state.preferences.isMouseOn.toggle()
      state.say(.note, state.preferences.isMouseOn ? "mouse on" : "mouse off: the terminal selects text")
      return [.setMouse(state.preferences.isMouseOn)]
    case .pickTheme:
      state.layers.append(.menu(Menu.themes(state.preferences)))
      return []
    case .showHelp:
      state.layers.append(.help(Help(contexts: state.keyContexts)))
      return []
    case .quit: return [.saveSession(session(state)), .quit]
    default: return []
    }
  }

  private static func repeatLast(_ state: inout State) -> [Effect] {
    guard let command = state.lastCommand else {
      state.say(.note, "nothing to repeat yet")
      return []
    }
    return perform(command, &state)
  }

  static func session(_ state: State) -> Session {
    Session(view: state.place.view, theme: state.preferences.theme, entered: state.entered)
  }
}
