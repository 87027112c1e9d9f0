import Glibc
import Synchronization

/// Does the same work for each number below a count, on several threads; results are in the order of the numbers.
///
/// Plain threads rather than tasks: reading files blocks, and the threads of Swift's own pool must not.
final class ParallelWork<Result: Sendable>: Sendable {
  private let next = Atomic<Int>(0)
  private let results: Mutex<[Result?]>
  private let count: Int
  private let body: @Sendable (Int, inout FileTools) -> Result?

  private init(count: Int, body: @escaping @Sendable (Int, inout FileTools) -> Result?) {
    self.count = count
    self.body = body
    results = Mutex(Array(repeating: nil, count: count))
  }

  /// The results in order; nil where `body` gave none.
  static func run(
    count: Int,
    threads: Int,
    body: @escaping @Sendable (Int, inout FileTools) -> Result?
  ) -> [Result?] {
    let work = ParallelWork(count: count, body: body)
    var started: [pthread_t] = []
    for _ in 1..<max(1, min(threads, count)) {
      guard let thread = work.startThread() else { break }
      started.append(thread)
    }
    work.runUntilDone()
    for thread in started { pthread_join(thread, nil) }
    return work.results.withLock { $0 }
  }

  private func runUntilDone() {
    var tools = FileTools()
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      let result = body(number, &tools)
      results.withLock { $0[number] = result }
    }
  }

  /// Nil when the system has no more threads; those that run do the work.
  private func startThread() -> pthread_t? {
    let run = Unmanaged.passRetained(ThreadBody(run: runUntilDone))
    var thread = pthread_t()
    let code = pthread_create(
      &thread,
      nil,
      { context in
        guard let context else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run()
        return nil
      },
      run.toOpaque()
    )
    guard code == 0 else {
      run.release()
      return nil
    }
    return thread
  }
}

/// A closure that C can carry.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(run: @escaping @Sendable () -> Void) { self.run = run }
}
