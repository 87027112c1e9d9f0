/// Work of one kind in a pool of workers: each lane has threads of its own, so that no key waits for a check.
public enum Lane: Int, CaseIterable, Sendable {
  /// What a key waits for: rows to be filtered, sorted and searched.
  case keys
  /// What a look waits for: pages, summaries, documents.
  case pages
  /// The files of a snapshot.
  case reading
  /// The catalogue of checks.
  case checks
  /// Work that mostly waits itself: for other programs, for slow disks, for time to pass.
  case waiting
  /// Jobs that must not run side by side: each begins when the one before has ended, in the order they came.
  case inOrder

  /// How many threads the lane may have.
  func threadLimit(processors: Int) -> Int {
    switch self {
    case .keys, .pages, .reading, .checks: processors
    case .waiting: max(8, processors)
    case .inOrder: 1
    }
  }
}
