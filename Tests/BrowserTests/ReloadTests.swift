import Browser
import Checks
import Inventory
import Query
import TestSupport
import Testing

@Suite struct ReloadTests {
  /// The fleet with a new first function and without `feedback-form`.
  private let newer: Snapshot = {
    let members = [Fleet.Member(name: "added")] + Fleet.members.filter { $0.name != "feedback-form" }
    return Snapshot(name: "acme", inventory: Fleet.inventory(members))
  }()

  @Test func theCursorAndTheSelectionStayOnTheSameFunctions() {
    var session = Fleet.session()
    session.press("space j space k")
    #expect(Array(session.state.selection) == [0, 2])
    session.press("gg j j j")
    session.perform(.reloaded(newer))
    #expect(Array(session.state.selection) == [1], "feedback-form is gone")
    #expect(session.screen[session.cursor.row].contains("order-worker"))
  }

  @Test func selectedFindingsAreFoundAgain() {
    var session = Fleet.session()
    session.press("gi l j space")
    session.perform(.reloaded(newer))
    let row = Array(session.state.selection).first ?? 0
    let finding = session.state.checks.findings?.findings[Int(row)]
    #expect(finding.map { session.state.inventory.name(of: $0.resource) } == "legacy-webhook")
  }

  @Test func placesThatAreGoneLeaveTheHistory() {
    var session = Fleet.session()
    session.press("j j t")
    #expect(session.screen[1].contains("Functions › feedback-form › Findings"))
    session.perform(.reloaded(newer))
    #expect(session.state.place == Place(.findings))
  }

  @Test func aFailedReloadLeavesAllAsItWas() {
    var session = Fleet.session()
    session.perform(.reloadFailed("the folder is gone; name another"))
    #expect(session.state.table.lines.count == 6)
    #expect(session.screen[39].contains("the folder is gone"))
  }

  @Test func anotherDayToJudgeByRunsTheChecksAgain() {
    var session = Fleet.session()
    session.isBusy = true
    session.perform(.command(.program(.run("as-of 2027-01-01"))))
    #expect(session.state.today.description == "2027-01-01")
    #expect(session.others.contains { if case .runChecks = $0 { true } else { false } })
    #expect(session.screen[0].contains("checks ░░░░░░░░ 0 %"))
  }

  @Test func aRunThatIsStoppedSaysSo() {
    var session = Fleet.session()
    session.isBusy = true
    session.press("gk ctrl-c")
    #expect(session.others.contains(.stopChecks))
    #expect(session.screen[0].contains("checks stopped"))
  }
}
