public import Screen

extension Browser {
  /// What a start asks for.
  public static func start(_ state: inout State) -> [Effect] {
    show(state.place, &state)
  }

  /// Changes the state by what happened, and says what has to be done outside.
  public static func reduce(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .command(let command): return perform(command, &state)
    case .pendingKeys(let keys):
      state.pending.keys = keys
      return []
    case .resized(let size):
      state.size = size
      keepCursorInSight(&state)
      return []
    case .timePassed(let moment):
      state.now = max(state.now, moment)
      return []
    default: return []
    }
  }

  /// The action that an event asks for in a state; nil for none.
  public static func action(for event: Event, in state: State) -> Action? {
    switch event {
    case .key(let key): action(for: key, in: state)
    case .mouse(let mouse): .mouse(mouse)
    case .paste(let text): .pasted(text)
    case .resized(let size): .resized(size)
    case .resumed: .command(.redraw)
    case .woken: nil
    case .terminated: .command(.quit)
    }
  }

  private static func action(for key: Key, in state: State) -> Action? {
    let keys = state.pending.keys + [key]
    switch Keymap.standard.match(keys, in: state.keyContexts) {
    case .command(let command): return .command(command)
    case .prefix: return .pendingKeys(keys)
    case .none: return state.pending.keys.isEmpty ? nil : .pendingKeys([])
    }
  }
}
