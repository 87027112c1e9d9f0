import Checks
import Triage

/// A word that the command line takes.
struct PaletteCommand: Sendable {
  /// The word, and shorter ones that mean the same.
  let names: [String]
  /// What may follow, as the help shows it; empty for nothing.
  let argument: String
  /// What it does.
  let help: String
  /// Words that can stand next behind what is written of the argument; those that do not fit are left out later.
  let completions: @Sendable (State, String) -> [Completion]
  /// The command for what follows; nil when that makes no sense.
  let command: @Sendable (String) -> Command?

  init(
    _ names: [String],
    _ argument: String = "",
    _ help: String,
    completions: @escaping @Sendable (State, String) -> [Completion] = { _, _ in [] },
    _ command: @escaping @Sendable (String) -> Command?
  ) {
    self.names = names
    self.argument = argument
    self.help = help
    self.completions = completions
    self.command = command
  }
}

extension PaletteCommand {
  /// All of them, in the order of the completion menu.
  static let all: [PaletteCommand] =
    views + rows + questions + others

  private static let rows = [
    PaletteCommand(["filter"], "FILTER", "filter the rows") { .rows(.filterBy($0)) },
    PaletteCommand(["find"], "FILTER", "find rows, keeping all") { $0.isEmpty ? .rows(.startFind) : .rows(.find($0)) },
    PaletteCommand(["select"], "FILTER", "select the rows that match") { $0.isEmpty ? nil : .rows(.select($0)) },
    PaletteCommand(
      ["sort"],
      "COLUMN",
      "sort by a column; with - before it, the other way round",
      completions: columns
    ) {
      $0.isEmpty ? .rows(.pickSortColumn) : .rows(.sort($0))
    },
  ]

  private static let others = [
    PaletteCommand(["columns"], "", "choose the columns") { _ in .rows(.pickColumns) },
    PaletteCommand(
      ["gather"],
      "BY",
      "gather rows under headings; nothing lists them one by one",
      completions: { state, _ in
        (state.place.view.rows?.groupings ?? []).map { Completion($0.name) } + [Completion("nothing")]
      }
    ) { word in
      word == "nothing" ? .rows(.gather(nil)) : Grouping.allCases.first { $0.name == word }.map { .rows(.gather($0)) }
    },
    PaletteCommand(["reset"], "", "reset filter, order and columns") { _ in .rows(.reset) },
    PaletteCommand(
      ["triage"],
      "STATE",
      "decide about the selected findings",
      completions: { _, _ in Command.triageWords.map { Completion($0.word, "") } }
    ) { word in Command.triageWords.first { $0.word == word }.map { .triage(.decide($0.state, goesOn: false)) } },
    PaletteCommand(["note"], "", "write a note") { _ in .triage(.editNote) },
    PaletteCommand(["undo"], "", "undo the last change of findings") { _ in .triage(.undo) },
    PaletteCommand(["redo"], "", "redo") { _ in .triage(.redo) },
    PaletteCommand(["export"], "", "export rows") { _ in .output(.export) },
    PaletteCommand(["check"], "", "run the checks again") { _ in .judging(.run) },
    PaletteCommand(["stop"], "", "stop the checks") { _ in .judging(.stop) },
    PaletteCommand(
      ["theme"],
      "NAME",
      "choose a theme",
      completions: { state, _ in state.preferences.themes.map { Completion($0) } }
    ) { $0.isEmpty ? .program(.pickTheme) : .program(.chooseTheme($0)) },
    PaletteCommand(["mouse"], "", "mouse on or off") { _ in .program(.toggleMouse) },
    PaletteCommand(["reload"], "", "read the snapshot again") { _ in .program(.reload) },
    PaletteCommand(["as-of"], "DAY", "judge dates by another day") { .judging(.by($0)) },
    PaletteCommand(["help"], "", "the keys that work here") { _ in .program(.showHelp) },
    PaletteCommand(["q", "quit"], "", "quit") { _ in .program(.quit) },
  ]

  private static let views = View.allCases.map { view in
    PaletteCommand(
      [view.name] + view.otherNames,
      view.argument?.word ?? "",
      view.help,
      completions: { state, _ in view.argument?.completions(state) ?? [] }
    ) { text in
      guard let argument = view.argument, !text.isEmpty else { return .travel(.goTo(view)) }
      return argument.command(text)
    }
  }

  @Sendable private static func columns(_ state: State, _ written: String) -> [Completion] {
    state.visibleColumns.flatMap {
      [Completion($0.name, $0.title), Completion("-" + $0.name, "\($0.title), reversed")]
    }
  }
}

extension Command {
  /// The words that `:triage` takes.
  static let triageWords = TriageState.allCases.filter(\.isChosenByPeople).map { (word: $0.name, state: $0) }
}
