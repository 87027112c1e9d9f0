/// The threads that do a program's work in the background, a bounded number in each ``Lane``.
///
/// Threads are started when there is work for them and then wait for more; they end with the pool, after the jobs that
/// it was given.
public final class WorkerPool: Sendable {
  private let queues: [JobQueue]

  /// A pool for so many processors; without a number, for all.
  public init(processors: Int = processorCount()) {
    queues = Lane.allCases.map { JobQueue(threadLimit: $0.threadLimit(processors: max(1, processors))) }
  }

  deinit {
    for queue in queues { queue.close() }
  }

  /// Does a job in the background, after those that its lane was given before and that found no free thread.
  public func start(in lane: Lane, _ job: @escaping @Sendable () -> Void) {
    queues[lane.rawValue].add(job)
  }

  /// How many threads a lane may have.
  func threadLimit(of lane: Lane) -> Int { queues[lane.rawValue].threadLimit }
}
