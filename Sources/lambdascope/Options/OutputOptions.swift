import Answers
public import ArgumentParser
import Exports
import Glibc
import Screen
public import Settings

/// How and where a command writes its answer, in a format of a list.
struct OutputOptions<Formats: FormatList>: ParsableArguments {
  @Option(help: ArgumentHelp("How to write: text for people, or a format for programs.", valueName: "format"))
  var format: FormatWord<Formats> = .text

  @Option(
    name: .customLong("output"),
    help: ArgumentHelp("Write to a file, whole or not at all; - is the standard output.", valueName: "file"),
    completion: .file()
  )
  var outputWord: String?

  @Flag(help: "Replace the file when it is there already.")
  var force = false

  @OptionGroup var ink: InkOptions

  /// The file to write to; nil for the standard output.
  private var output: String? { outputWord == "-" ? nil : outputWord }

  /// Refuses what could only fail after all the work.
  ///
  /// - Throws: `CommandFailure`.
  func prepare(snapshot: String) throws {
    guard let output else { return }
    let file = ExportFile(path: output, outside: ProtectedFolder(snapshot: snapshot))
    if file.isProtected { throw CommandFailure(.usage, "\(ExportFileError.insideSnapshot(output))") }
    guard !force, file.needsAgreement else { return }
    throw CommandFailure(.usage, "\(ExportFileError.exists(output)); --force allows it")
  }

  /// Hands the body a place to write to.
  ///
  /// - Throws: `CommandFailure` when it could not be written.
  func write(snapshot: String, _ body: (ByteOutput.Sink) throws -> Void) throws {
    guard let output else { return try body { try StandardOutput().write($0) } }
    do {
      try ExportFile(path: output, outside: ProtectedFolder(snapshot: snapshot)).write(mayReplace: force) { sink in
        try withoutActuallyEscaping(sink) { sink in
          try body { bytes in
            try Interruption.check()
            try sink(bytes)
          }
        }
      }
    } catch let error as ExportFileError {
      try Interruption.check()
      throw CommandFailure(error.status, "\(error)")
    }
  }

  /// How to colour the answer: never a file.
  var inkForAnswer: Ink { output == nil ? ink.ink : Ink(depth: .none) }
}

extension ExportFileError {
  /// A bad choice of place is a mistake of the user; anything else is a lost write.
  var status: ExitStatus {
    switch self {
    case .exists, .isFolder, .insideSnapshot: .usage
    case .failed: .partial
    }
  }
}

/// Whether to colour.
struct InkOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colours: never, auto, 16, 256 or direct.", valueName: "colors"))
  var color: ColorChoice?

  /// How to colour the standard output.
  var ink: Ink {
    let environment = ProgramEnvironment.variables
    let isTerminal = isatty(STDOUT_FILENO) == 1 && environment["TERM"] != "dumb"
    let depth = ColorChoice.outputDepth(
      flag: color,
      configuration: nil,
      environment: environment,
      ability: isTerminal ? .sixteen : nil
    )
    return Ink(depth: depth)
  }
}

extension ColorChoice: ExpressibleByArgument {}

extension GlyphChoice: ExpressibleByArgument {}
