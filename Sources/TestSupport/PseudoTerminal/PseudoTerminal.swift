import CVTerm
import Glibc
public import Screen

/// A program on a pseudo-terminal of its own, in front of a terminal emulator (libvterm) inside the test.
///
/// The program runs as a job of a small shell: it is in the foreground of its own session, Ctrl-Z stops it and
/// `continueInForeground()` is the shell's `fg`. The emulator answers what the program asks of its terminal, and its
/// keyboard and mouse send what a terminal in the same modes would send.
///
/// Nothing sleeps: a test types, then waits for a condition on the screen.
///
/// ```swift
/// let terminal = try PseudoTerminal(running: BuiltProduct.path(of: "lambdascope"), arguments: ["Snapshots/demo"])
/// try terminal.wait { $0.text.contains("functions") }
/// terminal.press(.down)
/// terminal.type("q")
/// #expect(try terminal.waitForEnd() == .exited(0))
/// #expect(terminal.leftovers == [])
/// ```
///
/// The emulator advances only inside the `wait` functions. Use it from one thread. When the value goes away, a
/// program that still runs is killed.
public final class PseudoTerminal {
  /// What the program is doing, as its shell knows it.
  public enum ProgramState: Hashable, Sendable {
    /// Running, in front or behind.
    case running
    /// Stopped by this signal.
    case stopped(Int32)
    /// Ended with this exit code.
    case exited(Int32)
    /// Ended by this signal.
    case signaled(Int32)
  }

  /// What the program is doing; brought up to date by the `wait` functions.
  public internal(set) var state = ProgramState.running
  /// Bytes that the program has written so far.
  public var byteCount: Int { received.count }
  /// Everything that the program has written so far.
  public internal(set) var received: [UInt8] = []
  /// The modes of the line before the program started.
  public let modesBefore: LineModes
  /// The size of the terminal in cells.
  public internal(set) var size: Size

  let emulator: OpaquePointer
  var session: cvt_session

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - executable: the path of the program.
  ///   - arguments: its arguments, without its name.
  ///   - environment: variables to add to a small fixed environment, or to replace in it; `TERM` has its own argument.
  ///   - term: the value of `TERM`.
  ///   - size: the size of the terminal in cells.
  /// - Throws: `PseudoTerminalError` when the system gives no terminal or no process.
  public init(
    running executable: String,
    arguments: [String] = [],
    environment: [String: String] = [:],
    term: String = "xterm-256color",
    size: Size = Size(columns: 80, rows: 24)
  ) throws(PseudoTerminalError) {
    guard let emulator = cvt_new(Int32(size.rows), Int32(size.columns)) else { throw .noEmulator }
    self.emulator = emulator
    self.size = size
    var session = cvt_session()
    let fixed = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    let variables = fixed.merging(environment) { $1 }.merging(["TERM": term]) { $1 }
    let isRunning = withCStrings([executable] + arguments) { arguments in
      withCStrings(variables.map { "\($0.key)=\($0.value)" }) { variables in
        cvt_spawn(executable, arguments, variables, Int32(size.rows), Int32(size.columns), &session)
      }
    }
    guard isRunning else {
      cvt_free(emulator)
      throw .notStarted(errno)
    }
    self.session = session
    modesBefore = LineModes(of: session.terminal)
    // The modes have been read: now the program may change them.
    command(CVT_START.rawValue)
  }

  deinit {
    hangUp()
    // The shell kills the program when its commands end.
    close(session.commands)
    close(session.reports)
    var status: Int32 = 0
    waitpid(session.leader, &status, 0)
    cvt_free(emulator)
  }

  func command(_ letter: UInt32, _ argument: Int32? = nil) {
    let bytes = [UInt8(truncatingIfNeeded: letter)] + (argument.map { [UInt8(truncatingIfNeeded: $0)] } ?? [])
    write(session.commands, bytes, bytes.count)
  }
}

/// Why no program runs on the pseudo-terminal.
public enum PseudoTerminalError: Error, Hashable, Sendable {
  /// The emulator had no memory for its screen.
  case noEmulator
  /// The system call failed with this number.
  case notStarted(Int32)
  /// The condition did not come true; what the screen showed then, and what the program was doing.
  case timedOut(screen: String, state: PseudoTerminal.ProgramState)
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return body(&copies)
}
