import Answers
import Checks
import Exports
import Inventory
import SnapshotFormats

/// A snapshot that was read to put questions to.
struct AccessSession {
  private let loaded: LoadedSnapshot
  /// The snapshot as questions are put to it.
  let session: AnswerSession
  /// What answers rest on.
  let header: Header

  /// Reads a snapshot, unless it is clear before that the answer could not be written.
  ///
  /// - Throws: `CommandFailure`.
  static func load(_ options: SnapshotOptions, _ output: OutputOptions<some FormatList>) throws -> AccessSession {
    Interruption.watch()
    try output.prepare(snapshot: options.snapshot)
    let loaded = try LoadedSnapshot.load(options, ProgressLine())
    let engine = CheckEngine(options.context(loaded.inventory))
    let session = AnswerSession(engine, name: loaded.name, media: .lines)
    return AccessSession(loaded: loaded, session: session, header: Header(options, loaded.inventory))
  }

  /// The same after the checks have run over all of it.
  ///
  /// - Throws: `CommandFailure` when a signal came.
  func checked() async throws -> AccessSession {
    let run = try await CheckRun.over(session.context, ProgressLine())
    let positions = SourcePositions(SourceDocuments(root: loaded.path), loaded.inventory)
    let session = AnswerSession(
      run.engine,
      name: loaded.name,
      findings: run.findings,
      media: .lines,
      position: { positions.position(of: $0) }
    )
    return AccessSession(loaded: loaded, session: session, header: header)
  }

  /// Answers one question, and ends the command.
  ///
  /// - Throws: `CommandFailure`; with exit code 4 when the answer is not whole.
  func answer(_ question: some Question, _ output: OutputOptions<TableFormats>) throws {
    let facts = try QuestionError.usage { () throws(QuestionError) in try question.facts(in: session) }
    try write(output, in: output.format.format) { writer, bytes in try writer.write(question, facts, to: &bytes) }
    try end(missing: question.lacks(facts).map { $0.sentence(in: session) })
  }

  /// Hands the body a writer of answers, in text without a format, and the place that the command writes to.
  ///
  /// - Throws: `CommandFailure` when it could not be written, and what the body throws.
  func write(
    _ output: OutputOptions<some FormatList>,
    in format: (any TableFormat)?,
    _ body: (AnswerWriter, inout ByteOutput) throws -> Void
  ) throws {
    let writer = AnswerWriter(self, format, output.inkForAnswer)
    try output.write(snapshot: loaded.path) { sink in
      try ByteOutput.run(sink) { try body(writer, &$0) }
    }
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
