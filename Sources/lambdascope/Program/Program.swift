import ArgumentParser
import Dispatch
import Glibc
import Screen
import SnapshotFormats

/// Starts the command that the arguments ask for and ends with its exit code.
@main
enum Program {
  static func main() {
    // Before anything else: the runtime's own queues open descriptors.
    StandardStreams.hold()
    CrashReport.neverAsks()
    // A closed pipe is an answer of `write`, not the end of the program.
    signal(SIGPIPE, SIG_IGN)
    Task { exit(await status().code) }
    dispatchMain()
  }

  /// The words after the program's name; those that are not UTF-8 as paths are brought through a text.
  private static var arguments: [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { CommandLine.unsafeArgv[$0] }.map { SystemPath.text($0) }
  }

  private static func status() async -> ExitStatus {
    do {
      try MistypedVerb.check(arguments)
      var command = try Lambdascope.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
      return .success
    } catch let failure as CommandFailure {
      return report(failure)
    } catch {
      return report(error)
    }
  }

  private static func report(_ failure: CommandFailure) -> ExitStatus {
    if let message = failure.message { Diagnostics.write(message) }
    return failure.status
  }

  /// Help and version are asked for; everything else that the argument parser throws is a mistake of the user.
  private static func report(_ error: any Error) -> ExitStatus {
    let message = Lambdascope.fullMessage(for: error)
    guard Lambdascope.exitCode(for: error) == .success else {
      for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
        Diagnostics.writeLine(String(line).printable)
      }
      return .usage
    }
    do {
      try StandardOutput().write(Array((message + "\n").utf8))
      return .success
    } catch {
      return report(error as? CommandFailure ?? CommandFailure(.partial, "\(error)"))
    }
  }
}
