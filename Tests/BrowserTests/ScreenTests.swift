import Browser
import Screen
import TestSupport
import Testing

@Suite struct ScreenTests {
  @Test func functionsAtEightyByTwentyFour() {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press("j")
    #expect(
      session.screen == [
        " acme   2 accounts · 6 functions · 6 findings  ▲ 2 critical           1 unknown",
        " Functions   6",
        "  FUNCTION        FINDINGS  ACCOUNT    RUNTIME     EXPOSED  VPC",
        "  checkout              1·  acme-prod  python3.13  unknown  yes",
        "▌ legacy-webhook        1▲  acme-prod  python3.7   unknown  yes",
        "  feedback-form         1·  acme-prod  nodejs22.x  unknown  yes",
        "  order-worker          1·  acme-prod  python3.13  unknown  yes",
        "  thumbnails            1▲  acme-test  python3.7   unknown  yes",
        "  nightly-report        1·  acme-test  python3.13  unknown  yes",
        "", "", "", "", "", "",
        "[Checks]Responsibility Who can invoke Reach Paths Details Related Document",
        " ▼ ▲ lambda-old-runtime                                                customer▎",
        "   Runtime has ended                                                           ▎",
        "   runtime python3.7 has ended                                                 ▎",
        "   us-east-1/lambda-list-functions.json, byte 100                              ▎",
        "   ▼ Fix",
        "     Mend it.",
        "     aws lambda mend \\",
        " j k move  enter checks  / filter  space select  ctrl-e export  ? help",
      ]
    )
  }

  @Test func functionsAtFortyByTen() {
    let session = Fleet.session(columns: 40, rows: 10)
    #expect(
      session.screen == [
        " 6 findings  ▲ 2 critical     1 unknown",
        " Functions   6",
        "  FUNCTION        FINDINGS  ACCOUNT    ›",
        "▌ checkout              1·  acme-prod",
        "  legacy-webhook        1▲  acme-prod",
        "  feedback-form         1·  acme-prod",
        "  order-worker          1·  acme-prod",
        "  thumbnails            1▲  acme-test",
        "  nightly-report        1·  acme-test",
        " j k move  enter checks  ? help",
      ]
    )
  }

  @Test func functionsAtAHundredAndTwentyByForty() {
    var session = Fleet.session(columns: 120, rows: 40)
    session.press("j space")
    let screen = session.screen
    #expect(
      screen.prefix(9) == [
        " lambdascope  acme  2026-11-20   2 accounts · 6 functions · 6 findings  ▲ 2 critical                          1 unknown",
        " Functions   6",
        "  FUNCTION        FINDINGS  ACCOUNT    RUNTIME     EXPOSED  VPC       │[Checks]Duties Callers Reach Paths Info Links Raw",
        "  checkout              1·  acme-prod  python3.13  unknown  yes       │ ▼ · lambda-little-memory               customer",
        " *legacy-webhook        1▲  acme-prod  python3.7   unknown  yes       │   Memory is small",
        "▌ feedback-form         1·  acme-prod  nodejs22.x  unknown  yes       │   128 MiB",
        "  order-worker          1·  acme-prod  python3.13  unknown  yes       │   us-east-1/lambda-list-functions.json, byte",
        "  thumbnails            1▲  acme-test  python3.7   unknown  yes       │     200",
        "  nightly-report        1·  acme-test  python3.13  unknown  yes       │   ▼ Fix",
      ]
    )
    #expect(screen[39].hasSuffix("  1 selected"))
  }

  @Test func rolesTellWhatIsUnderTheCursorAndWhatIsSelected() {
    var session = Fleet.session(columns: 80, rows: 12)
    session.press("space j")
    let grounds = session.grid.groundLines
    #expect(grounds[3].allSatisfy { $0 == Role.rowSelected.letter })
    #expect(grounds[4].allSatisfy { $0 == Role.row.letter })
    #expect(grounds[5].allSatisfy { $0 == Role.rowCursor.letter })
    session.press("k k")
    #expect(session.grid.groundLines[3].allSatisfy { $0 == Role.rowSelectedCursor.letter })
  }

  @Test(arguments: [(39, 10), (40, 9), (1, 1), (10, 3)])
  func belowTheSmallestSizeOneLineSaysWhatIsNeeded(columns: Int, rows: Int) {
    let session = Fleet.session(columns: columns, rows: rows)
    let whole = "needs 40 x 10, has \(columns) x \(rows)"
    #expect(whole.hasPrefix(session.screen[0].filter { $0 != "…" }))
    #expect(session.screen.dropFirst().joined().isEmpty)
  }

  @Test func itGoesOnAfterTheScreenHasGrownAgain() {
    var session = Fleet.session()
    session.press("j j")
    session.send(.resized(Size(columns: 10, rows: 3)))
    session.press("j")
    session.send(.resized(Size(columns: 80, rows: 24)))
    #expect(session.screen[session.cursor.row].contains("order-worker"))
  }

  @Test func hostileNamesReachNoCell() {
    let members = [Fleet.Member(name: "evil\u{1B}[31m\u{202E}name\u{7}")]
    let session = BrowsingSession(Fleet.inventory(members), catalogue: Fleet.catalogue, asOf: Fleet.asOf)
    for line in session.screen {
      #expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E })
    }
    #expect(session.screen[3].contains("evil"))
  }

  @Test func asciiScreensHoldNothingElse() {
    var session = BrowsingSession(
      Fleet.inventory(),
      catalogue: Fleet.catalogue,
      asOf: Fleet.asOf,
      preferences: Preferences(glyphs: .ascii)
    )
    for keys in ["j", "gi", "l", "ga", "gt", "gc", "gs"] {
      session.press(keys)
      #expect(session.screen.joined().utf8.allSatisfy { $0 < 0x7F })
    }
  }

  @Test func anEmptyTableSaysWhyAndWhatToDo() {
    var session = Fleet.session()
    session.press("/")
    session.type("nothing-has-this-name")
    session.press("enter")
    #expect(session.screen[4].contains("no row matches the filter; esc takes it off"))
    session.press("esc")
    session.perform(.command(.travel(.goTo(.problems))))
    #expect(session.screen[4].contains("no file of the snapshot had a problem"))
  }
}
