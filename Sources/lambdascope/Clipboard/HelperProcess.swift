import Glibc

/// Another program that is handed some bytes, without a shell, and given a moment to take them.
struct HelperProcess {
  /// How it ended.
  enum Outcome: Hashable {
    case succeeded
    /// It could not be started, or ended with this code.
    case failed(code: Int32)
    /// A signal ended it.
    case signaled
    /// It took too long and was ended, with whatever it had started.
    case tookTooLong
  }

  /// The path of the program.
  let path: String
  /// Its name, and its arguments behind it.
  let arguments: [String]
  /// Its environment variables.
  let environment: [String: String]

  /// Runs the program until it ends, at most for a while.
  func run(input: [UInt8], within limit: Duration) -> Outcome {
    let deadline = ContinuousClock.now + limit
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .failed(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard let process = start(reading: ends[0]) else {
      ends.forEach { close($0) }
      return .failed(code: 127)
    }
    close(ends[0])
    HelperProcess.write(input, to: ends[1], until: deadline)
    close(ends[1])
    return HelperProcess.outcome(of: process, until: deadline)
  }

  /// Starts it in a process group of its own, with signals as a shell would give them.
  private func start(reading input: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var process: pid_t = 0
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    return posix_spawn(&process, path, &actions, &attributes, words, variables) == 0 ? process : nil
  }

  /// Writes as much as it takes: one that ends early has closed its end, one that hangs reads nothing.
  private static func write(_ bytes: [UInt8], to pipe: Int32, until deadline: ContinuousClock.Instant) {
    _ = fcntl(pipe, F_SETFL, O_NONBLOCK)
    var rest = bytes[...]
    while !rest.isEmpty, ContinuousClock.now < deadline {
      let count = rest.withUnsafeBytes { Glibc.write(pipe, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var room = pollfd(fd: pipe, events: Int16(POLLOUT), revents: 0)
        poll(&room, 1, 10)
      } else if errno != EINTR {
        return
      }
    }
  }

  private static func outcome(of process: pid_t, until deadline: ContinuousClock.Instant) -> Outcome {
    var status: Int32 = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        return .tookTooLong
      }
      usleep(5_000)
    }
    let isExit = status & 0x7F == 0
    guard isExit else { return .signaled }
    let code = status >> 8 & 0xFF
    return code == 0 ? .succeeded : .failed(code: code)
  }
}
