import Query
import Browser
import Screen
import TestSupport
import Testing

@Suite struct BottomBarTests {
  @Test func aMessageStandsBehindTheHints() {
    var session = Fleet.session(columns: 80, rows: 24)
    session.perform(.said(.warning, "11 problems with the files; :problems shows them"))
    #expect(session.screen[23].hasPrefix(" j k move  ? help"))
    #expect(session.screen[23].hasSuffix("  11 problems with the files; :problems shows them"))
    session.wait(milliseconds: 8000)
    #expect(session.screen[23].hasSuffix("ctrl-e export  ? help"))
  }

  @Test func aMessageThatNeedsTheLineGetsIt() {
    var session = Fleet.session(columns: 40, rows: 10)
    session.perform(.said(.error, "the file is on a disk that is full; delete something"))
    #expect(session.screen[9] == " the file is on a disk that is full; d…")
  }

  @Test(arguments: ["/", ":", ",", "ctrl-e"])
  func formsAndListsKeepTheirHintsWhateverIsSaid(keys: String) {
    var session = Fleet.session(columns: 80, rows: 24)
    session.press(keys)
    session.perform(.said(.error, String(repeating: "long ", count: 20)))
    #expect(session.screen[23].hasPrefix(" enter ") || session.screen[23].hasPrefix(" j k move"))
    #expect(session.screen[23].contains("esc cancel"))
    session.perform(.said(.note, "a word"))
    #expect(session.screen[23].contains("esc cancel"))
    #expect(session.screen[23].hasSuffix("a word"))
  }

  @Test(arguments: [
    ("X", "X does nothing here; ? lists the keys"), ("g X", "gX does nothing here; ? lists the keys"),
    ("ctrl-e ctrl-x", "ctrl-x does nothing here; F1 lists the keys"),
  ])
  func aKeyWithoutMeaningIsAnswered(keys: String, with answer: String) {
    var session = Fleet.session()
    session.press(keys)
    #expect(session.screen[39].hasSuffix(answer))
    #expect(session.state.messages.messages.isEmpty, "it is not worth keeping")
    session.wait(milliseconds: 1000)
    #expect(session.state.pending.keys.isEmpty)
  }

  @Test(arguments: ["m a", "m space a", "g X a", "X a", "ctrl-x a"])
  func whatFollowsADeadLetterIsEaten(keys: String) {
    var session = Fleet.session()
    session.press(keys)
    let eats = !keys.hasPrefix("m space") && !keys.hasPrefix("ctrl") && keys != "g X a"
    #expect(session.state.selection.isEmpty == eats, "only the letter right behind a letter belongs to it")
    session.press("zx a")
    #expect(session.state.selection.count == 6, "the next key acts again")
  }

  @Test func aDeadLetterIsForgottenWithTime() {
    var session = Fleet.session()
    session.press("m")
    #expect(session.state.nextChange != nil)
    session.wait(milliseconds: 1000)
    session.press("a")
    #expect(session.state.selection.count == 6)
  }

  @Test(arguments: [Message.Kind.note, .success])
  func aNoteGoesWithTheNextKey(kind: Message.Kind) {
    var session = Fleet.session()
    session.perform(.said(kind, "three rows"))
    session.press("j")
    #expect(session.state.messages.shown == nil)
    #expect(session.state.messages.messages.count == 1)
  }

  @Test(arguments: [Message.Kind.warning, .error])
  func aProblemGoesWithTheNextKeyOnceItCouldBeRead(kind: Message.Kind) {
    var session = Fleet.session()
    session.perform(.said(kind, "the disk is full"))
    session.press("j")
    #expect(session.state.messages.shown != nil)
    session.wait(milliseconds: 500)
    session.press("j")
    #expect(session.state.messages.shown == nil)
  }

  @Test func leavingASequenceIsNoMistake() {
    var session = Fleet.session()
    session.press("g esc")
    #expect(session.state.messages.shown == nil)
    #expect(session.state.pending.keys.isEmpty)
  }

  @Test func aKeyWithoutMeaningLeavesAProblemOnTheLine() {
    var session = Fleet.session()
    session.perform(.said(.error, "the disk is full"))
    session.press("X")
    #expect(session.screen[39].hasSuffix("the disk is full"))
  }

  @Test(arguments: [
    ("gf", "enter checks"), ("gf 3", "enter callers"), ("gf 6", "enter info"), ("ga", "enter functions"),
    ("gt", "enter function"),
    ("gi", "enter unfold"), ("gi l", "enter fold"), ("gi l j", "enter resource"), ("gc", "enter findings"),
  ])
  func theHintOfEnterSaysWhatItDoesHere(keys: String, hint: String) {
    var session = Fleet.session()
    session.press(keys)
    #expect(session.screen[39].contains(" \(hint)  "))
  }

  @Test func aPageHasNoHintsForRows() {
    var session = Fleet.session()
    session.press("gs")
    #expect(!session.screen[39].contains("filter") && !session.screen[39].contains("select"))
  }

  @Test func pendingKeysAreShownInASCIIAsWell() {
    var session = BrowsingSession(
      Fleet.inventory(),
      catalogue: Fleet.catalogue,
      asOf: Fleet.asOf,
      preferences: Preferences(glyphs: .ascii)
    )
    session.press("g")
    #expect(session.screen[39] == " g ~")
    #expect(!session.screen[0].contains("?"))
  }
}
