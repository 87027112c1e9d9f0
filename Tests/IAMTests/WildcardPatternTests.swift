import IAM
import Testing

@Suite struct WildcardPatternTests {
  @Test(arguments: [
    ("", "", true), ("", "a", false), ("*", "", true), ("*", "a:b/c", true), ("a*", "a", true), ("a*", "b", false),
    ("*a", "ba", true), ("a*b*c", "a--b--c", true), ("a*b*c", "a--c--b", false), ("a?c", "abc", true),
    ("a?c", "ac", false), ("?", "é", true), ("??", "é", false), ("*?", "", false), ("*?*", "x", true),
    ("A", "a", false),
  ])
  func matches(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(WildcardPattern(pattern).matches(text) == expected)
  }

  @Test func actionsIgnoreCase() {
    #expect(WildcardPattern("S3:get*", .insensitive).matches("s3:GetObject"))
  }

  @Test(arguments: [
    ("*", "a*", true), ("a*", "*", false), ("s3:*", "s3:Get*", true), ("s3:Get*", "s3:*", false), ("a?", "a*", false),
    ("a*", "a?", true), ("a?", "a?", true), ("?", "*", false), ("*", "*", true), ("a*c", "abc", true),
  ])
  func covers(_ pattern: String, _ other: String, _ expected: Bool) {
    #expect(WildcardPattern(pattern).covers(WildcardPattern(other)) == expected)
  }

  @Test func manyStarsDoNotBlowUp() {
    let pattern = WildcardPattern(String(repeating: "*?", count: 2_000) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 20_000)))
  }

  @Test(arguments: [1, 2, 3, 4, 5])
  func agreesWithANaiveMatcherOnRandomPatterns(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<2_000 {
      let pattern = random.text(of: ["a", "b", "*", "?"], upTo: 8)
      let text = random.text(of: ["a", "b"], upTo: 10)
      let expected = naivelyMatches(Substring(pattern), Substring(text))
      #expect(WildcardPattern(pattern).matches(text) == expected, "\(pattern) on \(text)")
    }
  }
}

/// The definition of the two wildcards, word by word.
func naivelyMatches(_ pattern: Substring, _ text: Substring) -> Bool {
  guard let first = pattern.first else { return text.isEmpty }
  if first == "*" {
    return naivelyMatches(pattern.dropFirst(), text) || (!text.isEmpty && naivelyMatches(pattern, text.dropFirst()))
  }
  guard let letter = text.first, first == "?" || first == letter else { return false }
  return naivelyMatches(pattern.dropFirst(), text.dropFirst())
}

/// A small repeatable generator, so that a failing case can be run again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func text(of letters: [Character], upTo length: Int) -> String {
    String((0..<Int.random(in: 0...length, using: &self)).compactMap { _ in letters.randomElement(using: &self) })
  }
}
