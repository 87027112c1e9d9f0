import Query
import Answers
import ArgumentParser

/// Tells what to do, the most worth it first.
struct MendsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: MendsQuestion.form.verb,
    abstract: MendsQuestion.form.abstract,
    discussion: MendsQuestion.form.discussion
  )

  @OptionGroup var snapshot: SnapshotOptions

  @OptionGroup var selection: SelectOption

  @Option(help: ArgumentHelp("How many mends at most; all unless given.", valueName: "number"))
  var top: Int?

  @OptionGroup var output: OutputOptions<TableFormats>

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top: at least 1 belongs here") }
  }

  func run() async throws {
    let filter = try selection.query(in: .mends)
    let session = try await AccessSession.load(snapshot, output).checked()
    try session.answer(MendsQuestion(top: top, filter: selection.select == nil ? nil : filter), output)
  }
}
