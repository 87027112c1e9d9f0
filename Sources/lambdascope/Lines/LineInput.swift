import Glibc

/// The lines of a file or of the standard input, as they come.
struct LineInput: ~Copyable {
  /// A line that is not blank.
  struct Line: Sendable {
    /// Its place in the input, counted from 1.
    let number: Int
    /// The bytes without the line feed; nil when there are more than ``LineInput/lengthLimit``.
    let bytes: [UInt8]?
  }

  /// Bytes of a line that are still read; all policies that AWS lets a request meet are far smaller.
  static let lengthLimit = 16 << 20

  private let path: String
  private let file: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 20)
  private var unfinished: [UInt8] = []
  private var isTooLong = false
  private var number = 1
  private var hasEnded = false

  /// Opens a file; `-` is the standard input.
  ///
  /// - Throws: `CommandFailure` when it cannot be read.
  init(_ path: String) throws {
    self.path = path
    file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      let number = errno
      try Interruption.check()
      throw LineInput.failure(path, number)
    }
  }

  deinit {
    if file > STDERR_FILENO { close(file) }
  }

  /// The lines that one more read completes, perhaps none; nil after the last.
  ///
  /// - Throws: `CommandFailure` when reading fails or a signal came.
  mutating func next() throws -> [Line]? {
    guard !hasEnded else { return nil }
    let count = try read()
    var lines: [Line] = []
    var rest = buffer[..<count]
    if isAtStart { rest = rest.trimmingByteOrderMark }
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      finish(rest[rest.startIndex..<end], &lines)
      rest = rest[(end + 1)...]
    }
    if count == 0 {
      hasEnded = true
      finish([], &lines)
    } else {
      append(rest)
    }
    return lines
  }

  private var isAtStart: Bool { number == 1 && unfinished.isEmpty && !isTooLong }

  private mutating func finish(_ bytes: ArraySlice<UInt8>, _ lines: inout [Line]) {
    append(bytes)
    if isTooLong || !unfinished.allSatisfy(LineInput.isBlank) {
      lines.append(Line(number: number, bytes: isTooLong ? nil : unfinished))
    }
    unfinished = []
    isTooLong = false
    number += 1
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || unfinished.count + bytes.count > LineInput.lengthLimit
    if isTooLong {
      unfinished = []
    } else {
      unfinished += bytes
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }
}

// MARK: Reading

extension LineInput {
  /// Fills the buffer with what is there, and waits until there is something; 0 at the end.
  private mutating func read() throws -> Int {
    while true {
      var input = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      repeat { try Interruption.check() } while poll(&input, 1, 100) == 0
      let file = file
      let count = buffer.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR || errno == EAGAIN else { throw LineInput.failure(path, errno) }
    }
  }

  /// A file that cannot be read is a mistake of who named it; a standard input is lost on the way.
  private static func failure(_ path: String, _ number: Int32) -> CommandFailure {
    let why = String(cString: strerror(number))
    guard path == "-" else { return CommandFailure(.unreadable, "\(path): \(why)") }
    return CommandFailure(.partial, "the standard input could not be read: \(why)")
  }
}

extension ArraySlice<UInt8> {
  /// The bytes behind the mark with which some programs begin UTF-8.
  fileprivate var trimmingByteOrderMark: ArraySlice<UInt8> {
    starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3) : self
  }
}
