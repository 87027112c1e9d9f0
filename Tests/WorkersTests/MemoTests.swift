import Synchronization
import Testing
import Workers

@Suite struct MemoTests {
  @Test func `a value is made once and then remembered`() {
    let memo = Memo<Int, Int>()
    let made = Atomic<Int>(0)
    for _ in 0..<5 {
      let value = memo.value(7) {
        made.add(1, ordering: .relaxed)
        return 49
      }
      #expect(value == 49)
    }
    #expect(made.load(ordering: .relaxed) == 1)
  }

  @Test func `a full memo forgets but never lies`() {
    let memo = Memo<Int, Int>(limit: 32)
    for round in 0..<3 {
      for key in 0..<500 { #expect(memo.value(key) { key * key } == key * key, "round \(round)") }
    }
  }
}
