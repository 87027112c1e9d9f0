import Answers
import ArgumentParser

/// Lists everybody who may do something.
struct WhoCanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: WhoCanQuestion.form.verb,
    abstract: WhoCanQuestion.form.abstract,
    discussion: """
      Roles and users of the snapshot, and whoever the resource's own policy lets in. In JSON, one object a line: \
      {"principal", "kind", "account", "result", "reasons", "sources"}; the result is Allowed or Conditional.

      When the snapshot lacks what the list rests on, the missing calls are named on the standard error, and the exit \
      code is 4.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The action, such as lambda:InvokeFunction.")
  var action: String

  @Argument(help: "An ARN, or the name of a function.")
  var resource: String

  @OptionGroup var keys: ContextOption
  @OptionGroup var output: OutputOptions<TableFormats>

  func run() async throws {
    let question = try QuestionError.usage { () throws(QuestionError) in
      try WhoCanQuestion(words: [action, resource] + keys.context)
    }
    try AccessSession.load(snapshot, output).answer(question, output)
  }
}
