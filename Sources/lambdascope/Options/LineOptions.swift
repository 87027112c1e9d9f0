import ArgumentParser
import Glibc
import IAM

/// Which lines to answer, and how to write the answers.
struct LineOptions: ParsableArguments {
  @Argument(help: "The file with one JSON object a line; - is the standard input.", completion: .file())
  var file = "-"

  @Option(
    help: ArgumentHelp(
      "How to write: text for people, jsonl for programs; text on a terminal unless given, else jsonl.",
      valueName: "format"
    )
  )
  var format: LineFormat?

  @OptionGroup var ink: InkOptions

  /// Answers every line.
  ///
  /// - Throws: `CommandFailure`; exit code 4 when a line was no case.
  func answer(_ answer: @escaping @Sendable ([UInt8]) -> LineAnswer<some LineContent & LineText>) throws {
    Interruption.watch()
    let format = format ?? (isatty(STDOUT_FILENO) == 1 ? .text : .jsonl)
    let run = LineRun(format: format, ink: ink.ink, answer: answer)
    guard try run.answerAll(of: LineInput(file)) else { throw CommandFailure(.partial) }
  }
}

/// A word for a way to write answers to lines.
enum LineFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case jsonl
}
