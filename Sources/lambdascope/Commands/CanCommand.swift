import Access
import ArgumentParser
import Checks
import IAM
import Screen

/// Answers whether somebody may do something.
struct CanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "can",
    abstract: "Say whether a principal may do something to a resource, and why.",
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
  @OptionGroup var output: AnswerOptions

  func run() async throws {
    let context = try keys.entries
    var writer = AnswerWriter(output)
    guard principal == "-", action == nil else {
      guard let action, let resource else { throw ValidationError("an action and a resource belong here") }
      _ = try AccessSession.action(action)
      let session = try AccessSession.load(snapshot)
      let question = CanQuestion(principal: principal, action: action, resource: resource, context: context)
      try writer.write(question.answer(session))
      try writer.flush()
      return try session.end()
    }
    try answerLines(context, &writer)
  }

  /// Answers questions of the standard input as they come.
  private func answerLines(_ context: [String: RequestContext.Entry], _ writer: inout AnswerWriter) throws {
    let session = try AccessSession.load(snapshot)
    var isWhole = true
    var input = try LineInput("-")
    while let lines = try input.next() {
      for line in lines {
        do {
          let answer = try CanQuestion(line, context).answer(session)
          let question = answer.question
          let head = "\(question.caller.name) \(question.action) \(question.resource)"
          try writer.write(answer, after: [head.printable], before: [""])
        } catch let failure as CommandFailure where failure.status == .usage {
          isWhole = false
          try writer.write(InvalidLine(number: line.number, reason: failure.message ?? ""))
        }
      }
      try writer.flush()
    }
    try session.end()
    if !isWhole { throw CommandFailure(.partial) }
  }
}

/// What is said of a line that is no question.
private struct InvalidLine: AccessAnswer {
  let number: Int
  let reason: String

  func text(_ ink: Ink) -> [String] { ["line \(number)", ink.strong("Invalid"), "  \(reason.printable)", ""] }

  var json: JSONValue { .object([JSONMember("result", "Invalid"), JSONMember("reasons", [reason])]) }
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

  /// The keys with their values.
  ///
  /// - Throws: `CommandFailure` for a word that is no key with a value.
  var entries: [String: RequestContext.Entry] {
    get throws {
      var values: [String: [String]] = [:]
      for word in context {
        guard let equals = word.firstIndex(of: "="), equals != word.startIndex else {
          throw CommandFailure(.usage, "--context: \"\(word)\" is no KEY=VALUE")
        }
        values[String(word[..<equals]), default: []].append(String(word[word.index(after: equals)...]))
      }
      return values.mapValues { $0.count == 1 ? .value($0[0]) : .values($0) }
    }
  }
}
