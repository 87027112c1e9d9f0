public import Screen

extension Browser {
  /// The action that an event asks for in a state; nil for none.
  public static func action(for event: Event, in state: State) -> Action? {
    switch event {
    case .key(let key): action(for: key, in: state)
    case .mouse(let mouse): .mouse(mouse)
    case .paste(let text): .pasted(text)
    case .resized(let size): .resized(size)
    case .resumed: .command(.program(.redraw))
    case .woken: nil
    case .terminated: .command(.program(.quit))
    }
  }

  private static func action(for key: Key, in state: State) -> Action? {
    if state.pending.isDead, key.isLetter { return .unknownKeys(state.pending.keys + [key]) }
    let pending = state.pending.isDead ? [] : state.pending.keys
    let keys = pending + [key]
    switch Keymap.standard.match(keys, in: state.keyContexts) {
    case .command(let command): return .command(command)
    case .prefix: return .pendingKeys(keys)
    case .none: break
    }
    if !pending.isEmpty {
      if key == Key(.character("?")) { return .pendingMenuAsked }
      return givesUp(key, state) ? .pendingKeys([]) : .unknownKeys(keys)
    }
    if state.takesText, key.modifiers.isEmpty, case .character(let character) = key.code { return .typed(character) }
    return .unknownKeys(keys)
  }

  /// Whether a key by itself is for leaving something.
  private static func givesUp(_ key: Key, _ state: State) -> Bool {
    guard case .command(let command) = Keymap.standard.match([key], in: state.keyContexts) else { return false }
    return command == .layer(.peel) || command == .layer(.cancelWork)
  }
}

extension State {
  /// Whether the layer on top has a field for characters.
  var takesText: Bool {
    switch layers.last {
    case .prompt, .help, .dialog: true
    case .table, .pane, .menu, nil: false
    }
  }
}
