import Answers
import ArgumentParser

/// Puts a question to a snapshot: the verb of every question that needs no options of its own.
struct QuestionCommand<Asked: Question>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    let form = Asked.form
    return CommandConfiguration(commandName: form.verb, abstract: form.abstract, discussion: form.discussion)
  }

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: Self.help)
  var words: [String] = []

  @OptionGroup var output: OutputOptions<TableFormats>

  private static var help: ArgumentHelp {
    let words = Asked.form.words
    return ArgumentHelp(
      words.map(\.help).joined(separator: " "),
      valueName: words.map { $0.name.lowercased() }.joined(separator: "> <"),
      visibility: words.isEmpty ? .hidden : .default
    )
  }

  func validate() throws {
    do throws(QuestionError) {
      _ = try Asked(words: words)
    } catch {
      let usage = Asked.form.usage.isEmpty ? "nothing but the snapshot" : Asked.form.usage
      throw ValidationError(error == .words ? "\(Asked.form.verb) takes \(usage)" : error.description)
    }
  }

  func run() async throws {
    let question = try QuestionError.usage { () throws(QuestionError) in try Asked(words: words) }
    var session = try AccessSession.load(snapshot, output)
    if question.needsFindings(in: session.session) { session = try await session.checked() }
    try session.answer(question, output)
  }
}

/// The verbs of questions.
enum QuestionVerbs {
  /// The verbs that have options of their own.
  private static let own: [any ParsableCommand.Type] = [
    CanCommand.self, WhoCanCommand.self, ReachCommand.self, PathsCommand.self, LeastPrivilegeCommand.self,
    MendsCommand.self,
  ]

  /// A verb for each question, in the order of the questions.
  static let all: [any ParsableCommand.Type] = Questions.all.map { question in
    own.first { $0.configuration.commandName == question.form.verb } ?? verb(question)
  }

  private static func verb<Asked: Question>(_ question: Asked.Type) -> any ParsableCommand.Type {
    QuestionCommand<Asked>.self
  }
}
