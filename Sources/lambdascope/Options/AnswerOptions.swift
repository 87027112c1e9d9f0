import Answers
import ArgumentParser
import IAM
import JSON
import Screen
import Settings

/// How to write answers to questions about access.
struct AnswerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How to write: text for people, jsonl for programs.", valueName: "format"))
  var format: LineFormat = .text

  @OptionGroup var ink: InkOptions
}

/// An answer in both forms: lines for people, and the object that programs read.
protocol AccessAnswer: JSONWritable {
  /// The lines that people read.
  func text(_ ink: Ink) -> [String]
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
    switch format {
    case .text:
      let answer = question.answer(facts, in: session)
      let text = AnswerText(session, ink: ink, glyphs: ProgramEnvironment.glyphs)
      if isOneOfSeveral { add([answer.title.printable]) }
      add(text.lines(answer) + (isOneOfSeveral ? [""] : []))
    case .jsonl:
      for record in question.records(facts, in: session) {
        objects.write(record)
        objects.endLine()
      }
    }
    try flushWhenFull()
  }

  /// Writes one answer.
  ///
  /// - Throws: `CommandFailure`.
  mutating func write(_ answer: some AccessAnswer) throws {
    switch format {
    case .text: add(answer.text(ink))
    case .jsonl:
      objects.write(answer)
      objects.endLine()
    }
    try flushWhenFull()
  }

  /// Adds lines that are for people alone.
  mutating func write(lines: (Ink) -> [String]) {
    if format == .text { add(lines(ink)) }
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

  private mutating func flushWhenFull() throws {
    if lines.count + objects.bytes.count >= Self.size { try flush() }
  }

  private mutating func add(_ lines: [String]) {
    for line in lines { self.lines += (line + "\n").utf8 }
  }
}
