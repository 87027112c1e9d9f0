import AWSNames
import Browser
import Screen
import TestSupport
import Testing

/// What forms propose, and what they say of their fields.
@Suite struct FormTests {
  private func exportDialog(_ session: BrowsingSession) -> ExportDialog? {
    if case .dialog(.export(let dialog)) = session.state.layers.last { dialog } else { nil }
  }

  private func isOnRow(_ session: BrowsingSession) -> Bool {
    if case .row = session.state.table.lines[session.state.table.cursor] { true } else { false }
  }

  @Test func whatIsTypedTakesThePlaceOfAProposal() {
    var session = Fleet.session()
    session.press("gi l j space ta tab")
    session.type("30d")
    #expect(session.screen.contains { $0.contains("30d") && !$0.contains("90d30d") })
    session.press("left")
    session.type("0")
    #expect(session.screen.contains { $0.contains("300d") }, "what was begun to be changed is kept")
  }

  @Test func aProposalThatIsTouchedIsKept() {
    var session = Fleet.session()
    session.press("gi l j space ta tab backspace")
    session.type("w")
    #expect(session.screen.contains { $0.contains("90w") })
  }

  @Test func theHintIsThatOfTheField() throws {
    var session = Fleet.session()
    session.press("gi l j space ctrl-e")
    let count = try #require(exportDialog(session)).fieldCount
    var hints: Set<String> = []
    for _ in 0..<count {
      let hint = try #require(exportDialog(session)).hint
      #expect(session.screen.contains { $0.contains(hint.prefix(50)) }, "\(hint)")
      hints.insert(hint)
      session.press("tab")
    }
    #expect(hints.count == count)
    #expect(exportDialog(session)?.field == 0)
  }

  @Test func theClipboardHasNoFieldForAPath() throws {
    var session = Fleet.session()
    session.press("gi l j space ctrl-e tab tab right tab")
    let dialog = try #require(exportDialog(session))
    #expect(dialog.isForClipboard && dialog.field == 0)
  }

  @Test func theNextExportProposesTheLastFormatAndPlace() throws {
    var session = Fleet.session()
    session.press("gi l j space ctrl-e right tab tab tab")
    session.type("/tmp/review/first.md")
    session.press("enter ctrl-e")
    let dialog = try #require(exportDialog(session))
    #expect(dialog.formats[dialog.format].name == "markdown" || dialog.format == 1)
    #expect(dialog.path.text.hasPrefix("/tmp/review/lambdascope-findings."))
  }

  @Test func theTopLineSaysADayThatWasChosen() {
    var session = Fleet.session()
    #expect(!session.screen[0].contains("as of"))
    session.perform(.command(.program(.run("as-of 2025-01-31"))))
    #expect(session.screen[0].contains("as of 2025-01-31"))
  }

  @Test func theNextProblemIsFoundInFoldedGroups() {
    var session = Fleet.session()
    session.press("gi")
    #expect(!isOnRow(session), "the groups begin folded")
    session.press("e")
    #expect(isOnRow(session))
    let first = session.state.table.cursor
    session.press("e")
    #expect(session.state.table.cursor > first)
    session.press("E")
    #expect(session.state.table.cursor == first)
  }
}
