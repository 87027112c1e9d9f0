import Exports
import Glibc
import JSON
import Triage

/// A file of decisions, one JSON object a line, as far as it can be read.
struct DecisionsFile {
  /// A line that tells no decision, and why.
  struct Problem {
    var line: Int
    var text: String
  }

  /// The path; `-` is the standard input.
  let path: String
  private(set) var lines: [DecisionLine] = []
  private(set) var problems: [Problem] = []

  /// Reads a file.
  ///
  /// - Throws: `CommandFailure` when it cannot be read at all.
  init(_ path: String) throws {
    self.path = path
    var input = try LineInput(path)
    while let lines = try input.next() {
      for line in lines { take(line) }
    }
  }

  private mutating func take(_ line: LineInput.Line) {
    guard let bytes = line.bytes else {
      return problems.append(Problem(line: line.number, text: "the line is too long"))
    }
    do throws(DecisionLineError) {
      lines.append(try DecisionLine(bytes))
    } catch {
      problems.append(Problem(line: line.number, text: "\(error)"))
    }
  }

  /// Says on the standard error which lines tell no decision.
  func report() {
    for problem in problems { Diagnostics.write("\(path):\(problem.line): \(problem.text)") }
  }

  /// Writes decisions to a file, whole or not at all; `-` is the standard output.
  ///
  /// - Throws: `CommandFailure`.
  static func write(_ lines: [DecisionLine], to path: String, mayReplace: Bool) throws {
    func write(to sink: ByteOutput.Sink) throws {
      // A decision is found again by the whole name of its finding.
      var writer = JSONWriter(secrets: .kept)
      for line in lines {
        writer.write(line)
        writer.endLine()
        if writer.bytes.count > 1 << 16 { try writer.flush(to: sink) }
      }
      try writer.flush(to: sink)
    }
    if path == "-" { return try write { try StandardOutput().write($0) } }
    guard !isDatabase(path) else {
      throw CommandFailure(.usage, "\(path) is a database, which lines never replace; name another file")
    }
    do {
      try ExportFile(path: path, outside: nil).write(mayReplace: mayReplace) { try write(to: $0) }
    } catch let error as ExportFileError {
      throw CommandFailure(error.status, "\(error)")
    }
  }

  /// Whether a file is a SQLite database, rather than lines.
  static func isDatabase(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return false }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 16)
    return pread(file, &head, head.count, 0) == head.count && head == Array("SQLite format 3\0".utf8)
  }
}
