import Answers
import ArgumentParser

/// Tells what a principal can reach.
struct ReachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: ReachQuestion.form.verb,
    abstract: ReachQuestion.form.abstract,
    discussion: """
      Actions are those of the policies with wildcards expanded, after Deny statements, the permissions boundary and \
      service control policies; then what takes others away, roles that can be assumed or passed, and resources of the \
      account that the grants speak of.

      In JSON, one object a line with a "kind": actions (level, service, actions, grants), cut (layer, policies, \
      statement, node, actions), assume (role, distance, via, conditional, reasons), pass (role, services), resources \
      (type, count, total, uses) and unknown (what, names).
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The name or ARN of a function, role or user; a function stands for its role.")
  var name: String

  @OptionGroup var output: OutputOptions<TableFormats>

  func run() async throws {
    let question = try QuestionError.usage { () throws(QuestionError) in try ReachQuestion(words: [name]) }
    try AccessSession.load(snapshot, output).answer(question, output)
  }
}
