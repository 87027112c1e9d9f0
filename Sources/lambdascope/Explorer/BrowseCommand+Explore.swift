import Glibc
import Settings
import Terminal

extension BrowseCommand {
  /// Shows the snapshot on the terminal until the user ends it.
  ///
  /// - Throws: `CommandFailure` with the exit code of the session.
  @MainActor
  func explore() throws {
    let folder = snapshot.snapshot
    guard access(folder, R_OK | X_OK) == 0 else {
      throw CommandFailure(.unreadable, "\(folder): \(String(cString: strerror(errno)))")
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
      asOf: snapshot.day,
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
