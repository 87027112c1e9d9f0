import Screen
import Terminal
import Testing

@Suite struct InputDecoderPasteTests {
  private var decoder = InputDecoder()

  @Test mutating func isOneEventWithPlainLineEnds() {
    let events = decoder.decode("\u{1B}[200~one\rtwo\r\nq\u{1B}[Ax\u{1B}[201~j".utf8, at: 0)
    #expect(events == [.paste("one\ntwo\nq\u{1B}[Ax"), .key(Key(.character("j")))])
  }

  @Test mutating func isBounded() {
    var events = decoder.decode("\u{1B}[200~".utf8, at: 0)
    let piece = [UInt8](repeating: UInt8(ascii: "p"), count: 100_000)
    for _ in 0..<20 { events += decoder.decode(piece, at: 0) }
    events += decoder.decode("\u{1B}[201~q".utf8, at: 0)
    guard case .paste(let text) = events.first else {
      Issue.record("the first event is no paste")
      return
    }
    #expect(text.utf8.count == InputDecoder.pasteLimit)
    #expect(events.dropFirst() == [.key(Key(.character("q")))])
  }

  @Test mutating func endsWhenItsEndMarkIsLost() {
    #expect(decoder.decode("\u{1B}[200~half".utf8, at: 0) == [])
    #expect(decoder.delay == InputDecoder.pasteDelay)
    #expect(decoder.settle(at: 2_000) == [.paste("half")])
    #expect(decoder.decode("q".utf8, at: 2_001) == [.key(Key(.character("q")))])
  }
}
