import Testing

@testable import Screen

@Suite struct PrintableTests {
  @Test(arguments: [
    ("arn:aws:lambda", "arn:aws:lambda"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("a\r\nb", "a␍␊b"),
    ("\0\u{7F}", "␀␡"),
    ("\u{9B}31m", "�31m"),
    ("invoice\u{202E}fdp.exe", "invoice�fdp.exe"),
    ("a\u{2066}b\u{2069}", "a�b�"),
    ("\u{200E}\u{200F}\u{61C}", "���"),
    ("zero\u{200B}width", "zero�width"),
    ("join\u{200D}ed", "join�ed"),
    ("no\u{200C}join", "no�join"),
    ("\u{FEFF}bom", "�bom"),
    ("soft\u{AD}hyphen", "soft�hyphen"),
    ("line\u{2028}and\u{2029}", "line�and�"),
    ("🏴\u{E0067}\u{E007F}", "🏴��"),
    ("\u{E000}\u{F8FF}\u{10FFFD}", "���"),
    ("\u{FFFF}\u{378}", "��"),
    ("hangul\u{3164}filler", "hangul�filler"),
    ("no\u{A0}break\u{3000}wide", "no break wide"),
    ("\u{301}accent first", "◌\u{301}accent first"),
    ("👩\u{200D}👩\u{200D}👧", "👩👩👧"),
    ("👍🏽", "👍"),
    ("⚠\u{FE0F}", "⚠"),
    ("\u{FE0F}alone", "�alone"),
  ])
  func showsWhatCouldMislead(_ text: String, as expected: String) {
    #expect(text.printable.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text.printable)")
  }

  @Test func marksOnOneLetterAreLimited() {
    let heaped = "a" + String(repeating: "\u{301}", count: 40)
    #expect(heaped.printable.unicodeScalars.count == Symbol.mostScalars)
  }

  @Test(arguments: [("é漢\u{1B}x", "????x"), ("plain", "plain"), ("\u{202E}", "?"), ("👩\u{200D}👧", "????")])
  func asciiTwin(of text: String, is expected: String) {
    #expect(text.printableASCII == expected)
  }

  @Test func randomTextBecomesPrintableAndStaysSo() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<4_000 {
      let text = String.hostile(count: 12, using: &random)
      let once = text.printable
      #expect(once.unicodeScalars.allSatisfy { !$0.isDangerous }, "\(text.debugDescription)")
      #expect(once.printable == once, "\(text.debugDescription)")
      #expect(TextWidth.columns(of: once) == TextWidth.columns(of: text), "\(text.debugDescription)")
    }
  }

  @Test func everyScalarAloneIsShownOrReplacedByOneGlyph() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var pieces = 0
      Printable.forEachPiece(of: Character(scalar)) { piece, width in
        let isHarmless = piece.character?.unicodeScalars.allSatisfy { !$0.isDangerous } ?? false
        pieces += isHarmless && (1...2).contains(width) ? 1 : 2
      }
      guard pieces != 1 else { continue }
      Issue.record("scalar \(String(value, radix: 16)) makes \(pieces) pieces")
    }
  }
}
