import Foundation
import Screen
import TestSupport

/// The explorer on a terminal of its own, with a home of its own.
struct Explorer {
  let terminal: PseudoTerminal
  /// Where decisions and the session are kept, and where exports may go.
  let home: TemporaryFolder

  /// The snapshot that comes with the program.
  static let demo = Explorer.path(of: "Snapshots/demo")
  /// Wide enough for the whole top line.
  static let usualSize = Size(columns: 120, rows: 40)

  /// Starts the explorer.
  ///
  /// - Parameters:
  ///   - snapshot: the folder of the snapshot.
  ///   - arguments: further arguments.
  ///   - environment: variables beside those of the home.
  ///   - term: the value of `TERM`.
  ///   - size: the size of the terminal.
  ///   - home: the home to share with another explorer; one of its own unless given.
  /// - Throws: when the system gives no folder, no terminal or no process.
  init(
    _ snapshot: String = Explorer.demo,
    arguments: [String] = [],
    environment: [String: String] = [:],
    term: String = "xterm-256color",
    size: Size = Explorer.usualSize,
    home: TemporaryFolder? = nil
  ) throws {
    let home = try home ?? TemporaryFolder()
    self.home = home
    terminal = try PseudoTerminal(
      running: BuiltProduct.path(of: "lambdascope"),
      arguments: [snapshot, "--as-of", "2026-11-21"] + arguments,
      environment: Explorer.environment(home: home.path).merging(environment) { $1 },
      term: term,
      size: size
    )
  }

  /// Starts the explorer on the demo and waits until it has been checked.
  static func onDemo(
    arguments: [String] = [],
    environment: [String: String] = [:],
    term: String = "xterm-256color",
    size: Size = usualSize,
    home: TemporaryFolder? = nil
  ) throws -> Explorer {
    let explorer = try Explorer(
      arguments: arguments,
      environment: environment,
      term: term,
      size: size,
      home: home
    )
    try explorer.terminal.wait(upTo: .seconds(20)) { $0.lines.contains(where: isLegacyWebhookWithFindings) }
    return explorer
  }

  /// Presses `Q` and waits for the end; says how it ended.
  func quit() throws -> PseudoTerminal.ProgramState {
    terminal.type("Q")
    return try terminal.waitForEnd()
  }

  static func environment(home: String) -> [String: String] {
    [
      "HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home + "/config",
      "SWIFT_BACKTRACE": "enable=no",
    ]
  }

  /// The function with findings of every kind shows some as soon as all checks have run.
  private static func isLegacyWebhookWithFindings(_ line: String) -> Bool {
    line.contains("legacy-w") && (line.contains("5▲") || line.contains("5C"))
  }

  private static func path(of name: String) -> String {
    let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardizedFileURL
    return package.appending(path: name).path()
  }
}

extension PseudoTerminal {
  /// The line with the breadcrumbs, the counts and the filter.
  var crumbs: String { line(1).trimmingCharacters(in: .whitespaces) }

  /// The rows of the table below its heads.
  var rows: [String] { Array(lines.dropFirst(3)) }

  /// Whether the cursor is on a line of the table; it goes there at the end of a frame.
  func isCursor(onLine row: Int) -> Bool { cursor == (0, row) && line(row).hasPrefix("▌") }

  /// The text of a table's first column, from the top.
  func firstColumn(width: Int, count: Int) -> [String] {
    rows.prefix(count).map { $0.dropFirst(2).prefix(width).trimmingCharacters(in: .whitespaces) }
  }

  /// Whether the bytes received since `start` contain `text`.
  func hasReceived(_ text: some StringProtocol, since start: Int = 0) -> Bool {
    received.dropFirst(start).contains(Array(text.utf8))
  }

  /// Goes to a view by its letter and waits for its breadcrumb.
  func go(_ letter: String, to title: String) throws {
    type("g\(letter)")
    try wait { $0.crumbs.hasPrefix(title) }
  }

  /// Filters the table and waits for the number of rows that are left, of which findings may be open ones.
  func filter(_ text: String, leaving count: String) throws {
    type("/")
    press(.character("u"), .control)
    type("\(text)\n")
    try wait { $0.crumbs.contains("\(count) of ") && $0.crumbs.hasSuffix("/\(text)") }
  }
}
