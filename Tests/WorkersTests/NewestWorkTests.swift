import Synchronization
import Testing
import Workers

@Suite struct NewestWorkTests {
  @Test func `work of one kind cancels that before it, and no other`() {
    let newest = NewestWork<String>()
    let first = newest.begin("filter")
    let other = newest.begin("find")
    let second = newest.begin("filter")
    #expect(first.isCancelled && !second.isCancelled && !other.isCancelled)
    newest.cancel("filter")
    newest.cancel("sort")
    #expect(second.isCancelled && !other.isCancelled)
  }

  @Test func `of many jobs that wait for one thread only the newest is begun`() {
    let pool = WorkerPool(processors: 1)
    let newest = NewestWork<Int>()
    let (mayBegin, isDone) = (Signal(), Signal())
    let begun = Mutex<[Int]>([])
    pool.start(in: .keys) { mayBegin.wait() }
    for number in 0..<50 {
      pool.start(number % 2, of: newest, in: .keys) { _ in
        begun.withLock { $0.append(number) }
        isDone.send()
      }
    }
    mayBegin.send()
    isDone.wait()
    isDone.wait()
    #expect(begun.withLock { $0 } == [48, 49])
  }
}
