import Browser
import Checks
import Inventory
import Screen
import Settings
import Terminal

/// The full-screen explorer of a snapshot.
enum Explorer {
  /// Shows the snapshot until the user ends it; tells how it ended.
  static func run(_ options: ExplorerOptions) throws(TerminalError) -> ExitStatus {
    var wishes = TerminalOptions(environment: options.environment)
    wishes.colors = ColorChoice.screenDepth(
      flag: options.color,
      configuration: nil,
      environment: options.environment,
      ability: .direct
    )
    let terminal = try CursesTerminal.open(wishes)
    // A locale that is not installed here says all the same what the terminal shows.
    let isASCII = options.glyphs.isASCII(environment: options.environment)
    let session = SessionFile(options).read()
    let library = ThemeLibrary(folder: options.paths.themes)
    var themes = ThemeShelf(library: library, isASCII: isASCII)
    let wish = options.theme ?? session.theme
    let problems = wish.map { themes.show($0) } ?? []
    let mailbox = Mailbox<LoopMessage>()
    var loop = ExplorerLoop(
      state: emptyState(options, size: terminal.size, themes: themes),
      terminal: terminal,
      themes: themes,
      runner: EffectRunner(options: options, mailbox: mailbox),
      mailbox: mailbox
    )
    for problem in problems { mailbox.post(.action(.said(problem.kind, problem.text))) }
    return loop.run()
  }

  /// The state before anything is read: the first frame does not wait for the snapshot.
  private static func emptyState(_ options: ExplorerOptions, size: Size, themes: ThemeShelf) -> State {
    let nothing = InventoryBuilder().build().inventory
    let snapshot = Snapshot(name: Snapshot.name(ofFolder: options.snapshotPath), inventory: nothing)
    var preferences = Preferences(theme: themes.name, themes: themes.names)
    preferences.glyphs = themes.glyphs
    let engine = CheckEngine(
      CheckContext(inventory: nothing, asOf: options.asOf, trustedAccounts: Set(options.trustedAccounts))
    )
    var state = State(snapshot: snapshot, engine: engine, size: size, preferences: preferences)
    state.isTodayChosen = options.isAsOfChosen
    return state
  }
}
