import Glibc

/// The descriptors 0 to 2 as they were handed over.
enum StandardStreams {
  /// Puts something in the place of those that are closed, before anything is opened that would get their numbers.
  ///
  /// What takes their place is opened for the other direction, so that each use fails as it should instead of reading
  /// or writing whatever else the number stands for.
  static func hold() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }
}
