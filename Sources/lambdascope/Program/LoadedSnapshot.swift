import Answers
import Checks
import Glibc
import Inventory
import SnapshotFormats
import Workers

/// A snapshot that was read for a headless command, and what of it could not be.
struct LoadedSnapshot {
  let path: String
  let inventory: Inventory
  let problems: [SnapshotProblem]

  /// What people call the snapshot: the last part of its path.
  var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether something that was exported is missing.
  var isPartial: Bool { problems.contains(where: \.losesRecords) }

  /// Reads a snapshot, with a progress line, and tells of its problems on the standard error.
  ///
  /// - Throws: `CommandFailure` when nothing could be read, or when a signal came.
  static func load(_ snapshot: SnapshotOptions, _ progress: ProgressLine) throws -> LoadedSnapshot {
    let path = snapshot.snapshot
    let options = SnapshotReader.Options(
      memory: snapshot.memory.bytes,
      cancellation: Cancellation { Interruption.hasCome }
    )
    let result = SnapshotReader.read(path, options: options) { state in
      progress.show("reading \(state.files) of \(state.fileCount) files")
    }
    progress.clear()
    try Interruption.check()
    guard let result else { throw CommandFailure(.unreadable, "\(path): reading was given up") }
    let loaded = LoadedSnapshot(path: path, inventory: result.inventory, problems: result.problems)
    loaded.report()
    if loaded.isEmpty { throw CommandFailure(.unreadable) }
    return loaded
  }

  /// Ends a command that has said what there is to say: quietly where all was read, else with what is missing.
  ///
  /// - Parameter isAboutFunctions: Whether the answer means nothing without a list of functions.
  /// - Throws: `CommandFailure` when something that was exported could not be read, or functions were not collected.
  func end(isAboutFunctions: Bool) throws {
    if isAboutFunctions, let absence = inventory.functionsAbsence {
      throw CommandFailure(.partial, "\(path): \(absence); export at least lambda list-functions")
    }
    if isPartial { throw CommandFailure(.partial) }
  }

  /// Whether there is nothing to say anything about.
  private var isEmpty: Bool { inventory.accounts.isEmpty }

  private func report() {
    for problem in problems {
      let place = problem.file.isEmpty ? path : problem.place
      Diagnostics.write("\(place): \(problem.sentence)")
    }
    if problems.isEmpty, isEmpty { Diagnostics.write("\(path): no account was found; is this a snapshot?") }
  }
}
