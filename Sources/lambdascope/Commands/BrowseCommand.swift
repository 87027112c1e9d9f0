import Answers
import ArgumentParser
import Browser
import Checks
import Glibc
import Inventory
import Screen
import Settings

/// Opens the explorer, or prints the summary where there is no terminal.
struct BrowseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open the explorer; without a terminal, print the summary."
  )

  @OptionGroup var snapshot: SnapshotOptions
  @OptionGroup var triage: TriageOption
  @OptionGroup var ink: InkOptions

  @Option(help: ArgumentHelp("The theme to start with; that of the last session unless given.", valueName: "name"))
  var theme: String?

  @Option(help: ArgumentHelp("The signs to draw with; by the locale unless given.", valueName: "signs"))
  var glyphs = GlyphChoice.auto

  func run() async throws {
    guard isatty(STDOUT_FILENO) == 1, isatty(STDIN_FILENO) == 1 else { return try await printSummary() }
    try await explore()
  }

  /// The summary in plain lines.
  func printSummary() async throws {
    Interruption.watch()
    // A theme changes nothing here, but whoever tries one is told of its mistakes.
    if let theme {
      let reading = ThemeLibrary(folder: ProgramEnvironment.paths.themes).theme(named: theme)
      for problem in ThemeShelf.problems(of: reading, theme) { Diagnostics.write(problem.text) }
    }
    let progress = ProgressLine()
    let loaded = try LoadedSnapshot.load(snapshot, progress)
    let run = try await CheckRun.over(snapshot.context(loaded.inventory), progress)
    let glyphs: Glyphs = glyphs.isASCII(environment: ProgramEnvironment.variables) ? .ascii : .unicode
    let figures = SummaryFigures(AnswerSession(run.engine, name: loaded.name.printable, findings: run.findings))
    let lines = SummaryPage(figures, glyphs: glyphs).text(width: BrowseCommand.summaryWidth)
    try StandardOutput().write(Array((lines.joined(separator: "\n") + "\n").utf8))
    try loaded.end(isAboutFunctions: true)
  }

  private static let summaryWidth = 100
}
