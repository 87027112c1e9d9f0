import Synchronization

extension WorkerPool {
  /// Does the same work for each number below a count on the threads of a lane and on this one, which waits for the
  /// others; no more threads than the lane may have.
  ///
  /// - Parameters:
  ///   - count: the number of results.
  ///   - lane: whose threads help.
  ///   - cancellation: asked before each number; once it is cancelled, the numbers that are left give nothing.
  ///   - tools: makes what one thread keeps for all its numbers.
  ///   - body: makes the result of a number, or nil.
  /// - Returns: the results in the order of the numbers; nil where `body` gave none or was not asked.
  public func map<Tools: ~Copyable, Result: Sendable>(
    count: Int,
    in lane: Lane,
    cancellation: Cancellation = .never,
    tools: @escaping @Sendable () -> Tools,
    body: @escaping @Sendable (Int, inout Tools) -> Result?
  ) -> [Result?] {
    let loop = SharedLoop(count: count, cancellation: cancellation, tools: tools, body: body)
    for _ in 1..<max(1, min(threadLimit(of: lane), count)) { start(in: lane) { loop.help() } }
    return loop.finish()
  }

  /// Does the same work for each number below a count, without anything that threads keep.
  public func map<Result: Sendable>(
    count: Int,
    in lane: Lane,
    body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count: count, in: lane, tools: {}, body: { number, _ in body(number) }).compactMap(\.self)
  }
}

/// Hands out numbers to several threads and gathers their results.
private final class SharedLoop<Tools: ~Copyable, Result: Sendable>: Sendable {
  private let next = Atomic<Int>(0)
  private let results: Mutex<[Result?]>
  private let helpers = Mutex(Helpers())
  private let lastHelperLeft = Signal()
  private let count: Int
  private let cancellation: Cancellation
  private let tools: @Sendable () -> Tools
  private let body: @Sendable (Int, inout Tools) -> Result?

  private struct Helpers {
    var atWork = 0
    /// Whether every number is handed out, so that who comes late has nothing to do.
    var isOver = false
  }

  init(
    count: Int,
    cancellation: Cancellation,
    tools: @escaping @Sendable () -> Tools,
    body: @escaping @Sendable (Int, inout Tools) -> Result?
  ) {
    self.count = count
    self.cancellation = cancellation
    self.tools = tools
    self.body = body
    results = Mutex(Array(repeating: nil, count: count))
  }

  /// The results, after taking part until all is done.
  func finish() -> [Result?] {
    takePart()
    let mustWait = helpers.withLock { helpers in
      helpers.isOver = true
      return helpers.atWork > 0
    }
    if mustWait { lastHelperLeft.wait() }
    return results.withLock { $0 }
  }

  /// Takes part on another thread.
  func help() {
    let isWanted = helpers.withLock { helpers in
      if !helpers.isOver { helpers.atWork += 1 }
      return !helpers.isOver
    }
    guard isWanted else { return }
    takePart()
    let isLast = helpers.withLock { helpers in
      helpers.atWork -= 1
      return helpers.isOver && helpers.atWork == 0
    }
    if isLast { lastHelperLeft.send() }
  }

  private func takePart() {
    var tools = tools()
    while !cancellation.isCancelled {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      let result = body(number, &tools)
      results.withLock { $0[number] = result }
    }
  }
}
