import Answers
import ArgumentParser
import JSON
import Screen

/// How to write answers to questions about access.
struct AnswerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How to write: text for people, jsonl for programs.", valueName: "format"))
  var format: LineFormat = .text

  @OptionGroup var ink: InkOptions
}

/// Writes answers as they come, in the format asked for.
struct AnswerWriter {
  private let format: LineFormat
  private let ink: Ink
  private var lines: [UInt8] = []
  private var objects = JSONWriter()

  private static let size = 1 << 16

  init(_ options: AnswerOptions) {
    format = options.format
    ink = options.ink.ink
  }

  /// Writes what was found; below a line that repeats the question where it is one of several.
  ///
  /// - Throws: `CommandFailure`.
  mutating func write<Asked: Question>(
    _ question: Asked,
    _ facts: Asked.Facts,
    in session: AnswerSession,
    isOneOfSeveral: Bool = false
  ) throws {
    let text = AnswerText(session, ink: ink, glyphs: ProgramEnvironment.glyphs)
    if format == .text, isOneOfSeveral { add([question.answer(facts, in: session).title.printable]) }
    for part in question.parts(of: facts) {
      switch format {
      case .text: add(text.lines(question.answer(part, in: session)))
      case .jsonl: for record in question.records(part, in: session) { write(record) }
      }
      if lines.count + objects.bytes.count >= Self.size { try flush() }
    }
    if format == .text, isOneOfSeveral { add([""]) }
  }

  /// Writes what is said of a line that is no question.
  mutating func write(invalidLine number: Int, _ reason: String) {
    switch format {
    case .text: add(["line \(number)", ink.strong("Invalid"), "  \(reason.printable)", ""])
    case .jsonl: write(Record([("result", .text("Invalid")), ("reasons", .texts([reason]))]))
    }
  }

  /// Writes what is left.
  ///
  /// - Throws: `CommandFailure`.
  mutating func flush() throws {
    try Interruption.check()
    try StandardOutput().write(lines)
    lines.removeAll(keepingCapacity: true)
    try objects.flush { try StandardOutput().write($0) }
  }

  private mutating func write(_ record: Record) {
    objects.write(record)
    objects.endLine()
  }

  private mutating func add(_ lines: [String]) {
    for line in lines { self.lines += (line + "\n").utf8 }
  }
}
