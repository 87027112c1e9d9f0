import Answers
import Checks
import Inventory

/// A snapshot that was read to put questions to.
struct AccessSession {
  private let loaded: LoadedSnapshot
  /// The snapshot as questions are put to it.
  let session: AnswerSession

  /// Reads a snapshot.
  ///
  /// - Throws: `CommandFailure`.
  static func load(_ options: SnapshotOptions) throws -> AccessSession {
    Interruption.watch()
    let loaded = try LoadedSnapshot.load(options.snapshot, ProgressLine())
    let engine = CheckEngine(options.context(loaded.inventory))
    return AccessSession(loaded: loaded, session: AnswerSession(engine, name: loaded.name, media: .lines))
  }

  /// The same after the checks have run over all of it.
  ///
  /// - Throws: `CommandFailure` when a signal came.
  func checked() async throws -> AccessSession {
    let run = try await CheckRun.over(session.context, ProgressLine())
    let session = AnswerSession(run.engine, name: loaded.name, findings: run.findings, media: .lines)
    return AccessSession(loaded: loaded, session: session)
  }

  /// Answers one question, and ends the command.
  ///
  /// - Throws: `CommandFailure`; with exit code 4 when the answer is not whole.
  func answer(_ question: some Question, _ output: AnswerOptions) throws {
    let facts = try QuestionError.usage { () throws(QuestionError) in try question.facts(in: session) }
    var writer = AnswerWriter(output)
    try writer.write(question, facts, in: session)
    try writer.flush()
    try end(missing: question.lacks(facts).map { $0.sentence(in: session) })
  }

  /// Ends the command: the answers are not whole when files could not be read, or when `missing` says so.
  ///
  /// - Throws: `CommandFailure` with exit code 4.
  func end(missing: [String] = []) throws {
    for sentence in missing { Diagnostics.write(sentence) }
    if loaded.isPartial || !missing.isEmpty { throw CommandFailure(.partial) }
  }
}

extension QuestionError {
  /// Asks something that words may get wrong.
  ///
  /// - Throws: `CommandFailure` that tells what is wrong with them.
  static func usage<Result>(_ ask: () throws(QuestionError) -> Result) throws -> Result {
    do {
      return try ask()
    } catch {
      if case .key = error { throw CommandFailure(.usage, "--context: \(error)") }
      throw CommandFailure(.usage, error.description)
    }
  }
}
