import Synchronization

/// The newest piece of work of each kind: whoever begins another one cancels the one before.
///
/// Of what is typed letter by letter, only the last is worth an answer.
public final class NewestWork<Kind: Hashable & Sendable>: Sendable {
  private let newest = Mutex<[Kind: Cancellation]>([:])

  /// No work.
  public init() {}

  /// Begins a piece of work in place of the last one of its kind; the answer tells it when it is not wanted any more.
  public func begin(_ kind: Kind) -> Cancellation {
    let cancellation = Cancellation()
    newest.withLock { $0.updateValue(cancellation, forKey: kind) }?.cancel()
    return cancellation
  }

  /// Cancels the work of a kind.
  public func cancel(_ kind: Kind) {
    newest.withLock { $0.removeValue(forKey: kind) }?.cancel()
  }
}

extension WorkerPool {
  /// Does a job in the background in place of the last one of its kind, which is cancelled.
  ///
  /// A job that is cancelled before it has begun is not begun.
  public func start<Kind: Hashable & Sendable>(
    _ kind: Kind,
    of newest: NewestWork<Kind>,
    in lane: Lane,
    _ job: @escaping @Sendable (Cancellation) -> Void
  ) {
    let cancellation = newest.begin(kind)
    start(in: lane) {
      if !cancellation.isCancelled { job(cancellation) }
    }
  }
}
