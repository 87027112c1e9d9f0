import Synchronization
import Testing

@testable import Workers

@Suite struct WorkerPoolTests {
  @Test(arguments: [1, 2, 7])
  func `results come in the order of the numbers, each made once`(_ processors: Int) {
    let pool = WorkerPool(processors: processors)
    let asked = Atomic<Int>(0)
    for count in [0, 1, 2, 100] {
      let results = pool.map(count: count, in: .checks) { number in
        asked.add(1, ordering: .relaxed)
        return number * number
      }
      #expect(results == (0..<count).map { $0 * $0 })
    }
    #expect(asked.load(ordering: .relaxed) == 103)
  }

  @Test func `a thread keeps its tools for all its numbers`() {
    let pool = WorkerPool(processors: 3)
    let tools = Atomic<Int>(0)
    let results = pool.map(
      count: 500,
      in: .reading,
      tools: { tools.add(1, ordering: .relaxed).newValue },
      body: { number, own in own == 0 ? nil : number }
    )
    #expect(results == Array(0..<500))
    #expect((1...3).contains(tools.load(ordering: .relaxed)))
  }

  @Test func `what nobody wants any more stops between two numbers`() {
    let pool = WorkerPool(processors: 2)
    let cancellation = Cancellation()
    let made = Atomic<Int>(0)
    let results = pool.map(count: 1000, in: .checks, cancellation: cancellation, tools: {}) { (number, _) -> Int? in
      if made.add(1, ordering: .relaxed).newValue == 10 { cancellation.cancel() }
      return number
    }
    #expect(made.load(ordering: .relaxed) <= 11)
    #expect(results.contains(nil))
  }

  @Test func `a loop within a job of its own lane ends though no thread is free`() {
    let pool = WorkerPool(processors: 1)
    let isDone = Signal()
    pool.start(in: .checks) {
      #expect(pool.map(count: 9, in: .checks) { $0 } == Array(0..<9))
      isDone.send()
    }
    isDone.wait()
  }

  @Test(arguments: Lane.allCases)
  func `a lane has no more threads than it may`(_ lane: Lane) {
    let pool = WorkerPool(processors: 3)
    let atWork = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    let isDone = Signal()
    for _ in 0..<100 {
      pool.start(in: lane) {
        most.max(atWork.add(1, ordering: .sequentiallyConsistent).newValue, ordering: .sequentiallyConsistent)
        atWork.subtract(1, ordering: .sequentiallyConsistent)
        isDone.send()
      }
    }
    for _ in 0..<100 { isDone.wait() }
    #expect(most.load(ordering: .sequentiallyConsistent) <= pool.threadLimit(of: lane))
  }

  @Test func `no lane waits for another`() {
    let pool = WorkerPool(processors: 1)
    for lane in Lane.allCases {
      let (isDone, mayEnd) = (Signal(), Signal())
      for other in Lane.allCases where other != lane { pool.start(in: other) { mayEnd.wait() } }
      pool.start(in: lane) { isDone.send() }
      isDone.wait()
      for _ in Lane.allCases.dropFirst() { mayEnd.send() }
    }
  }

  @Test func `jobs in order come one after the other, those of a pool that nobody holds as well`() {
    let seen = Mutex<[Int]>([])
    let isDone = Signal()
    do {
      let pool = WorkerPool(processors: 4)
      for number in 0..<300 { pool.start(in: .inOrder) { seen.withLock { $0.append(number) } } }
      pool.start(in: .inOrder) { isDone.send() }
    }
    isDone.wait()
    #expect(seen.withLock { $0 } == Array(0..<300))
  }

  @Test func `a signal that does not come is not waited for longer than said`() {
    let signal = Signal()
    #expect(!signal.wait(milliseconds: 1))
    signal.send()
    #expect(signal.wait(milliseconds: 10_000))
  }
}
