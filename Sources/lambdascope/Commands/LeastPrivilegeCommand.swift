import Access
import Answers
import ArgumentParser
import Checks
import IAM
import Inventory
import JSON

/// Writes the least policy that the role of a function needs.
struct LeastPrivilegeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: LeastPrivilegeQuestion.form.verb,
    abstract: LeastPrivilegeQuestion.form.abstract,
    discussion: """
      What is needed follows from the function's settings (log group, VPC, tracing, targets, event sources, key), from \
      resources that its environment variables name, from reports of last accessed services and from trail events. \
      What nothing tells the use of is left out and named as unknown: look at it before the policy replaces another.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "The function, by name or ARN.")
  var function: String

  @Option(help: "text: the policy with reasons and differences; json: the policy alone.")
  var format = PolicyFormat.text

  @OptionGroup var ink: InkOptions

  func run() async throws {
    let question = try QuestionError.usage { () throws(QuestionError) in
      try LeastPrivilegeQuestion(words: [function])
    }
    let loaded = try AccessSession.load(snapshot)
    let privilege = try QuestionError.usage { () throws(QuestionError) in try question.facts(in: loaded.session) }
    switch format {
    case .text:
      let text = AnswerText(loaded.session, ink: ink.ink, glyphs: ProgramEnvironment.glyphs)
      let lines = text.lines(question.answer(privilege, in: loaded.session))
      try StandardOutput().write(Array((lines.joined(separator: "\n") + "\n").utf8))
    case .json:
      for line in question.warnings(privilege, in: loaded.session) { Diagnostics.write(line) }
      var writer = JSONWriter(.indented)
      writer.write(privilege)
      writer.endLine()
      try writer.flush { try StandardOutput().write($0) }
    }
    try loaded.end()
  }
}

/// A word for a way to write a policy.
enum PolicyFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
