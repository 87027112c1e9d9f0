import ArgumentParser
import Checks
import Foundation
import Settings
import Triage

/// Where the team's decisions are kept.
struct TriageOption: ParsableArguments {
  @Option(
    name: .customLong("triage"),
    help: ArgumentHelp("The file of decisions; triage.sqlite in the state folder unless given.", valueName: "file"),
    completion: .file()
  )
  var path: String?

  /// The file of decisions.
  var file: String { path ?? ProgramEnvironment.paths.state + "/triage.sqlite" }

  /// All decisions; none where nobody has decided yet.
  ///
  /// - Throws: `CommandFailure` when a file that was named is not there, or any file cannot be read.
  func decisions() throws -> [FindingID: Decision] {
    guard FileManager.default.fileExists(atPath: file) else {
      if path == nil { return [:] }
      throw CommandFailure(.usage, "\(file): there is no such file of decisions; leave --triage out or mend the path")
    }
    do {
      return try TriageStore(path: file).decisions()
    } catch {
      throw CommandFailure(.unreadable, "\(error)")
    }
  }
}
