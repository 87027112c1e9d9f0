import Screen
import Terminal
import Testing

@Suite struct InputDecoderTests {
  private var decoder = InputDecoder()

  /// The events of bytes that arrive together and are followed by silence.
  private mutating func events(of text: String) -> [Event] {
    decoder.decode(text.utf8, at: 0) + decoder.settle(at: 100)
  }

  @Test(arguments: [
    ("\u{1B}OB", Key(.down)), ("\u{1B}[B", Key(.down)), ("\u{1B}OA", Key(.up)), ("\u{1B}[D", Key(.left)),
    ("\u{1B}[5~", Key(.pageUp)), ("\u{1B}[6~", Key(.pageDown)), ("\u{1B}OH", Key(.home)), ("\u{1B}[4~", Key(.end)),
    ("\u{1B}[3~", Key(.delete)), ("\u{1B}[2~", Key(.insert)), ("\u{1B}OP", Key(.function(1))),
    ("\u{1B}[15~", Key(.function(5))), ("\u{1B}[24~", Key(.function(12))), ("\u{1B}[[A", Key(.function(1))),
    ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;3D", Key(.left, .alt)),
    ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}[3$", Key(.delete, .shift)), ("\u{1B}[5^", Key(.pageUp, .control)),
    ("\u{1B}[20;2~", Key(.function(9), .shift)), ("\u{1B}[Z", Key(.tab, .shift)), ("\t", Key(.tab)),
    ("\r", Key(.enter)), ("\n", Key(.enter)), ("\u{7F}", Key(.backspace)), ("\u{8}", Key(.backspace)),
    ("\u{1}", Key(.character("a"), .control)), ("\u{1F}", Key(.character("_"), .control)),
    ("\0", Key(.character(" "), .control)), ("\u{1B}x", Key(.character("x"), .alt)),
    ("\u{1B}é", Key(.character("é"), .alt)), ("\u{1B}\u{7F}", Key(.backspace, .alt)),
    ("\u{1B}\u{1B}[A", Key(.up, .alt)), ("\u{1B}OM", Key(.enter)), ("\u{1B}Op", Key(.character("0"))),
    ("\u{1B}Ok", Key(.character("+"))), ("\u{1B}[27;5;105~", Key(.character("i"), .control)),
    ("\u{1B}[106;5u", Key(.character("j"), .control)), ("漢", Key(.character("漢"))), ("Q", Key(.character("Q"))),
    ("\u{1B}[", Key(.character("["), .alt)), ("\u{1B}O", Key(.character("O"), .alt)),
    ("\u{1B}]", Key(.character("]"), .alt)), ("\u{1B}", Key(.escape)),
  ])
  mutating func knowsTheKey(_ bytes: String, _ key: Key) {
    #expect(events(of: bytes) == [.key(key)])
    #expect(decoder.delay == nil)
  }

  @Test mutating func takesSequencesInAnyPieces() {
    let text = "a\u{1B}[1;5Cé漢\u{1B}OB\u{1B}[<0;3;4Mz\u{1B}[200~x\u{1B}[y\u{1B}[201~q\u{1B}é"
    let whole = events(of: text)
    for size in 1...7 {
      var decoder = InputDecoder()
      var pieces: [Event] = []
      let bytes = Array(text.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        pieces += decoder.decode(bytes[start..<min(start + size, bytes.count)], at: 0)
      }
      #expect(pieces == whole, "in pieces of \(size)")
    }
    #expect(whole.count == 10)
  }

  @Test mutating func waitsForTheRestOfASequence() {
    #expect(decoder.decode("\u{1B}".utf8, at: 0) == [])
    #expect(decoder.delay == InputDecoder.escapeDelay)
    #expect(decoder.decode("[A".utf8, at: 1) == [.key(Key(.up))])
    #expect(decoder.delay == nil)
  }

  /// Each sequence cut at each place behind its introducer, with a pause that is longer than an escape may stand alone
  /// (reports: anomalyco/opentui#781, Textualize/textual#4816, read on 2026-11-27).
  @Test(arguments: [
    "\u{1B}[B", "\u{1B}OB", "\u{1B}[1;5C", "\u{1B}[<65;10;10M", "\u{1B}[200~gizRjjto\u{1B}[201~", "\u{1B}[27;5;105~",
    "\u{1B}[?2026;2$y", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}P1$r0m\u{1B}\\",
  ])
  func neverTakesACutSequenceForKeys(_ sequence: String) {
    var whole = InputDecoder()
    let expected = whole.decode(sequence.utf8, at: 0)
    let bytes = Array(sequence.utf8)
    for cut in 2..<bytes.count {
      var decoder = InputDecoder()
      var events = decoder.decode(bytes[..<cut], at: 0)
      #expect(decoder.delay ?? .max > 500, "cut at \(cut)")
      events += decoder.decode(bytes[cut...], at: 500)
      #expect(events == expected, "cut at \(cut)")
    }
  }

