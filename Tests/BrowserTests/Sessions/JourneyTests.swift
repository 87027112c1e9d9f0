import Browser
import Inventory
import Query
import Screen
import TestSupport
import Testing

@Suite struct JourneyTests {
  @Test func openAndUnderstand() {
    var session = Fleet.session()
    #expect(
      session.screen[0].hasPrefix(
        " lambdascope  acme  2026-11-20   2 accounts · 6 functions · 6 findings  ▲ 2 critical"
      )
    )
    session.press("gs")
    let screen = session.screen.joined(separator: "\n")
    #expect(screen.contains("Severity"))
    #expect(screen.contains("Responsibility"))
    #expect(screen.contains("acme-test"))
  }

  @Test func findAndFollow() {
    var session = Fleet.session()
    session.press("ga")
    #expect(session.screen[1].hasPrefix(" Accounts"))
    session.press("j enter")
    #expect(session.screen[1].hasPrefix(" Accounts › acme-test › Functions   2"))
    session.press("backspace")
    #expect(session.state.place == Place(.accounts))
    #expect(session.state.table.cursor == 1)
    session.press("gt j j j enter")
    #expect(session.state.place == Place(.functions))
    #expect(session.screen[session.cursor.row].contains("order-worker"))
    session.press("H")
    #expect(session.state.place == Place(.triggers))
    session.press("L")
    #expect(session.state.place == Place(.functions))
    session.press("-")
    #expect(session.state.place == Place(.triggers))
  }

  @Test func aRelatedRowThatAFilterHidesIsShown() {
    var session = Fleet.session()
    session.press("/")
    session.type("checkout")
    session.press("enter gt")
    session.press("j enter")
    #expect(session.screen[session.cursor.row].contains("legacy-webhook"))
    #expect(session.state.table.filter.isEmpty)
  }

  @Test func judgeInThePane() {
    var session = Fleet.session()
    session.press("j")
    #expect(session.screen[3].contains("▲ lambda-old-runtime"))
    #expect(session.screen.contains { $0.contains("runtime python3.7 has ended") })
    session.press("enter")
    #expect(session.state.layers == [.table, .pane])
    session.press("h")
    #expect(!session.screen.contains { $0.contains("runtime python3.7 has ended") })
    session.press("tab j")
    #expect(session.state.layers == [.table])
    #expect(session.screen[session.cursor.row].contains("feedback-form"))
  }

  @Test func theDocumentIsReadWhenItsTabIsShown() {
    var session = Fleet.session()
    session.documents[100] = Array(#"{"FunctionName": "legacy-webhook", "Timeout": 3}"#.utf8)
    session.press("j 8")
    #expect(session.screen.contains { $0.contains(#"FunctionName: "legacy-webhook""#) })
    session.press("j")
    #expect(session.screen.contains { $0.contains("the file is gone; export again") })
  }

  @Test func handOver() {
    var session = Fleet.session()
    session.files = ["lambdascope-findings.csv"]
    session.press("gi l j space space ctrl-e")
    #expect(session.screen.contains { $0.contains("Export 2 findings") })
    session.press("right enter")
    #expect(session.screen.contains { $0.contains("The file exists") })
    session.press("enter")
    #expect(session.exports.isEmpty, "leaving the file alone is what Enter does first")
    session.press("ctrl-e enter tab enter")
    #expect(
      session.exports == [
        ExportRequest(.findings([2, 5]), format: "csv", to: .file("lambdascope-findings.csv", overwrites: true))
      ]
    )
    #expect(session.screen[39].contains("wrote 2 rows to lambdascope-findings.csv"))
  }

  @Test(arguments: [
    ("yi", "legacy-webhook"), ("ya", "arn:aws:lambda:us-east-1:111122223333:function:legacy-webhook"),
    ("yc", "legacy-webhook"),
  ])
  func copying(keys: String, gives text: String) {
    var session = Fleet.session()
    session.press("j \(keys)")
    #expect(session.copied == [text])
    #expect(session.screen[39].contains("through OSC 52"))
  }

  @Test func aTableIsCopiedWithItsHead() throws {
    var session = Fleet.session()
    session.press("space space Y")
    let lines = try #require(session.copied.first).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("FUNCTION\tFINDINGS\tACCOUNT"))
    #expect(lines[2].hasPrefix("legacy-webhook\t1▲"))
  }

  @Test(arguments: [
    ("findings", Place(.findings)), ("summary", Place(.summary)), ("vpc", Place(.vpcAttachments)),
    ("trig", Place(.triggers)),
    ("checks", Place(.catalogue)), ("problems", Place(.problems)), ("messages", Place(.messages)),
  ])
  func theCommandLineGoesAnywhere(word: String, to place: Place) {
    var session = Fleet.session()
    session.press(":")
    session.type(word)
    session.press("enter")
    #expect(session.state.place == place)
  }

  @Test func theCommandLineCompletesAndSaysWhatItDoesNotKnow() {
    var session = Fleet.session()
    session.press(":")
    session.type("th")
    session.press("tab space")
    session.type("mo")
    session.press("tab enter")
    #expect(session.state.preferences.theme == "mono")
    #expect(session.others.contains(.showTheme("mono", isChosen: true)))
    session.press(":")
    session.type("frobnicate")
    session.press("enter")
    #expect(session.screen[39].contains("there is no command \"frobnicate\""))
    session.press(": up")
    #expect(session.screen[38].hasPrefix(" :frobnicate"))
  }

  @Test func aNumberGoesToItsLine() {
    var session = Fleet.session()
    session.press(":")
    session.type("4")
    session.press("enter")
    #expect(session.state.table.cursor == 3)
  }

  @Test func themesAreShownWhileTheyAreChosen() {
    var session = Fleet.session()
    session.press(", j")
    #expect(session.others.last == .showTheme("mono", isChosen: false))
    session.press("esc")
    #expect(session.others.last == .showTheme("terminal", isChosen: false))
    #expect(session.state.preferences.theme == "terminal")
  }

  @Test func escapePeelsOneLayerAfterTheOther() {
    var session = Fleet.session()
    session.press("ga gf /")
    session.type("o")
    session.press("enter space v ?")
    session.press("esc")
    #expect(session.state.layers == [.table])
    session.press("esc")
    #expect(session.state.table.anchor == nil)
    session.press("esc")
    #expect(session.state.selection.isEmpty)
    session.press("esc")
    #expect(session.state.table.filter.isEmpty)
    session.press("esc")
    #expect(session.state.place == Place(.accounts))
    session.press("esc esc esc")
    #expect(!session.hasQuit)
  }

  @Test func quittingLeavesTheViewAndThenTheProgram() {
    var session = Fleet.session()
    session.press("ga q")
    #expect(session.state.place == Place(.functions))
    #expect(!session.hasQuit)
    session.press("q")
    #expect(session.hasQuit)
  }

  @Test func controlCTwiceWithinTwoSecondsQuits() {
    var session = Fleet.session()
    session.press("ctrl-c")
    session.wait(milliseconds: 2001)
    session.press("ctrl-c")
    #expect(!session.hasQuit)
    session.press("ctrl-c")
    #expect(session.hasQuit)
  }

  @Test func theMouseMovesOpensAndScrolls() {
    var session = Fleet.session()
    session.send(.mouse(MouseEvent(.click, column: 5, row: 6)))
    #expect(session.state.table.cursor == 3)
    session.send(.mouse(MouseEvent(.click, column: 4, row: 2)))
    #expect(session.state.table.sort == [SortKey("name")])
    session.send(.mouse(MouseEvent(.click, column: 90, row: 4)))
    #expect(session.state.layers == [.table, .pane])
    session.press("ga")
    session.send(.mouse(MouseEvent(.doubleClick, column: 5, row: 3)))
    #expect(session.state.place == Place(.functions, of: .account(RowID(0))))
  }
}
