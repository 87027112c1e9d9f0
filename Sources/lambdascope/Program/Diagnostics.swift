import Glibc
import Screen

/// Messages for people, on the standard error.
enum Diagnostics {
  /// Writes a message; a snapshot may have had a part in its wording.
  static func write(_ message: String) {
    for (number, line) in message.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      writeLine((number == 0 ? "lambdascope: " : "  ") + String(line).printable)
    }
  }

  /// Writes a line as it is.
  static func writeLine(_ line: String) { writeRaw(line + "\n") }

  /// Writes text as it is; where nobody listens any more, there is nobody to tell.
  static func writeRaw(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