  @Test(arguments: ["\u{1B}[20", "\u{1B}[<65;10", "\u{1B}O1;", "\u{1B}[200", "\u{1B}]11;rgb", "\u{1B}P1$"])
  func dropsASequenceWhoseEndNeverComes(_ sequence: String) {
    var decoder = InputDecoder()
    let events = decoder.decode(sequence.utf8, at: 0) + decoder.settle(at: 1_000)
    #expect(events == [])
    #expect(decoder.decode("q".utf8, at: 1_001) == [.key(Key(.character("q")))])
  }

  @Test(arguments: [("0", 0), ("100", 100), ("99999", 10_000), ("-1", 25), ("soon", 25), ("", 25)])
  func waitsForALoneEscapeAsLongAsTheUserSays(_ value: String, _ delay: Int) {
    let options = TerminalOptions(environment: ["ESCDELAY": value])
    var decoder = InputDecoder(escapeDelay: options.escapeDelay)
    _ = decoder.decode([0x1B], at: 0)
    #expect(decoder.delay == delay)
  }

  @Test mutating func tellsTwoEscapesFromAltWithAnArrow() {
    #expect(events(of: "\u{1B}\u{1B}") == [.key(Key(.escape)), .key(Key(.escape))])
    #expect(events(of: "\u{1B}\u{1B}OB") == [.key(Key(.down, .alt))])
  }

  @Test mutating func takesAClickAndASecondOneAsDouble() {
    let click = "\u{1B}[<0;5;3M\u{1B}[<0;5;3m"
    #expect(decoder.decode(click.utf8, at: 0) == [.mouse(MouseEvent(.click, column: 4, row: 2))])
    #expect(decoder.decode(click.utf8, at: 200) == [.mouse(MouseEvent(.doubleClick, column: 4, row: 2))])
    #expect(decoder.decode(click.utf8, at: 300) == [.mouse(MouseEvent(.click, column: 4, row: 2))])
    #expect(decoder.decode(click.utf8, at: 900) == [.mouse(MouseEvent(.click, column: 4, row: 2))])
  }

  @Test(arguments: [(64, MouseEvent.Kind.wheelUp), (65, .wheelDown), (68, .wheelUp)])
  mutating func takesTheWheel(button: Int, kind: MouseEvent.Kind) {
    #expect(events(of: "\u{1B}[<\(button);300;200M") == [.mouse(MouseEvent(kind, column: 299, row: 199))])
  }

  @Test(arguments: [
    "\u{1B}[<0;1;1m", "\u{1B}[<2;1;1M", "\u{1B}[<35;1;1M", "\u{1B}[M !!", "\u{1B}[?62;1c", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[I", "\u{1B}[<0;99999999999;1M", "\u{1B}[<0;0;0M",
  ])
  mutating func passesOverWhatIsNoKey(_ bytes: String) {
    #expect(events(of: bytes + "x") == [.key(Key(.character("x")))])
  }

  /// Slow lines cut sequences anywhere.
  @Test(arguments: ["\u{1B}[M !!", "\u{1B}[[A", "\u{1B}[2026;2$9", "\u{1B}[3$", "e\u{301}", "\u{1B}[200~a\u{1B}[201~"])
  mutating func meansTheSameInPieces(_ bytes: String) {
    let whole = events(of: bytes + "x")
    let pieces = (bytes + "x").utf8.flatMap { decoder.decode([$0], at: 0) }
    #expect(pieces.last == whole.last)
    #expect(pieces.count == whole.count || bytes.unicodeScalars.contains("\u{301}"))
  }

  @Test mutating func hearsThatUpdatesMayBeSynchronised() {
    #expect(events(of: "\u{1B}[?2026;2$y") == [])
    #expect(decoder.synchronizesUpdates)
    #expect(events(of: "\u{1B}[?2026;0$y") == [])
    #expect(!decoder.synchronizesUpdates)
  }

  @Test mutating func dropsInvalidTextOnly() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x28, 0xE6, 0xBC]
    let events = decoder.decode(bytes, at: 0) + decoder.settle(at: 100)
    #expect(events == ["a", "b", "("].map { .key(Key(.character($0))) })
  }
}
