import Screen

extension Browser {
  /// What a start asks for.
  public static func start(_ state: inout State) -> [Effect] {
    var effects = arrange(state.place, &state)
    effects += startChecks(&state)
    effects.append(.setTitle(title(state)))
    updatePane(&state, &effects)
    return effects
  }

  /// Changes the state by what happened, and says what has to be done outside.
  public static func reduce(_ state: inout State, _ action: Action) -> [Effect] {
    let place = state.place
    let selection = state.filteredSelection
    var effects = change(&state, action)
    if let selection, place == state.place, selection != state.selection { effects += arrange(place, &state) }
    if state.place != place { effects.append(.setTitle(title(state))) }
    updatePane(&state, &effects)
    return effects
  }

  private static func change(_ state: inout State, _ action: Action) -> [Effect] {
    if action.isOfKeys { state.messages.passKey(at: state.now) }
    switch action {
    case .command(let command): return perform(command, &state)
    case .typed(let character): return type(String(character), upTo: LineField.limit, &state)
    case .pasted(let text): return type(text, upTo: LineField.pasteLimit, &state)
    case .pendingKeys(let keys):
      state.pending = PendingKeys(keys: keys, since: state.now)
      return []
    case .unknownKeys(let keys):
      let isDeadLetter = keys.count == 1 && keys[0].isLetter && !state.takesText
      state.pending = isDeadLetter ? .dead(keys[0], since: state.now) : PendingKeys()
      state.mention("\(Key.name(of: keys)) does nothing here\(helpAdvice(state))")
      return []
    case .pendingMenuAsked:
      state.pending.isMenuShown = true
      return []
    case .mouse(let mouse): return handle(mouse, &state)
    case .resized(let size):
      state.size = size
      keepCursorInSight(&state)
      return []
    case .timePassed(let moment):
      passTime(to: moment, &state)
      return []
    case .said(let kind, let text):
      state.say(kind, text)
      return []
    case .readingProgressed(let done, let total):
      state.reading = (done, total)
      return []
    case .arranged, .found, .checksProgressed, .checksFinished, .mendsGathered, .summarized, .documentLoaded, .pageMade,
      .decisionsLoaded,
      .triageConfirmed,
      .triageFailed, .historyLoaded, .exported, .exportWouldOverwrite, .exportFailed, .copied, .copyFailed,
      .reloaded, .rowsCarried, .findingsLocated, .reloadFailed:
      return take(action, &state)
    }
  }

  private static func passTime(to moment: Moment, _ state: inout State) {
    state.now = max(state.now, moment)
    state.pending.passTime(to: state.now)
    if let expiry = state.messages.expiry, expiry <= state.now { state.messages.hide() }
  }

  private static func helpAdvice(_ state: State) -> String {
    Keymap.standard.keyName(for: .program(.showHelp), in: state.keyContexts).map { "; \($0) lists the keys" } ?? ""
  }

  private static func title(_ state: State) -> String { "lambdascope: \(state.place.view.title)" }
}

extension State {
  /// When time alone changes what is on screen; nil when it never does.
  public var nextChange: Moment? {
    [pending.nextChange, messages.expiry].compactMap(\.self).min()
  }

  mutating func say(_ kind: Message.Kind, _ text: String) { messages.say(kind, text, at: now) }

  /// Says something of so little weight that it is not kept.
  mutating func mention(_ text: String) { messages.mention(text, at: now) }
}
