import Settings
import SnapshotFormats
import Terminal

extension BrowseCommand {
  /// Shows the snapshot on the terminal until the user ends it.
  ///
  /// - Throws: `CommandFailure` with the exit code of the session.
  @MainActor
  func explore() throws {
    let folder = snapshot.snapshot
    if let problem = SnapshotReader.problem(opening: folder) {
      throw CommandFailure(.unreadable, "\(folder): \(problem.sentence)")
    }
    let status: ExitStatus
    do throws(TerminalError) {
      status = try Explorer.run(options)
    } catch {
      throw CommandFailure(.usage, error.description)
    }
    if status != .success { throw CommandFailure(status) }
  }

  private var options: ExplorerOptions {
    let paths = ProgramEnvironment.paths
    return ExplorerOptions(
      snapshotPath: snapshot.snapshot,
      memory: snapshot.memory.bytes,
      asOf: snapshot.day,
      isAsOfChosen: snapshot.asOf != nil,
      triagePath: triage.file,
      sessionPath: "\(paths.state)/session.json",
      author: ProgramEnvironment.user,
      trustedAccounts: snapshot.trusted.map(\.digits),
      theme: theme,
      glyphs: glyphs,
      color: ink.color,
      environment: ProgramEnvironment.variables,
      paths: paths
    )
  }
}
