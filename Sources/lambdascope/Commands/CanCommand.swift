import Answers
import ArgumentParser
import Exports
import IAM
import Screen

/// Answers whether somebody may do something.
struct CanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: CanQuestion.form.verb,
    abstract: CanQuestion.form.abstract,
    discussion: """
      A principal is the name or ARN of a role or user, a session's ARN, an account id for its root user, a service \
      such as s3.amazonaws.com, or * for anybody; a function stands for its role. A resource is an ARN, the name of a function, or * for actions \
      without one. With - in place of the principal, questions are read from the standard input, one PRINCIPAL ACTION \
      RESOURCE a line.

      Condition keys that neither the snapshot nor --context tells are not known; an answer that depends on them is \
      Conditional. The answer in JSON is {"principal", "action", "resource", "result", "reasons", "missing", \
      "sources"}; the results are those of evaluate.
      """
  )

  @OptionGroup var snapshot: SnapshotOptions

  @Argument(help: "Who asks.")
  var principal: String

  @Argument(help: "The action, such as lambda:InvokeFunction.")
  var action: String?

  @Argument(help: "The resource.")
  var resource: String?

  @OptionGroup var keys: ContextOption
  @OptionGroup var output: OutputOptions<TableFormats>

  func validate() throws {
    guard principal == "-", action == nil, let format = output.format.format, format.id != JSONLines().id else {
      return
    }
    throw ValidationError("questions of the standard input are answered one by one, as text or \(JSONLines().id)")
  }

  func run() async throws {
    guard principal == "-", action == nil else {
      guard let action, let resource else { throw ValidationError("an action and a resource belong here") }
      let question = try QuestionError.usage { () throws(QuestionError) in
        try CanQuestion(words: [principal, action, resource] + keys.context)
      }
      return try AccessSession.load(snapshot, output).answer(question, output)
    }
    try answerLines()
  }

  /// Answers questions of the standard input as they come.
  private func answerLines() throws {
    try keys.check()
    let loaded = try AccessSession.load(snapshot, output)
    var isWhole = true
    try loaded.write(output, in: output.format.format) { writer, bytes in
      var input = try LineInput("-")
      while let lines = try input.next() {
        for line in lines {
          do {
            let question = try question(line)
            let facts = try QuestionError.usage { () throws(QuestionError) in try question.facts(in: loaded.session) }
            try writer.write(question, facts, isOneOfSeveral: true, to: &bytes)
          } catch let failure as CommandFailure where failure.status == .usage {
            isWhole = false
            try writer.write(invalidLine: line.number, failure.message ?? "", for: CanQuestion.self, to: &bytes)
          }
        }
        try bytes.flush()
      }
    }
    try loaded.end()
    if !isWhole { throw CommandFailure(.partial) }
  }

  /// The question of a line, three words apart by blanks.
  private func question(_ line: LineInput.Line) throws -> CanQuestion {
    guard let bytes = line.bytes else { throw CommandFailure(.usage, "the line is too long") }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 3 else { throw CommandFailure(.usage, "PRINCIPAL ACTION RESOURCE belongs here") }
    return try QuestionError.usage { () throws(QuestionError) in try CanQuestion(words: words + keys.context) }
  }
}

/// Condition keys that are known of a request.
struct ContextOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A condition key of the request, such as aws:SourceIp=192.0.2.1; may be repeated, also for more values of a key.",
      valueName: "key=value"
    )
  )
  var context: [String] = []

  /// Refuses a word that is no key with a value.
  ///
  /// - Throws: `CommandFailure`.
  func check() throws {
    try QuestionError.usage { () throws(QuestionError) in try ConditionKey.check(context) }
  }
}
