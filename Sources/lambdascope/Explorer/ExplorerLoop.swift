import Browser
import Glibc
import Screen
import Terminal

/// The loop of the explorer: events and answers become actions, actions change the state, the state is painted.
///
/// It owns the terminal and runs on the main thread; all other work goes through `EffectRunner` and comes back
/// through the mailbox.
struct ExplorerLoop: ~Copyable {
  private var terminal: CursesTerminal
  private var state: State
  private var themes: ThemeShelf
  private let runner: EffectRunner
  private let mailbox: Mailbox<LoopMessage>
  private let start = ContinuousClock.now
  private var lastPaint = ContinuousClock.now
  /// Whether the state has changed since the last picture.
  private var isPaintDue = false
  /// How it ended, once it is to end.
  private var end: ExitStatus?

  init(
    state: State,
    terminal: consuming CursesTerminal,
    themes: ThemeShelf,
    runner: EffectRunner,
    mailbox: Mailbox<LoopMessage>
  ) {
    self.terminal = terminal
    self.state = state
    self.themes = themes
    self.runner = runner
    self.mailbox = mailbox
  }

  /// Runs until the user or a signal ends it; tells how it ended.
  mutating func run() -> ExitStatus {
    perform(Browser.start(&state))
    paint()
    runner.load()
    runner.watchStore()
    while end == nil {
      // A picture that is due does not wait for the next event: input may turn out to be no key at all, such as a
      // terminal's answer to a question.
      let events = terminal.wait(timeout: isPaintDue ? .zero : timeUntilNextDeadline)
      take(.timePassed(now))
      for event in events { take(event) }
      for message in mailbox.takeAll() {
        switch message {
        case .action(let action): take(action)
        case .copy(let text, let what): copy(text, what: what)
        }
      }
      // Keys that are already here are answered first: only the last picture would be seen.
      isPaintDue = end == nil && terminal.hasInput && !isPaintLate
      if end == nil, !isPaintDue { paint() }
    }
    terminal.restore()
    return runner.finish(end ?? .success)
  }

  private mutating func take(_ event: Event) {
    if case .terminated(let signal) = event {
      end = .signal(signal)
    } else if let action = Browser.action(for: event, in: state) {
      take(action)
    }
  }

  private mutating func take(_ action: Action) {
    perform(Browser.reduce(&state, action))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects where !performHere(effect) { runner.perform(effect, state) }
  }

  /// Performs what needs the terminal; false leaves the effect to the runner.
  private mutating func performHere(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: end = end ?? runner.endOfSession
    case .suspend: terminal.suspend()
    case .redraw: terminal.invalidate()
    case .setMouse(let isOn): terminal.setMouse(on: isOn)
    case .setTitle(let title): terminal.setTitle(title)
    case .copy(let text, let what): copy(text, what: what)
    case .showTheme(let name, let isChosen):
      for problem in themes.show(name) { take(.said(problem.kind, problem.text)) }
      state.preferences.glyphs = themes.glyphs
      if isChosen { state.preferences.theme = themes.name }
      if isChosen, themes.name == name { runner.keepTheme(name) }
    case .arrange, .find, .runChecks, .stopChecks, .summarize, .carryRows, .locateFindings, .loadDocument, .makePage,
      .changeTriage, .undoTriage,
      .redoTriage, .loadHistory, .export, .reload, .saveSession:
      return false
    }
    return true
  }

  private mutating func copy(_ text: String, what: String) {
    runner.copy(text, what: what, terminal.copy(osc52: text))
  }

  /// Whether keys have come so fast that no picture was shown for a while.
  private var isPaintLate: Bool { ContinuousClock.now - lastPaint > .milliseconds(100) }

  private mutating func paint() {
    lastPaint = .now
    var grid = CellGrid(columns: terminal.size.columns, rows: terminal.size.rows, glyphs: themes.glyphs)
    let cursor = Browser.draw(state, on: &grid)
    let place = CursorPlace(column: cursor.column, row: cursor.row, isVisible: cursor.isWriting)
    terminal.paint(grid, theme: themes.current, cursor: place)
  }

  private var now: Moment {
    Moment(milliseconds: Int64((ContinuousClock.now - start) / .milliseconds(1)))
  }

  /// Nil while nothing waits for time to pass, so that an idle explorer takes no processor time.
  private var timeUntilNextDeadline: Duration? {
    state.nextChange.map { .milliseconds(max(0, $0.milliseconds - now.milliseconds)) }
  }
}
