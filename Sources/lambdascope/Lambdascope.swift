import ArgumentParser

/// The program: exploring is what it does unless a command says otherwise.
struct Lambdascope: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lambdascope",
    abstract: "Explore serverless AWS accounts from an exported snapshot, without credentials and without a network.",
    discussion: """
      lambdascope SNAPSHOT opens the explorer; without a terminal it prints the summary.

      Exit codes: 0 all went well; 1 findings at or above --fail-on; 2 a mistake on the command line; 3 nothing of the \
      snapshot could be read; 4 some of it could not be read, or the output not be written, or a list lacks what was \
      not collected; 128 and the number of a signal that ended it.
      """,
    version: ProgramVersion.line,
    subcommands: [BrowseCommand.self, CheckCommand.self, InventoryCommand.self, ChecksCommand.self]
      + QuestionVerbs.all + [TriageVerbs.self, EvaluateCommand.self, ExposureCommand.self, CompletionsCommand.self],
    defaultSubcommand: BrowseCommand.self
  )
}

/// Which version this is.
enum ProgramVersion {
  static let number = "0.1.0"
  static let line = "lambdascope \(number)"
}
