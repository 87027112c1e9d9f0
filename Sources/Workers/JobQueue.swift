import Synchronization

/// The jobs of one lane and the threads that do them.
final class JobQueue: Sendable {
  typealias Job = @Sendable () -> Void

  /// How many threads there may be.
  let threadLimit: Int
  private let state = Mutex(State())
  private let news = Signal()

  private struct State {
    /// Jobs that nobody has begun, the newest first, so that the oldest is taken from the end.
    var waiting: [Job] = []
    var threads = 0
    var idle = 0
    var isClosed = false
  }

  init(threadLimit: Int) { self.threadLimit = threadLimit }

  /// Adds a job behind those that wait, and a thread when none is free.
  func add(_ job: @escaping Job) {
    let needsThread = state.withLock { state in
      state.waiting.insert(job, at: 0)
      guard state.waiting.count > state.idle, state.threads < threadLimit else { return false }
      state.threads += 1
      return true
    }
    news.send()
    guard needsThread, !Thread.start({ self.work() }) else { return }
    // The system has no more threads: those that run do the job, or else the one that asks.
    let isAlone = state.withLock { state in
      state.threads -= 1
      return state.threads == 0
    }
    if isAlone { workOff() }
  }

  /// Lets the threads end once all jobs are done.
  func close() {
    let threads = state.withLock { state in
      state.isClosed = true
      return state.threads
    }
    for _ in 0..<threads { news.send() }
  }

  private func work() {
    while true {
      state.withLock { $0.idle += 1 }
      news.wait()
      let (job, isDone) = state.withLock { state in
        state.idle -= 1
        let job = state.waiting.popLast()
        return (job, job == nil && state.isClosed)
      }
      if isDone { return }
      job?()
    }
  }

  private func workOff() {
    while let job = state.withLock({ $0.waiting.popLast() }) { job() }
  }
}
