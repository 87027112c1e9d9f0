import ArgumentParser
import IAM

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

  /// Writes one answer, with lines around it that are for people alone.
  ///
  /// - Throws: `CommandFailure`.
  mutating func write(_ answer: some AccessAnswer, after before: [String] = [], before after: [String] = []) throws {
    switch format {
    case .text: add(before + answer.text(ink) + after)
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
