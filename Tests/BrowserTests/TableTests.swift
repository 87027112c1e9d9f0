import Browser
import Screen
import TestSupport
import Testing

@Suite struct TableTests {
  @Test(arguments: [
    ("j", 1), ("j j", 2), ("down", 1), ("ctrl-n", 1), ("G", 5), ("G k", 4), ("G gg", 0), ("end home", 0), ("> <", 0),
    ("k", 0), ("G j", 5), ("pagedown", 5), ("ctrl-d", 5), ("G ctrl-u", 0), ("G pageup", 0),
  ])
  func keysMoveTheCursor(keys: String, lands line: Int) {
    var session = Fleet.session()
    session.press(keys)
    #expect(session.state.table.cursor == line)
  }

  @Test func theCursorOfTheTerminalStandsOnTheLine() {
    var session = Fleet.session()
    session.press("j j")
    #expect(session.cursor.row == 5)
    #expect(!session.cursor.isWriting)
  }

  @Test func scrollingKeepsTheCursorInSight() {
    let members = (0..<200).map { Fleet.Member(name: "function-\($0)") }
    var session = BrowsingSession(
      Fleet.inventory(members),
      catalogue: Fleet.catalogue,
      asOf: Fleet.asOf,
      columns: 60,
      rows: 14
    )
    session.press("G")
    #expect(session.screen.contains { $0.contains("function-199") })
    session.press("gg")
    #expect(session.screen.contains { $0.contains("function-0 ") })
    for _ in 0..<100 { session.press("j") }
    #expect(session.screen[session.cursor.row].contains("function-100"))
    session.press("zt")
    #expect(session.cursor.row == 3)
    session.press("zb")
    #expect(session.cursor.row == 12)
  }

  @Test func aFilterNarrowsWhileItIsTyped() {
    var session = Fleet.session()
    session.press("/")
    session.type("web")
    #expect(session.screen[1].contains("1 of 6"))
    #expect(session.screen.contains { $0.contains("legacy-webhook") })
    #expect(!session.screen.contains { $0.contains("order-worker") })
    session.press("enter")
    #expect(session.state.layers == [.table])
    #expect(session.screen[1].contains("/web"))
  }

  @Test func aBrokenFilterLeavesTheLastGoodOneInForce() {
    var session = Fleet.session()
    session.press("/")
    session.type("web nosuch:x")
    #expect(session.screen[39].contains("there is no field"))
    #expect(session.state.table.filter == "web nosuch")
    session.press("enter")
    #expect(session.state.takesTextForTest)
  }

  @Test func escapePutsTheOldFilterBack() {
    var session = Fleet.session()
    session.press("/")
    session.type("web")
    session.press("esc")
    #expect(session.state.table.filter.isEmpty)
    #expect(session.state.table.lines.count == 6)
  }

  @Test func theCursorStaysOnItsRowThroughFilterAndSort() {
    var session = Fleet.session()
    session.press("j j j")
    session.press("/")
    session.type("order")
    session.press("enter")
    #expect(session.state.table.cursor == 0)
    session.press("esc")
    #expect(session.state.table.cursor == 3)
    session.press("s s")
    #expect(session.screen[session.cursor.row].contains("order-worker"))
  }

  @Test func sortingTurnsAroundAndThenEnds() {
    var session = Fleet.session()
    session.press("s")
    #expect(session.state.table.sort == [SortKey("name")])
    #expect(session.screen[2].contains("FUNCTION ↑"))
    #expect(session.screen[3].contains("checkout"))
    session.press("s")
    #expect(session.screen[2].contains("FUNCTION ↓"))
    #expect(session.screen[3].contains("thumbnails"))
    session.press("s")
    #expect(session.state.table.sort.isEmpty)
  }

  @Test func aCellFiltersToItsValueAndAwayFromIt() {
    var session = Fleet.session()
    session.press("j")
    session.perform(.command(.program(.run("sort runtime"))))
    moveToColumn("runtime", &session)
    session.press("=")
    #expect(session.state.table.lines.count == 2)
    session.press("R")
    moveToColumn("runtime", &session)
    session.press("!")
    #expect(session.state.table.lines.count == 4)
  }

  private func moveToColumn(_ name: String, _ session: inout BrowsingSession) {
    for _ in 0..<10 { session.press("h") }
    for _ in 0..<10 where session.columnName != name { session.press("l") }
  }

  @Test func findKeepsAllRowsAndGoesFromHitToHit() {
    var session = Fleet.session()
    session.press("f")
    session.type("python3.7")
    session.press("enter")
    #expect(session.state.table.lines.count == 6)
    #expect(session.state.table.cursor == 1)
    session.press("n")
    #expect(session.state.table.cursor == 4)
    session.press("n")
    #expect(session.state.table.cursor == 1)
    session.press("N")
    #expect(session.state.table.cursor == 4)
  }

  @Test func columnsScrollSidewaysWhileTheFirstStays() {
    var session = Fleet.session(columns: 44, rows: 12)
    for _ in 0..<5 { session.press("l") }
    #expect(session.screen[2].contains("VPC"))
    #expect(session.screen[3].contains("checkout"))
    #expect(!session.screen[2].contains("ACCOUNT"))
  }

  @Test func nothingMovesSidewaysWhenTheCursorGoesDown() {
    var session = Fleet.session(columns: 90, rows: 16)
    let header = session.screen[2]
    for _ in 0..<5 {
      session.press("j")
      #expect(session.screen[2] == header)
    }
  }

  @Test func aTableIsSortedBehindTheScenesWhenItIsLarge() {
    let members = (0..<20_001).map { Fleet.Member(name: "function-\($0)") }
    var session = BrowsingSession(Fleet.inventory(members), catalogue: [], asOf: Fleet.asOf)
    session.isBusy = true
    session.press("/")
    session.type("77")
    #expect(session.screen[1].contains("sorting out the rows"))
    #expect(session.state.table.lines.count == 20_001)
    let tickets = session.others.compactMap { effect -> (Arrangement, Ticket)? in
      if case .arrange(let arrangement, let ticket) = effect { (arrangement, ticket) } else { nil }
    }
    #expect(tickets.map(\.0.filter) == ["7", "77"])
    answer(tickets[0], &session)
    #expect(session.state.table.lines.count == 20_001, "the answer to an older question is dropped")
    answer(tickets[1], &session)
    #expect(session.state.table.lines.count < 20_001)
    #expect(!session.screen[1].contains("sorting out"))
  }

  private func answer(_ question: (Arrangement, Ticket), _ session: inout BrowsingSession) {
    guard let arranged = question.0.arranged(in: session.state) else { return }
    session.perform(.arranged(arranged, question.1))
  }
}
