import Glibc

/// The standard output, where no write is lost without a word.
struct StandardOutput {
  /// Writes all bytes.
  ///
  /// - Throws: `CommandFailure`; a reader that went away ends the command quietly, as a closed pipe does elsewhere.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      try Interruption.check()
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw StandardOutput.failure(errno) }
      rest = rest.dropFirst(count)
    }
  }

  private static func failure(_ number: Int32) -> CommandFailure {
    if number == EPIPE { return CommandFailure(.signal(SIGPIPE)) }
    return CommandFailure(.partial, "the output could not be written: \(String(cString: strerror(number)))")
  }
}
