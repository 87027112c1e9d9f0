import Glibc

/// What a look at the folder tells of a triage file: it differs whenever somebody has written to it, but for a moment.
struct TriageStamp: Equatable, Sendable {
  /// What tells the file from one that was put in its place; nil where there is none.
  let trace: Trace?
  private let main: Look?
  private let log: Look?
  private let isSettled: Bool

  /// A file by its number.
  struct Trace: Equatable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  private struct Look: Equatable {
    let size: Int64
    let changed: Int64

    init(_ status: stat) {
      size = Int64(status.st_size)
      changed = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }
  }

  /// The stamp of the file at a place, with what is written ahead of it.
  init(of place: String) {
    let (main, log) = (Self.status(place), Self.status(place + "-wal"))
    trace = main.map { Trace(device: UInt64($0.st_dev), number: UInt64($0.st_ino)) }
    self.main = main.map(Look.init)
    self.log = log.map(Look.init)
    let newest = max(self.main?.changed ?? 0, self.log?.changed ?? 0)
    isSettled = newest < Self.now - Self.resolution
  }

  /// The stamp if a later write is sure to change it: within a step of its clock, a file system tells two as one.
  var settled: TriageStamp? { isSettled ? self : nil }

  /// The coarsest steps in which file systems in use tell times: FAT's two seconds (mount(8), 2026-11-28).
  private static let resolution: Int64 = 2_000_000_000

  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  static func == (left: TriageStamp, right: TriageStamp) -> Bool {
    (left.trace, left.main, left.log) == (right.trace, right.main, right.log)
  }
}
