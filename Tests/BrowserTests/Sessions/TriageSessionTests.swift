import Browser
import Checks
import Screen
import TestSupport
import Testing
import Triage

@Suite struct TriageSessionTests {
  @Test func findingsAreGatheredByCheckWithTheWorstFirst() {
    var session = Fleet.session()
    session.press("gi")
    let lines = session.screen[3...5].map { String($0.prefix(69)) }
    #expect(lines[0].contains("▶ ▲ lambda-old-runtime") && lines[0].contains("2 failed"))
    #expect(lines[1].contains("▶ · lambda-little-memory") && lines[1].contains("4 failed"))
    #expect(lines[2].contains("▶ ? lambda-unknowable") && lines[2].contains("1 unknown"))
    session.press("l j")
    #expect(session.screen[session.cursor.row].contains("▲ legacy-webhook"))
  }

  @Test func acceptingAsksForAReasonAndProposesNinetyDays() {
    var session = atFirstFinding()
    session.press("ta")
    #expect(session.screen.contains { $0.contains("Accept the risk of 1 finding") })
    #expect(session.screen.contains { $0.contains("until") && $0.contains("2027-02-19") })
    session.press("enter")
    #expect(session.screen.contains { $0.contains("accepted needs a reason; say why") })
    session.type("compensated by the authorizer")
    session.press("enter")
    #expect(session.state.layers == [.table])
    #expect(session.screen[39].contains("1 finding accepted until 2027-02-19; u undoes"))
    #expect(session.screen[session.cursor.row].contains("accepted 90 d"))
    #expect(session.screen[1].contains("5 open of 7"))
  }

  @Test(arguments: [
    ("30d", "2026-12-21"), ("2027-03-01", "2027-03-01"), ("never", "never"), ("soon", nil), ("2020-01-01", nil),
    ("", nil),
  ])
  func anExpiryIsANumberOfDaysADayOrNever(text: String, until day: String?) {
    var session = atFirstFinding()
    session.press("ta")
    session.type("known")
    session.press("tab ctrl-u")
    session.type(text)
    session.press("enter")
    #expect(session.state.triage.decisions.values.first?.expiry?.text == day)
    #expect(session.screen.contains { $0.contains("is no day to come") } == (day == nil))
  }

  @Test func whatIsSettledStepsBack() {
    var session = atFirstFinding()
    session.press("tn")
    session.type("a test")
    session.press("enter j")
    let roles = session.grid.roleLines[4].prefix(60).filter { $0 != " " }
    #expect(session.screen[4].hasPrefix(" ~"))
    #expect(roles.allSatisfy { $0 == Role.rowMuted.letter })
    session.press("u")
    #expect(session.screen[4].hasPrefix("  "))
  }

  @Test func nothingShowsBeforeTheStoreHasConfirmed() {
    var state = atFirstFinding().state
    let effects = Browser.reduce(&state, .command(.triage(.decide(.reviewing, goesOn: false))))
    let id = FindingID(
      check: "lambda-old-runtime",
      resource: "arn:aws:lambda:us-east-1:111122223333:function:legacy-webhook"
    )
    guard case .row(let row, _) = state.table.lines[state.table.cursor] else { return #expect(Bool(false)) }
    #expect(effects == [.changeTriage(.state(.reviewing, reason: "", expiry: nil), .findings([row]))])
    #expect(state.names(of: .findings([row])).names == [id])
    #expect(state.triage.decisions.isEmpty)
    _ = Browser.reduce(&state, .triageFailed("the file is full"))
    #expect(state.triage.decisions.isEmpty)
    #expect(state.messages.shown?.text == "the file is full")
  }

  @Test func aHeadingStandsForAllFindingsUnderIt() {
    var session = Fleet.session()
    session.press("gi tr")
    #expect(session.state.triage.decisions.values.map(\.state) == [.reviewing, .reviewing])
  }

  @Test func manyAreDecidedAtOnceAndTakenBackAsOneStep() {
    var session = atFirstFinding()
    session.press("a tn")
    #expect(session.screen.contains { $0.contains("7 findings: not applicable") })
    #expect(session.screen.contains { $0.contains("and 4 more") })
    session.type("a test")
    session.press("enter")
    #expect(session.state.triage.decisions.count == 7)
    session.press("u")
    #expect(session.state.triage.decisions.isEmpty)
    #expect(session.screen[39].contains("took back the change of 7 findings"))
    session.press("ctrl-r")
    #expect(session.state.triage.decisions.count == 7)
    session.press("u u")
    #expect(session.screen[39].contains("there is nothing to take back"))
  }

  @Test func aCapitalLetterGoesOnToTheNextOpenFinding() {
    var session = atFirstFinding()
    session.press("Tf")
    session.type("read it wrong")
    session.press("enter")
    #expect(session.screen[session.cursor.row].contains("thumbnails"))
    session.press(".")
    #expect(session.screen.contains { $0.contains("1 finding: false positive") })
  }

  @Test func theHistoryOfAFindingStandsInThePane() {
    var session = atFirstFinding()
    session.press("tr tw")
    #expect(session.screen.contains { $0.contains("History") })
    #expect(session.screen.contains { $0.contains("reviewing  j.doe") })
    #expect(session.screen.contains { $0.contains("fixing  j.doe") })
  }

  @Test func aNoteIsKept() {
    var session = atFirstFinding()
    session.press("gn")
    session.type("ask the team")
    session.press("enter")
    #expect(session.state.triage.decisions.values.first?.note == "ask the team")
    session.press("gn")
    #expect(session.screen.contains { $0.contains("note        ask the team") })
  }

  @Test func elsewhereThereIsNothingToDecide() {
    var session = Fleet.session()
    session.press("t r")
    #expect(session.state.triage.decisions.isEmpty)
  }

  /// The findings with the first group open and the cursor on its first row.
  private func atFirstFinding() -> BrowsingSession {
    var session = Fleet.session()
    session.press("gi l j")
    return session
  }
}
