import Synchronization
import Testing
import Workers

@Suite struct OnceTests {
  @Test func `what is asked twice is worked out once`() {
    let once = Once<Int>()
    #expect(!once.isMade)
    #expect(once.value { 1 } == 1)
    #expect(once.isMade)
    #expect(once.value { 2 } == 1)
  }

  @Test func `everybody who asks at once gets the one value`() {
    let pool = WorkerPool(processors: 4)
    let made = Atomic<Int>(0)
    for _ in 0..<200 {
      let once = Once<Int>()
      let values = pool.map(count: 8, in: .checks) { number in
        once.value {
          made.add(1, ordering: .relaxed)
          return number
        }
      }
      #expect(Set(values).count == 1)
    }
    #expect(made.load(ordering: .relaxed) == 200)
  }

  @Test func `what is being made holds up nobody who only looks whether it is there`() {
    let pool = WorkerPool(processors: 2)
    let once = Once<Int>()
    let (begun, mayEnd, isRead) = (Signal(), Signal(), Signal())
    pool.start(in: .checks) {
      let value = once.value {
        begun.send()
        mayEnd.wait()
        return 7
      }
      #expect(value == 7)
    }
    begun.wait()
    pool.start(in: .keys) {
      #expect(once.value { 8 } == 7)
      isRead.send()
    }
    #expect(!once.isMade)
    mayEnd.send()
    isRead.wait()
    #expect(once.isMade)
  }

  @Test func `a value that needs itself is a mistake that is told`() async {
    await #expect(processExitsWith: .failure) {
      let once = Once<Int>()
      _ = once.value { once.value { 1 } }
    }
  }
}
