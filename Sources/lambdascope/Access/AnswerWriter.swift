import Answers
import Exports
import Screen

/// Writes answers in the format asked for, part after part.
struct AnswerWriter {
  private let session: AnswerSession
  private let header: Header
  private let format: (any TableFormat)?
  private let ink: Ink
  private let text: AnswerText

  /// A writer of the answers of a snapshot; in text without a format.
  init(_ loaded: AccessSession, _ format: (any TableFormat)?, _ ink: Ink) {
    session = loaded.session
    header = loaded.header
    self.format = format
    self.ink = ink
    text = AnswerText(session, ink: ink, glyphs: ProgramEnvironment.glyphs)
  }

  /// Writes what was found; below a line that repeats the question where it is one of several.
  ///
  /// - Throws: What the output throws.
  func write<Asked: Question>(
    _ question: Asked,
    _ facts: Asked.Facts,
    isOneOfSeveral: Bool = false,
    to output: inout ByteOutput
  ) throws {
    if let format { return try format.write(rows: AnswerRecords(question, facts, in: session), header, to: &output) }
    if isOneOfSeveral { output.write(line: question.answer(facts, in: session).title.printable) }
    for part in question.parts(of: facts) {
      for line in text.lines(question.answer(part, in: session)) { output.write(line: line) }
      try output.settle()
    }
    if isOneOfSeveral { output.write(line: "") }
  }

  /// Writes what is said of a line that is no question of a kind.
  ///
  /// - Throws: What the output throws.
  func write<Asked: Question>(
    invalidLine number: Int,
    _ reason: String,
    for _: Asked.Type,
    to output: inout ByteOutput
  ) throws {
    if let format {
      let record = Record([("result", .text("Invalid")), ("reasons", .texts([reason]))])
      return try format.write(rows: RecordList([record], fields: Asked.fields), header, to: &output)
    }
    for line in ["line \(number)", ink.strong("Invalid"), "  \(reason.printable)", ""] { output.write(line: line) }
  }
}

extension ByteOutput {
  fileprivate mutating func write(line: String) {
    write(line)
    write("\n")
  }
}
