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

  @Test mutating func goesOnAfterAPause() {
    #expect(decoder.decode("\u{1B}[200~half".utf8, at: 0) == [])
    #expect(decoder.delay == InputDecoder.pasteDelay)
    #expect(decoder.settle(at: 2_000) == [.paste("half")])
    #expect(decoder.delay == InputDecoder.lostPasteDelay)
    #expect(decoder.decode("gi\u{1B}[201~q".utf8, at: 2_001) == [.paste("gi"), .key(Key(.character("q")))])
  }

  @Test mutating func endsWhenItsEndMarkIsLost() {
    #expect(decoder.decode("\u{1B}[200~half".utf8, at: 0) == [])
    #expect(decoder.settle(at: 2_000) == [.paste("half")])
    #expect(decoder.settle(at: 12_000) == [])
    #expect(decoder.decode("q".utf8, at: 12_001) == [.key(Key(.character("q")))])
  }

  @Test mutating func ofAMegabyteCostsWhatItsBytesCost() {
    let text = String(repeating: "words and more\r\n", count: 1 << 16)
    var events: [Event] = []
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    for start in stride(from: 0, to: bytes.count, by: 4_096) {
      events += decoder.decode(bytes[start..<min(start + 4_096, bytes.count)], at: 0)
    }
    let plain = String(repeating: "words and more\n", count: 1 << 16)
    #expect(events == [.paste(plain)])
  }
}
