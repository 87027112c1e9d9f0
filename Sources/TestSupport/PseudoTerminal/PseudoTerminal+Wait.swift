import CVTerm
import Glibc

extension PseudoTerminal {
  /// Runs the terminal until `condition` holds.
  ///
  /// - Parameters:
  ///   - limit: the longest time to wait; generous, since it costs nothing when all is well.
  ///   - condition: asked at once and after each piece of output and each change of `state`.
  /// - Throws: `PseudoTerminalError.timedOut` with the screen as it was then.
  public func wait(
    upTo limit: Duration = .seconds(10),
    until condition: (PseudoTerminal) -> Bool
  ) throws(PseudoTerminalError) {
    let deadline = ContinuousClock.now + limit
    while !condition(self) {
      let left = deadline - .now
      guard left > .zero, advance(for: left) else {
        throw .timedOut(screen: text, state: state)
      }
    }
  }

  /// Runs the terminal until the screen shows `text`.
  public func wait(for text: String, upTo limit: Duration = .seconds(10)) throws(PseudoTerminalError) {
    try wait(upTo: limit) { $0.text.contains(text) }
  }

  /// Runs the terminal until the program has ended and all its output has been taken; says how it ended.
  @discardableResult
  public func waitForEnd(upTo limit: Duration = .seconds(10)) throws(PseudoTerminalError) -> ProgramState {
    try wait(upTo: limit) { $0.hasEnded }
    drain()
    return state
  }

  /// Runs the terminal until a signal has stopped the program and all its output has been taken.
  public func waitForStop(upTo limit: Duration = .seconds(10)) throws(PseudoTerminalError) {
    try wait(upTo: limit) { if case .stopped = $0.state { true } else { false } }
    drain()
  }

  /// Whether the program has ended.
  public var hasEnded: Bool {
    switch state {
    case .running, .stopped: false
    case .exited, .signaled: true
    }
  }

  /// Takes what is there already: a program that has ended or stopped writes no more.
  private func drain() {
    while session.terminal >= 0, cvt_wait(session.terminal, -1, 0) != 0, readOutput() {}
  }

  /// Waits for output or news of the program and takes them; false when the time has passed.
  private func advance(for left: Duration) -> Bool {
    let milliseconds = Int32(clamping: left.components.seconds * 1_000 + 1_000)
    let ready = cvt_wait(session.terminal, session.reports, milliseconds)
    if ready & 2 != 0 { readReport() }
    if ready & 1 != 0, !readOutput() { hangUp() }
    return ready != 0
  }

  /// Gives output to the emulator and its answers to the program; false when there is no more output.
  func readOutput() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(session.terminal, &bytes, bytes.count)
    if count < 0, errno == EAGAIN { return true }
    guard count > 0 else { return false }
    received += bytes[..<count]
    cvt_feed(emulator, bytes, count)
    sendKeyboard()
    return true
  }

  private func readReport() {
    var report = cvt_report()
    guard read(session.reports, &report, MemoryLayout<cvt_report>.size) > 0 else { return }
    switch cvt_report_kind(UInt32(report.kind)) {
    case CVT_STOPPED: state = .stopped(report.value)
    case CVT_EXITED: state = .exited(report.value)
    case CVT_SIGNALED: state = .signaled(report.value)
    default: state = .running
    }
  }
}
