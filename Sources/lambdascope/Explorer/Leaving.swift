import Synchronization

/// What is still under way when the user leaves, and how long it may take.
final class Leaving: Sendable {
  /// Work that is waited for.
  enum Work {
    /// A change of decisions, on its way to the triage file.
    case change
    /// An export.
    case export
  }

  private let state = Mutex(State())

  private struct State {
    var pending: [Work: Int] = [:]
    var deadline: ContinuousClock.Instant?
  }

  /// How much of some work is under way.
  func count(of work: Work) -> Int { state.withLock { $0.pending[work, default: 0] } }

  /// Whether nobody waits for the triage file any more.
  var isOver: Bool { state.withLock { $0.deadline.map { $0 < .now } ?? false } }

  /// Whether the user has left.
  var hasBegun: Bool { state.withLock { $0.deadline != nil } }

  /// Notes that work is under way.
  func add(_ work: Work) { state.withLock { $0.pending[work, default: 0] += 1 } }

  /// Notes that work has ended, well or not.
  func finish(_ work: Work) { state.withLock { $0.pending[work, default: 0] -= 1 } }

  /// Leaves: the triage file is waited for so long.
  func begin(within limit: Duration) { state.withLock { $0.deadline = .now + limit } }
}
