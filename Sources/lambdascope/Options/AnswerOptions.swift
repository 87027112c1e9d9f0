import Answers
import ArgumentParser
import IAM
import Screen
import Settings

/// How to write answers to questions about access.
struct AnswerOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How to write: text for people, jsonl for programs.", valueName: "format"))
  var format: LineFormat = .text

  @OptionGroup var ink: InkOptions
}

/// An answer in both forms.
protocol AccessAnswer {
  /// The lines that people read.
  func text(_ ink: Ink) -> [String]
  /// The object that programs read.
  var json: JSONValue { get }
}

/// Writes answers as they come, in the format asked for.
struct AnswerWriter {
  private let format: LineFormat
  private let ink: Ink
  private var bytes: [UInt8] = []

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
    case .jsonl: add(question.records(facts, in: session).map(\.jsonText))
    }
    if bytes.count >= Self.size { try flush() }
  }

  /// Writes one answer.
  ///
  /// - Throws: `CommandFailure`.
  mutating func write(_ answer: some AccessAnswer) throws {
    switch format {
    case .text: add(answer.text(ink))
    case .jsonl: add([answer.json.text])
    }
    if bytes.count >= Self.size { try flush() }
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
    try StandardOutput().write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func add(_ lines: [String]) {
    for line in lines { bytes += (line + "\n").utf8 }
  }
}
