import Browser
import Query
import TestSupport
import Testing

@Suite struct SelectionTests {
  @Test(arguments: [
    ("space", [0]), ("space space", [0, 1]), ("space k space", []), ("a", [0, 1, 2, 3, 4, 5]), ("a i", []),
    ("space i", [1, 2, 3, 4, 5]), ("v j j", [0, 1, 2]), ("v j j k", [0, 1]), ("v j v j", [0, 1]), ("v j esc", []),
    ("G v k", [4, 5]), ("space j j V", [0, 1, 2, 3]), ("shift-down shift-down", [0, 1, 2]), ("a zx", []), ("a esc", []),
  ])
  func keysSelectRows(keys: String, selects rows: [UInt32]) {
    var session = Fleet.session()
    session.press(keys)
    #expect(Array(session.state.selection) == rows)
  }

  @Test func theSelectionSurvivesAFilterAndIsCounted() {
    var session = Fleet.session()
    session.press("space space /")
    session.type("order")
    session.press("enter a")
    #expect(Array(session.state.selection) == [0, 1, 3])
    #expect(session.screen[39].hasSuffix("3 selected"))
    session.press("R")
    #expect(Array(session.state.selection) == [0, 1, 3])
  }

  @Test func rowsAreSelectedByAPattern() {
    var session = Fleet.session()
    session.press("*")
    session.type("runtime=python3.7")
    session.press("enter")
    #expect(Array(session.state.selection) == [1, 4])
  }

  @Test func placesOfOneViewShareTheSelection() {
    var session = Fleet.session()
    session.press("space ga enter")
    #expect(session.state.place.owner != nil)
    #expect(Array(session.state.selection) == [0])
    #expect(session.screen[3].hasPrefix("▌*"))
  }

  @Test func aFilterMayAskForTheSelection() {
    var session = Fleet.session()
    session.press("space space /")
    session.type("is:selected")
    session.press("enter")
    #expect(session.state.table.lines.rows == [0, 1])
    session.press("gg space")
    #expect(session.state.table.lines.rows == [1])
    session.press("esc")
    #expect(session.state.table.lines.rows.isEmpty)
    session.press("esc gg space /")
    session.type("!is:selected")
    session.press("enter")
    #expect(session.state.table.lines.rows == [1, 2, 3, 4, 5])
  }
}
