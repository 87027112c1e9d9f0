import Browser
import Screen
import TestSupport
import Testing

@Suite struct CopyTests {
  /// Ways to stand on the second row, with what the pane shows there.
  @Test(arguments: ["j", "j p", "8 p j", "8 p j p", "8 j", "6 j"])
  func theDocumentUnderTheCursorIsReadToBeCopied(keys: String) {
    var session = Fleet.session()
    for offset in 0..<6 { session.documents[UInt64(offset * 100)] = Array(#"{"Row": \#(offset)}"#.utf8) }
    session.press(keys + " yj")
    #expect(session.copied.map { $0.filter { !$0.isWhitespace } } == [#"{"Row":1}"#])
    #expect(session.state.messages.shown?.text == "copied the document through OSC 52")
  }

  @Test func aDocumentThatCannotBeReadIsNotCopied() {
    var session = Fleet.session()
    session.press("yj")
    #expect(session.copied.isEmpty)
    #expect(session.state.messages.shown?.text == "the file is gone; export again")
    session.documents[0] = Array(#"{"Password": "SECRET", oops"#.utf8)
    session.press("yj")
    #expect(session.copied.allSatisfy { !$0.contains("SECRET") })
  }
}
