import Glibc

extension ExportFile {
  /// Whether it leads to a terminal or one of the program's own streams, so that an export would land on the screen.
  public var leadsToScreen: Bool {
    if path == "-" { return true }
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    for descriptor in STDIN_FILENO...STDERR_FILENO {
      var own = stat()
      if fstat(descriptor, &own) == 0, own.st_dev == status.st_dev, own.st_ino == status.st_ino { return true }
    }
    guard status.st_mode & S_IFMT == S_IFCHR else { return false }
    let device = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard device >= 0 else { return false }
    defer { close(device) }
    return isatty(device) == 1
  }
}
