import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("é~?", "w6l+Pw=="),
  ])
  func encodesAsBase64(_ text: String, _ encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test(arguments: [nil, Multiplexer.tmux])
  func asksPlainly(through multiplexer: Multiplexer?) {
    #expect(Clipboard.request(copying: "foo", through: multiplexer) == Array("\u{1B}]52;c;Zm9v\u{7}".utf8))
  }

  @Test func isWrappedInPiecesForScreen() throws {
    let text = String(repeating: "x", count: 1_000)
    let plain = try #require(Clipboard.request(copying: text, through: nil))
    let wrapped = String(decoding: try #require(Clipboard.request(copying: text, through: .screen)), as: UTF8.self)
    let pieces = wrapped.split(separator: "\u{1B}\\")
    #expect(pieces.count == 6)
    #expect(pieces.allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 256 })
    #expect(pieces.map { $0.dropFirst(2) }.joined() == String(decoding: plain, as: UTF8.self))
  }

  @Test func refusesMoreThanTerminalsTake() {
    #expect(Clipboard.request(copying: String(repeating: "x", count: Clipboard.limit), through: nil) != nil)
    #expect(Clipboard.request(copying: String(repeating: "x", count: Clipboard.limit + 1), through: nil) == nil)
  }
}
