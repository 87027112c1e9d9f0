import Browser
import Screen
import TestSupport
import Testing

@Suite struct OverlayTests {
  @Test(arguments: [("?", "Keys"), (",", "Theme"), ("ctrl-e", "Export 6 rows"), ("F6", "Sort by"), ("c", "Columns")])
  func aSheetHasAnEdgeAndABlankBesideIt(keys: String, title: String) throws {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press(keys)
    let box = try #require(edges(titled: title, on: session.screen))
    for row in box.rows.dropFirst().dropLast() {
      let line = Array(session.screen[row].padded(to: 80))
      #expect(line[box.columns.lowerBound] == "│" && line[box.columns.upperBound - 1] == "│")
      #expect(line[box.columns.lowerBound - 1] == " ")
      #expect(line[box.columns.upperBound] == " ")
    }
    let roles = session.grid.roleLines[box.row].dropFirst(box.column)
    #expect(roles.first == Role.frame.letter)
  }

  @Test func anEdgeIsDrawnInASCIIAsWell() {
    var session = BrowsingSession(
      Fleet.inventory(),
      catalogue: Fleet.catalogue,
      asOf: Fleet.asOf,
      preferences: Preferences(glyphs: .ascii)
    )
    session.press("ctrl-e")
    #expect(session.screen.contains { $0.contains("+- Export 6 rows -") })
  }

  @Test func completionsTakeTheWholeWidthBelowALine() {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press(":")
    let grounds = session.grid.groundLines
    #expect(session.screen[13] == String(repeating: "─", count: 80))
    for row in 13...21 { #expect(grounds[row] == String(repeating: Role.dialog.letter, count: 80)) }
    #expect(session.screen[14].hasPrefix("  summary "))
  }

  @Test(arguments: [(40, 10), (41, 11), (60, 12)])
  func sheetsFitSmallScreens(columns: Int, rows: Int) {
    var session = Fleet.session(columns: columns, rows: rows)
    for keys in ["?", "ctrl-e", ",", ":"] {
      session.press(keys)
      #expect(session.cursor.row < rows && session.cursor.column < columns)
      #expect(session.screen[rows - 1].contains("esc"))
      session.press("esc")
    }
  }

  @Test func helpSaysFirstWhereItsKeysHold() {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press("?")
    #expect(session.screen[5].hasPrefix(" │ In tables  "))
    #expect(session.screen[6].hasPrefix(" │   j  down  ctrl-n           next line  "))
    session.press("end")
    #expect(session.screen[21].contains("F10"))
  }

  /// The box whose upper edge shows a title.
  private func edges(titled title: String, on screen: [String]) -> Rectangle? {
    guard let row = screen.firstIndex(where: { $0.contains("┌─ \(title) ") }) else { return nil }
    let edge = Array(screen[row])
    guard let left = edge.firstIndex(of: "┌"), let right = edge.lastIndex(of: "┐") else { return nil }
    guard let bottom = screen[row...].firstIndex(where: { Array($0).dropFirst(left).first == "└" }) else { return nil }
    return Rectangle(column: left, row: row, width: right - left + 1, height: bottom - row + 1)
  }
}

extension String {
  /// The text with blanks behind it.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
