import Synchronization
import Testing
import Workers

@Suite struct CancellationTests {
  @Test func `copies share one wish`() {
    let wish = Cancellation()
    let copy = wish
    #expect(!copy.isCancelled)
    wish.cancel()
    #expect(copy.isCancelled)
    #expect(!Cancellation().isCancelled)
    #expect(!Cancellation.never.isCancelled)
  }

  @Test func `a condition is asked each time, and not needed once somebody cancels`() {
    let asked = Atomic<Int>(0)
    let wish = Cancellation { asked.add(1, ordering: .relaxed).newValue > 2 }
    #expect([wish.isCancelled, wish.isCancelled, wish.isCancelled] == [false, false, true])
    wish.cancel()
    #expect(wish.isCancelled)
    #expect(asked.load(ordering: .relaxed) == 3)
  }
}
