import Browser
import Screen
import TestSupport
import Testing

/// How a filter is written on top of the one in force.
@Suite struct FilterStackTests {
  private func filtered(_ filters: String...) -> BrowsingSession {
    var session = Fleet.session()
    for filter in filters {
      session.press("/")
      session.type(filter)
      session.press("enter")
    }
    return session
  }

  @Test func theLineBeginsEmptyAndStacks() {
    var session = filtered("runtime:python", "web|order")
    #expect(session.state.table.filter == "runtime:python web|order")
    session.press("/")
    #expect(session.screen[38].hasPrefix(" /"))
    #expect(session.screen[38].trimmed == "/")
    session.press("enter")
    #expect(session.state.table.filter == "runtime:python web|order", "nothing written changes nothing")
  }

  @Test func alternativesStayTogetherWhenTheyAreStacked() {
    let session = filtered("web|order", "runtime:python|runtime:nodejs")
    #expect(session.state.table.filter == "web|order (runtime:python)|(runtime:nodejs)")
  }

  @Test func escapeTakesBackOnlyWhatWasWritten() {
    var session = filtered("order")
    session.press("/")
    session.type("nowhere-to-be-found")
    #expect(session.state.table.lines.count == 0)
    session.press("esc")
    #expect(session.state.table.filter == "order")
    #expect(session.state.table.lines.count > 0)
  }

  @Test func deletingWithNothingLeftTakesTheFilterIntoTheLine() {
    var session = filtered("orders")
    session.press("/")
    session.type("x")
    session.press("backspace backspace")
    #expect(session.screen[38].trimmed == "/orders")
    session.press("backspace")
    #expect(session.state.table.filter == "order")
    session.press("esc")
    #expect(session.state.table.filter == "orders")
  }

  @Test func deletingTheWholeLineTakesTheFilterAway() {
    var session = filtered("orders")
    session.press("/ ctrl-u")
    #expect(session.state.table.filter.isEmpty)
    session.press("esc")
    #expect(session.state.table.filter == "orders")
  }

  @Test(arguments: ["functoin.is:public", "exposure:publik", "runtme:x", "is:public and web"])
  func theRowsStayWhileTheLineIsNoFilter(text: String) {
    var session = filtered("order")
    let rows = session.state.table.lines
    session.press("/")
    session.perform(.pasted(text))
    #expect(session.state.table.lines == rows)
    #expect(session.screen[39].contains("quotes") || session.screen[39].contains("try"))
  }

  @Test func theEmptyLineShowsWhatCanBeAsked() {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press("/")
    #expect(session.screen.contains { $0.contains("name:") && $0.contains("Function, name:") })
    session.type("x ")
    #expect(!session.screen.contains { $0.contains("Function, name:") }, "a menu would hide the rows that are left")
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
