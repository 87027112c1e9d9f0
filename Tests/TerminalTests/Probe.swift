import Screen
import TestSupport

extension PseudoTerminal {
  /// Starts the probe and waits for its first frame.
  static func probe(
    term: String = "xterm-256color",
    environment: [String: String] = [:],
    size: Size = Size(columns: 80, rows: 24)
  ) throws -> PseudoTerminal {
    let path = BuiltProduct.path(of: "TerminalProbe")
    let terminal = try PseudoTerminal(running: path, environment: environment, term: term, size: size)
    try terminal.wait(for: "bottom")
    return terminal
  }

  /// Whether the bytes received since `start` contain `text`.
  func hasReceived(_ text: String, since start: Int = 0) -> Bool {
    received.dropFirst(start).contains(Array(text.utf8))
  }
}
