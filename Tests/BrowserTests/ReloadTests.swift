import AWSNames
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

  @Test func aSelectedFindingWhoseFunctionIsGoneIsNotMistakenForAnother() {
    var session = Fleet.session()
    session.press("gi zR a")
    let before = names(session)
    #expect(before.contains("feedback-form"))
    session.perform(.reloaded(newer))
    #expect(names(session) == before.filter { $0 != "feedback-form" })
  }

  @Test func whatIsSelectedIsLookedForOutsideTheReducer() throws {
    var session = Fleet.session()
    session.press("space j space")
    session.isBusy = true
    session.perform(.reloaded(newer))
    #expect(session.state.inventory.functions.count == Fleet.members.count, "the old snapshot is shown meanwhile")
    let ticket = try #require(session.state.tickets.carriedRows)
    #expect(session.others.contains(.carryRows(ticket)))
    let rows = session.state.carriedRows
    session.perform(.rowsCarried(rows, Ticket(ticket.number - 1)))
    #expect(session.state.tickets.carriedRows == ticket, "an answer to an older question is dropped")
    session.press("j space")
    session.perform(.rowsCarried(rows, ticket))
    let again = try #require(session.state.tickets.carriedRows)
    #expect(again != ticket, "what was selected meanwhile is looked for as well")
    session.perform(.rowsCarried(session.state.carriedRows, again))
    #expect(session.state.inventory.functions.count == newer.inventory.functions.count)
    #expect(Array(session.state.selection) == [1, 4])
  }

  @Test func manyFindingsAreFoundAgainOutsideTheReducer() throws {
    let members = (0..<10_001).map { Fleet.Member(name: "function-\($0)", runtime: "python3.7") }
    let inventory = Fleet.inventory(members)
    var session = BrowsingSession(inventory, catalogue: Fleet.catalogue, asOf: Fleet.asOf)
    session.press("gi a")
    let count = session.state.selection.count
    #expect(count > 20_000)
    session.perform(.reloaded(Snapshot(name: "acme", inventory: inventory)))
    #expect(session.state.selection.count == count)
    session.isBusy = true
    session.press("gk")
    let run = try #require(session.state.tickets.checks)
    session.perform(.checksFinished(FindingSet(of: session.state.checks.engine), run))
    let ticket = try #require(session.state.tickets.locatedFindings)
    #expect(session.others.contains(.locateFindings(ticket)))
    #expect(session.state.selection.isEmpty)
    session.perform(.findingsLocated(session.state.locatedFindings, ticket))
    #expect(session.state.selection.count == count)
  }

  private func names(_ session: BrowsingSession) -> [String] {
    let findings = session.state.checks.findings?.findings ?? []
    return session.state.selection.map { session.state.inventory.name(of: findings[Int($0)].resource) }.sorted()
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
