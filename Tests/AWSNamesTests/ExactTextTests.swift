import AWSNames
import Testing

@Suite struct ExactTextTests {
  /// Pairs that `String` takes for one.
  static let twins = [
    ("caf\u{E9}", "cafe\u{301}"), ("\u{212A}ey", "Key"), ("a\u{323}\u{307}", "a\u{307}\u{323}"), ("\u{37E}", ";"),
    ("\u{1FEF}", "`"), ("\u{AC00}", "\u{1100}\u{1161}"), ("\u{2126}", "\u{3A9}"),
  ]

  @Test(arguments: twins)
  func `texts that look alike are two`(_ left: String, _ right: String) {
    #expect(left == right)
    #expect(!left.isExactly(right) && !left[...].isExactly(right))
    #expect(left.isExactly(left) && left[...].isExactly(left))
    #expect(Set([ExactText(left), ExactText(right), ExactText(left)]).count == 2)
    #expect([ExactText(left): 1, ExactText(right): 2][ExactText(right)] == 2)
    #expect((ExactText(left) < ExactText(right)) != (ExactText(right) < ExactText(left)))
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{E0041}", "\u{1F3FD}", "\u{93F}", "\n", ""])
  func `signs part a text whatever stands behind them`(_ mark: String) {
    let text = "arn:\(mark)a:\(mark)b"
    #expect(text.begins(with: "arn:") && text[...].begins(with: "arn:"))
    #expect(text.behind("arn:").map { $0.isExactly("\(mark)a:\(mark)b") } == true)
    #expect(text.before(":\(mark)b").map { $0.isExactly("arn:\(mark)a") } == true)
    #expect(text.parts(at: ":").map { ExactText($0) } == ["arn", "\(mark)a", "\(mark)b"])
    #expect(text.parts(at: ":", maxSplits: 1).map { ExactText($0) } == ["arn", "\(mark)a:\(mark)b"])
    #expect("::".parts(at: ":", omittingEmptySubsequences: false).count == 3)
    #expect(text.place(of: ":") == text.utf8.index(text.startIndex, offsetBy: 3) && text.holds(":"))
    #expect(text.lastPlace(of: ":").map { text[$0...].isExactly(":\(mark)b") } == true)
    #expect(!text.ends(with: ":") && text.behind("x") == nil && text.before("x") == nil)
  }
}
