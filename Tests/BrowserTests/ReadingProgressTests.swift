import Browser
import TestSupport
import Testing

@Suite struct ReadingProgressTests {
  @Test func theTopBarTellsHowFarReadingIs() {
    var session = Fleet.session()
    session.perform(.readingProgressed(done: 500, of: 2000))
    #expect(session.screen.first?.hasSuffix("reading ██░░░░░░ 25 %") == true)
    session.perform(.reloaded(Snapshot(name: "fleet", inventory: session.state.inventory)))
    #expect(session.screen.first?.contains("reading") == false)
  }
}
