import Glibc

/// The standard output, where no write is lost without a word.
struct StandardOutput {
  /// Writes all bytes.
  ///
  /// - Throws: `CommandFailure`; a reader that went away ends the command quietly, as a closed pipe does elsewhere.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      try waitForRoom()
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, min($0.count, Int(PIPE_BUF))) }
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      guard count > 0 else { throw StandardOutput.failure(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until a piece can be written without blocking, so that a signal is noticed while nobody reads.
  private func waitForRoom() throws {
    var output = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
    repeat { try Interruption.check() } while poll(&output, 1, 100) == 0
  }

  private static func failure(_ number: Int32) -> CommandFailure {
    if number == EPIPE { return CommandFailure(.signal(SIGPIPE)) }
    return CommandFailure(.partial, "the output could not be written: \(String(cString: strerror(number)))")
  }
}
