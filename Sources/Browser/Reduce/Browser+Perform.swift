import Screen

extension Browser {
  /// Does what a person asks for.
  static func perform(_ command: Command, _ state: inout State) -> [Effect] {
    state.pending = PendingKeys()
    if case .triage(.decide) = command { state.lastCommand = command }
    switch command {
    case .movement(let command): return perform(command, &state)
    case .travel(let command): return perform(command, &state)
    case .pane(let command):
      perform(command, &state)
      return []
    case .rows(let command): return perform(command, &state)
    case .selection(let command): return perform(command, &state)
    case .triage(let command): return perform(command, &state)
    case .judging(let command): return perform(command, &state)
    case .output(let command): return perform(command, &state)
    case .ask(let page): return ask(page, &state)
    case .program(let command): return perform(command, &state)
    case .layer(let command): return perform(command, &state)
    }
  }

  private static func perform(_ command: JudgingCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .run: return startChecks(&state)
    case .stop: return [.stopChecks]
    case .by(let day): return judge(by: day, &state)
    }
  }

  private static func perform(_ command: OutputCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .copy(let kind): return copy(kind, &state)
    case .export: return openExport(&state)
    }
  }

  private static func perform(_ command: ProgramCommand, _ state: inout State) -> [Effect] {
    switch command {
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
    case .chooseTheme(let name): return chooseTheme(name, &state)
    case .showHelp:
      state.layers.append(.help(Help(contexts: state.keyContexts)))
      return []
    case .quit: return [.saveSession(session(state)), .quit]
    }
  }

  private static func perform(_ command: LayerCommand, _ state: inout State) -> [Effect] {
    switch command {
    case .peel: return peel(&state)
    case .cancelWork: return cancelWork(&state)
    case .accept: return accept(&state)
    case .nextField(let step):
      moveField(by: step, &state)
      return []
    case .edit(let edit): return self.edit(edit, &state)
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
