import Synchronization
import Testing
import Workers

@Suite struct MemoryBudgetTests {
  @Test(arguments: [1, 7, 64])
  func `threads never use more between them than there is`(_ size: Int) {
    let budget = MemoryBudget(size: size)
    let use = Mutex((now: 0, most: 0, done: 0))
    let pool = WorkerPool(processors: 8)
    _ = pool.map(count: 400, in: .reading, cancellation: .never, tools: { () }) { number, _ in
      let share = number % (size + 2)
      budget.withShare(of: share) {
        use.withLock {
          $0.now += min(share, size)
          $0.most = max($0.most, $0.now)
        }
        use.withLock {
          $0.now -= min(share, size)
          $0.done += 1
        }
      }
    }
    let (now, most, done) = use.withLock { $0 }
    #expect(now == 0)
    #expect(most <= size)
    #expect(done == 400)
  }

  @Test func `a share is given back when its work fails`() {
    struct Failure: Error {}
    let budget = MemoryBudget(size: 1)
    for _ in 0..<3 {
      #expect(throws: Failure.self) { try budget.withShare(of: 1) { throw Failure() } }
    }
  }

  @Test func `more than there is gets all, and less than nothing gets nothing`() {
    let budget = MemoryBudget(size: 10)
    let answer = budget.withShare(of: 1_000) { "alone" }
    #expect(answer == "alone")
    budget.withShare(of: 10) { budget.withShare(of: -5) {} }
  }
}
