import CVTerm
import Glibc

/// The explorer on a pseudo-terminal, with a stopwatch: nothing is drawn here, bytes are only counted.
final class Program {
  private var session = cvt_session()
  /// The process id; 0 when it did not start.
  private(set) var process: Int32 = 0
  private let started: ContinuousClock.Instant

  init?(_ executable: String, _ arguments: [String], environment: [String: String], columns: Int, rows: Int) {
    started = .now
    let variables = environment.map { "\($0.key)=\($0.value)" }
    let isRunning = Program.withCStrings([executable] + arguments) { arguments in
      Program.withCStrings(variables) { variables in
        cvt_spawn(executable, arguments, variables, Int32(rows), Int32(columns), &session)
      }
    }
    guard isRunning else { return nil }
    send(command: CVT_START)
    var report = cvt_report()
    while Glibc.read(session.reports, &report, MemoryLayout<cvt_report>.size) > 0 {
      guard report.kind == Int32(CVT_STARTED.rawValue) else { continue }
      process = report.value
      break
    }
  }

  deinit {
    close(session.terminal)
    close(session.commands)
    close(session.reports)
    var status: Int32 = 0
    waitpid(session.leader, &status, 0)
  }

  /// What was read after something was done.
  struct Answer {
    /// Bytes read.
    var bytes = 0
    /// Time to the first byte.
    var first = Duration.zero
    /// Time to the last byte.
    var last = Duration.zero
    /// The bytes, when they were asked for.
    var text: [UInt8] = []
  }

  /// Types keys and reads until nothing has come for `quiet` milliseconds.
  func answer(to keys: String, quiet: Int32 = 60) -> Answer {
    let begun = ContinuousClock.now
    _ = keys.withCString { Glibc.write(session.terminal, $0, strlen($0)) }
    return read(since: begun, quiet: quiet)
  }

  /// Reads from the start until the output holds `wanted` and nothing has come for `quiet` milliseconds; tells when
  /// the first frame and when `wanted` was there.
  func start(until wanted: String, quiet: Int32 = 60) -> (first: Duration, shown: Duration, bytes: Int) {
    var text: [UInt8] = []
    var first: Duration?
    let wanted = Array(wanted.utf8)
    let frame = Array("Checks".utf8)
    while started.duration(to: .now) < .seconds(120) {
      let piece = readPiece(within: quiet)
      if piece.isEmpty { continue }
      text += piece
      // The pane's first tab is in every frame, also in that before anything is read.
      if first == nil, text.contains(frame) { first = started.duration(to: .now) }
      if text.contains(wanted) { break }
    }
    let shown = started.duration(to: .now)
    let rest = read(since: .now, quiet: quiet)
    return (first ?? shown, shown, text.count + rest.bytes)
  }

  /// Highest resident memory so far, MiB.
  var peakMemory: Int { Program.peakMemory(of: process) }

  /// Highest resident memory of a process so far, MiB.
  static func peakMemory(of process: Int32) -> Int {
    Program.lines("/proc/\(process)/status").first { $0.hasPrefix("VmHWM:") }
      .flatMap { Int($0.split(separator: " ").dropLast().last ?? "") }.map { $0 / 1024 } ?? 0
  }

  /// Processor time so far, in ticks of a hundredth of a second.
  var processorTicks: Int {
    let fields = Program.lines("/proc/\(process)/stat").first?.split(separator: " ") ?? []
    guard fields.count > 14, let user = Int(fields[13]), let system = Int(fields[14]) else { return 0 }
    return user + system
  }

  private func read(since begun: ContinuousClock.Instant, quiet: Int32) -> Answer {
    var answer = Answer()
    while true {
      let piece = readPiece(within: quiet)
      if piece.isEmpty { return answer }
      let passed = begun.duration(to: .now)
      if answer.bytes == 0 { answer.first = passed }
      answer.last = passed
      answer.bytes += piece.count
    }
  }

  private func readPiece(within milliseconds: Int32) -> ArraySlice<UInt8> {
    guard cvt_wait(session.terminal, -1, milliseconds) != 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(session.terminal, &bytes, bytes.count)
    return count > 0 ? bytes[..<count] : []
  }

  private func send(command: cvt_command) {
    var letter = UInt8(truncatingIfNeeded: command.rawValue)
    write(session.commands, &letter, 1)
  }

  private static func lines(_ path: String) -> [String] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 16_384)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    var pointers = strings.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    return pointers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { preconditionFailure("a list with its end is never empty") }
      return body(base)
    }
  }
}
