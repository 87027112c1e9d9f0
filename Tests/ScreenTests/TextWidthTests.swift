import Testing

@testable import Screen

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("漢字", 4), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("🙂", 2), ("⚠\u{FE0F}", 1), ("🇸🇪", 2), ("👍🏽", 2), ("▲■▪·…", 5),
    ("👩\u{200D}👩\u{200D}👧", 6), ("क्ष", 2), ("عربي", 4), ("a\tb", 3), ("1\u{FE0F}\u{20E3}", 1),
  ])
  func columns(of text: String, are columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test func wideRangesAreSortedAndApart() {
    for (range, next) in zip(TextWidth.wideRanges, TextWidth.wideRanges.dropFirst()) {
      #expect(range.upperBound < next.lowerBound)
    }
  }

  @Test(arguments: [("abcdef", 3, "abc", 3), ("漢字", 3, "漢", 2), ("e\u{301}x", 1, "e\u{301}", 1), ("a", 0, "", 0)])
  func prefix(of text: String, in limit: Int, is expected: String, columns: Int) {
    let prefix = TextWidth.prefix(of: text[...], columns: limit)
    #expect(text[..<prefix.end] == expected)
    #expect(prefix.columns == columns)
  }
}
