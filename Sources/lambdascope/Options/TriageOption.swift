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
  /// - Parameter snapshot: The snapshot that they are about, in which nothing is written.
  /// - Returns: The decisions by their finding.
  /// - Throws: `CommandFailure` when a file that was named is not there, or any file cannot be read.
  func decisions(outside snapshot: String) throws -> [FindingID: Decision] {
    try requireFile()
    let store = TriageStore(file, outside: snapshot) { Interruption.hasCome }
    return try CommandFailure.reading { () throws(TriageError) in try store.decisions() }
  }

  /// The store of the file, by itself.
  var store: TriageStore { TriageStore(path: file, isCancelled: { Interruption.hasCome }) }

  /// Refuses a file that was named and is not there.
  ///
  /// - Throws: `CommandFailure`.
  func requireFile() throws {
    guard path != nil, !FileManager.default.fileExists(atPath: file) else { return }
    throw CommandFailure(.usage, "\(file): there is no such file of decisions; leave --triage out or mend the path")
  }
}

extension CommandFailure {
  /// Does something that reads a triage file.
  ///
  /// - Throws: `CommandFailure` where it cannot be read, or when a signal came meanwhile.
  static func reading<Value>(_ body: () throws(TriageError) -> Value) throws -> Value {
    try from(body, .unreadable)
  }

  /// Does something that writes to a triage file.
  ///
  /// - Throws: `CommandFailure` where it cannot be written, or when a signal came meanwhile.
  static func writing<Value>(_ body: () throws(TriageError) -> Value) throws -> Value {
    try from(body, .partial)
  }

  private static func from<Value>(_ body: () throws(TriageError) -> Value, _ status: ExitStatus) throws -> Value {
    do throws(TriageError) {
      return try body()
    } catch {
      try Interruption.check()
      throw CommandFailure(status, "\(error)")
    }
  }
}
