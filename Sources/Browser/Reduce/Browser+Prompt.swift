extension Browser {
  /// Opens an empty line; a filter that is written in it narrows what the one in force has left.
  static func openPrompt(_ purpose: Prompt.Purpose, _ state: inout State) {
    guard purpose == .paneFind || state.place.view.isTable else { return }
    var prompt = Prompt(purpose)
    prompt.beginFilter(on: state.table.filter)
    state.layers.append(.prompt(prompt))
    completePrompt(&state)
  }

  /// Text for the field of the layer on top, which takes it until it has so many bytes.
  static func type(_ text: String, upTo limit: Int, _ state: inout State) -> [Effect] {
    var isWhole = true
    defer {
      if !isWhole { state.say(.note, "the line is full: what is beyond \(limit) bytes was left out") }
    }
    switch state.layers.last {
    case .prompt(var prompt):
      let length = prompt.field.length
      isWhole = prompt.field.insert(text, upTo: limit)
      return prompt.field.length == length ? [] : changed(prompt, &state)
    case .dialog(var dialog):
      isWhole = dialog.type(text, upTo: limit)
      state.layers[state.layers.count - 1] = .dialog(dialog)
    case .help(var help):
      isWhole = help.filter.insert(text, upTo: limit)
      help.cursor = 0
      state.layers[state.layers.count - 1] = .help(help)
    case .table, .pane, .menu, nil: break
    }
    return []
  }

  static func edit(_ edit: PromptEdit, _ state: inout State) -> [Effect] {
    switch state.layers.last {
    case .prompt(var prompt):
      switch edit {
      case .complete(let step):
        complete(step, &prompt)
        return changed(prompt, keepsCompletions: true, &state)
      case .older: recall(1, &prompt, state)
      case .newer: recall(-1, &prompt, state)
      case .flipFind: return flipFind(prompt, &state)
      case .text(.deleteBack) where prompt.takesBase: prompt.takeBase()
      case .text(.deleteToStart) where prompt.takesBase: prompt.base = ""
      case .text(let edit): prompt.field.edit(edit)
      }
      return changed(prompt, &state)
    case .dialog(var dialog):
      if case .text(let edit) = edit { dialog.edit(edit) }
      state.layers[state.layers.count - 1] = .dialog(dialog)
    case .help(var help):
      if case .text(let edit) = edit { help.filter.edit(edit) }
      help.cursor = 0
      state.layers[state.layers.count - 1] = .help(help)
    case .table, .pane, .menu, nil: break
    }
    return []
  }

  /// Shows what a changed line does while it is being written.
  private static func changed(_ prompt: Prompt, keepsCompletions: Bool = false, _ state: inout State) -> [Effect] {
    var prompt = prompt
    var effects: [Effect] = []
    switch prompt.purpose {
    case .filter:
      prompt.error = queryProblem(prompt.field.text, state)
      if prompt.error == nil {
        (effects, prompt.error) = setFilter(filter(prompt.base, and: prompt.field.text, state), &state)
      }
    case .find, .select: prompt.error = queryProblem(prompt.field.text, state)
    case .paneFind:
      state.pane.find = prompt.field.text
      if state.pane.tab.isNarrowedByFind { layOutPane(keeping: state.paneLineIndex ?? 0, &state) }
      movePaneToHit(0, &state)
    case .command: prompt.error = nil
    }
    state.layers[state.layers.count - 1] = .prompt(prompt)
    if !keepsCompletions { completePrompt(&state) }
    return effects
  }

  private static func recall(_ step: Int, _ prompt: inout Prompt, _ state: State) {
    let lines = state.entered[prompt.purpose] ?? []
    let age = max(0, min(prompt.age + step, lines.count))
    if prompt.age == 0 { prompt.newest = prompt.field.text }
    prompt.age = age
    prompt.field.set(age == 0 ? prompt.newest : lines[lines.count - age])
  }

  private static func flipFind(_ prompt: Prompt, _ state: inout State) -> [Effect] {
    var prompt = prompt
    var effects: [Effect] = []
    switch prompt.purpose {
    case .filter:
      effects = setFilter(prompt.original, &state).effects
      prompt.purpose = .find
    case .find:
      prompt.purpose = .filter
      prompt.beginFilter(on: state.table.filter)
    case .select, .command, .paneFind: return []
    }
    return effects + changed(prompt, &state)
  }

  /// Ends a prompt: what was written takes effect.
  static func accept(_ prompt: Prompt, _ state: inout State) -> [Effect] {
    let text = prompt.field.text
    if prompt.error != nil && prompt.purpose != .command { return [] }
    state.layers.removeLast()
    remember(text, prompt.purpose, &state)
    switch prompt.purpose {
    case .filter, .paneFind: return []
    case .find: return find(text, &state)
    case .select: return select(text, &state)
    case .command: return run(text, &state)
    }
  }

  private static func remember(_ text: String, _ purpose: Prompt.Purpose, _ state: inout State) {
    guard !text.isEmpty else { return }
    var lines = state.entered[purpose] ?? []
    lines.removeAll { $0 == text }
    lines.append(text)
    state.entered[purpose] = Array(lines.suffix(100))
  }

  /// Forgets what was found in the pane; a tree that was narrowed is whole again.
  static func clearPaneFind(_ state: inout State) {
    state.pane.find = ""
    layOutPane(keeping: state.paneLineIndex ?? 0, &state)
  }

  /// Leaves a prompt: what it changed while it was open is put back.
  static func cancel(_ prompt: Prompt, _ state: inout State) -> [Effect] {
    state.layers.removeLast()
    switch prompt.purpose {
    case .filter: return setFilter(prompt.original, &state).effects
    case .paneFind:
      clearPaneFind(&state)
      return []
    case .find, .select, .command: return []
    }
  }
}
