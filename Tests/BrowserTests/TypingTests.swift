import Browser
import Synchronization
import TestSupport
import Testing
import Workers

/// What letters cost that are typed faster than large tables are filtered.
@Suite struct TypingTests {
  private static let letters = "function-12345"

  /// The arrangements that the letters of a filter ask for.
  private func wishes() -> (session: BrowsingSession, arrangements: [Arrangement]) {
    let members = (0..<70_000).map { Fleet.Member(name: "function-\($0)") }
    var session = BrowsingSession(Fleet.inventory(members), catalogue: [], asOf: Fleet.asOf)
    session.isBusy = true
    session.press("/")
    session.type(Self.letters)
    let arrangements = session.others.compactMap { effect -> Arrangement? in
      if case .arrange(let arrangement, _) = effect { arrangement } else { nil }
    }
    return (session, arrangements)
  }

  @Test func eachLetterCancelsTheFilterBeforeIt() {
    let (session, arrangements) = wishes()
    #expect(arrangements.map(\.filter).last == Self.letters)
    #expect(arrangements.count == Self.letters.count)
    let state = session.state
    let pool = WorkerPool(processors: 1)
    let newest = NewestWork<Place>()
    let (isAtWork, mayGoOn, isDone) = (Signal(), Signal(), Signal())
    let answers = Mutex<[String]>([])
    let begun = Atomic<Int>(0)
    for (position, arrangement) in arrangements.enumerated() {
      pool.start(arrangement.place, of: newest, in: .keys) { cancellation in
        begun.add(1, ordering: .relaxed)
        // The first letter is being answered while the others are typed.
        if position == 0 {
          isAtWork.send()
          mayGoOn.wait()
        }
        if arrangement.arranged(in: state, cancellation: cancellation) != nil {
          answers.withLock { $0.append(arrangement.filter) }
        }
        isDone.send()
      }
      if position == 0 { isAtWork.wait() }
    }
    mayGoOn.send()
    isDone.wait()
    isDone.wait()
    #expect(begun.load(ordering: .relaxed) == 2, "the letters between the first and the last are never begun")
    #expect(answers.withLock { $0 } == [Self.letters])
  }

  @Test func aFilterThatNobodyWantsStopsWithinTheRows() {
    let (session, arrangements) = wishes()
    let asked = Atomic<Int>(0)
    // How often a whole filter looks whether it is still wanted, then one that is cancelled half way.
    let whole = Cancellation { asked.add(1, ordering: .relaxed).newValue < 0 }
    #expect(arrangements[0].arranged(in: session.state, cancellation: whole) != nil)
    let looks = asked.exchange(0, ordering: .relaxed)
    #expect(looks >= 5)
    for last in 1...looks {
      let half = Cancellation { asked.add(1, ordering: .relaxed).newValue >= last }
      #expect(arrangements[0].arranged(in: session.state, cancellation: half) == nil)
      #expect(asked.exchange(0, ordering: .relaxed) == last, "nothing is looked at after that")
    }
  }

  @Test func aFindThatNobodyWantsStopsWithinTheRows() {
    let (session, arrangements) = wishes()
    let asked = Atomic<Int>(0)
    let half = Cancellation { asked.add(1, ordering: .relaxed).newValue >= 2 }
    #expect(arrangements[0].hits(of: "7", in: session.state, cancellation: half) == nil)
    #expect(asked.load(ordering: .relaxed) == 2)
  }
}
