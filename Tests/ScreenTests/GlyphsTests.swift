import Testing

@testable import Screen

@Suite struct GlyphsTests {
  @Test(arguments: Glyph.allCases)
  func bothFormsTakeOneColumn(glyph: Glyph) {
    #expect(GlyphForms(unicode: glyph.forms.unicode, ascii: glyph.forms.ascii) != nil)
    #expect(Glyphs.unicode[glyph] == glyph.forms.unicode)
    #expect(Glyphs.ascii[glyph] == glyph.forms.ascii)
  }

  @Test func namesAreUnique() {
    #expect(Set(Glyph.allCases.map(\.name)).count == Glyph.allCases.count)
  }

  @Test func eighthsGrow() {
    #expect((0...8).map { Glyphs.unicode.bar(eighths: $0) } == ["░", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"])
  }

  @Test func aThemesOwnFormsComeFirst() throws {
    let forms = try #require(GlyphForms(unicode: "✖", ascii: "X"))
    #expect(Glyphs(isASCII: false, overrides: [.resultFail: forms])[.resultFail] == "✖")
    #expect(Glyphs(isASCII: true, overrides: [.resultFail: forms])[.resultFail] == "X")
    #expect(Glyphs(isASCII: true, overrides: [.resultFail: forms])[.resultPass] == "+")
  }

  @Test(arguments: [("漢", "x"), ("✖", "é"), ("\u{1B}", "x"), ("x", " "), ("🙂", "x")] as [(Character, Character)])
  func formsThatDoNotFitAreRefused(unicode: Character, ascii: Character) {
    #expect(GlyphForms(unicode: unicode, ascii: ascii) == nil)
  }
}
