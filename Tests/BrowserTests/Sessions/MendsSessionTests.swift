import Browser
import Checks
import TestSupport
import Testing
import Triage

/// The view of mends, by keys.
@Suite struct MendsSessionTests {
  /// The rows of the table, without the pane beside it.
  private func rows(_ session: BrowsingSession) -> [String] {
    session.screen[3..<38].map { String($0.prefix(70)) }.filter { !$0.allSatisfy { $0 == " " || $0 == "│" } }
  }

  @Test func mendsComeByWhatTheyAreWorth() {
    var session = Fleet.session()
    session.press("gm")
    let shown = rows(session)
    #expect(shown.count == 7)
    // Two critical failures, then four low ones; what is only unknown comes last.
    #expect(shown.prefix(2).allSatisfy { $0.contains("▲") && $0.contains("1▲") })
    #expect(shown.dropFirst(2).prefix(4).allSatisfy { $0.contains("1·") })
    #expect(shown[6].contains("1?"))
    #expect(session.screen[1].contains("Mends   7"))
  }

  @Test func thePaneSaysWhatAMendClosesAndHowItsScoreComesAbout() {
    var session = Fleet.session()
    session.press("gm")
    let pane = session.screen.joined(separator: "\n")
    #expect(pane.contains("closes 1 critical"))
    #expect(pane.contains("(1 critical × 1,000)"))
  }

  @Test func enterLeadsToTheFindingsThatAreClosedAndBackspaceReturns() {
    var session = Fleet.session()
    session.press("gm enter")
    #expect(session.state.place.view == .findings)
    #expect(session.state.table.lines.rows.count == 1)
    #expect(session.screen[1].contains("Mends ›"))
    session.press("backspace")
    #expect(session.state.place == Place(.mends))
    #expect(session.cursor.row == 3)
  }

  @Test func oneDecisionHoldsForAllThatAMendCloses() throws {
    var session = Fleet.session()
    session.press("gm ta")
    session.type("the account is closed in May")
    session.press("enter")
    let decision = try #require(session.state.triage.decisions.first)
    #expect(session.state.triage.decisions.count == 1 && decision.key.check.hasPrefix("mend-"))
    #expect(session.screen[1].contains("6 open of 7"))
    session.press("enter")
    #expect(session.screen[1].contains("0 open of 1"))
    #expect(session.state.triage.positions.values.map(\.state) == [.accepted])
    // A run of the checks finds the same cause again, and the decision with it.
    session.press("r")
    #expect(session.state.triage.decisions.count == 1)
    session.press("backspace u")
    #expect(session.state.triage.decisions.isEmpty)
    #expect(session.screen[1].contains("Mends   7"))
  }

  @Test func whatCannotBeToldIsNotDecidedAbout() {
    var session = Fleet.session()
    session.press("gm G ta")
    #expect(session.state.layers == [.table])
    #expect(session.screen[39].contains("there is no finding here to decide about"))
  }

  @Test(arguments: [("account", "acme-prod"), ("check", "lambda-old-runtime"), ("owner", "no owner is told")])
  func mendsAreGatheredByAccountCheckOrOwner(_ word: String, _ heading: String) {
    var session = Fleet.session()
    session.press("gm :")
    session.type("gather \(word)")
    session.press("enter")
    #expect(session.screen.contains { $0.contains(heading) && $0.contains("mend") })
  }

  @Test func filtersAskForWhatMendsAre() {
    var session = Fleet.session()
    session.press("gm /")
    session.type("severity=critical closes>=1 kind:setting")
    session.press("enter")
    #expect(session.state.table.lines.rows.count == 2)
  }
}
