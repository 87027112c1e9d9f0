import Testing

@testable import IAM

/// The matcher behind every pattern, by the steps it takes rather than by time.
@Suite struct MatcherTests {
  /// Whether the pattern fits, and how many characters were looked at to find out.
  private func match(_ pattern: String, _ text: String) -> (fits: Bool, steps: Int) {
    let pattern = Array(pattern.utf8)
    let text = Array(text.utf8)
    var steps = 0
    let fits = matchesGreedily(
      patternLength: pattern.count,
      textLength: text.count,
      isStar: { pattern[$0] == UInt8(ascii: "*") },
      step: { inPattern, inText in
        steps += 1
        return pattern[inPattern] == UInt8(ascii: "?") || pattern[inPattern] == text[inText] ? 1 : nil
      },
      characterLength: { _ in
        steps += 1
        return 1
      }
    )
    return (fits, steps)
  }

  @Test(arguments: ["*?", "?*", "**?", "*", "?*?"], ["", "b"])
  func wildcardsInARowTakeStepsInProportionToTheirLength(_ piece: String, _ end: String) {
    for length in [100, 1_000, 10_000] {
      let pattern = String(repeating: piece, count: length / 4) + end
      let text = String(repeating: "a", count: length)
      let steps = match(pattern, text).steps
      #expect(steps <= 4 * (pattern.utf8.count + length), "\(pattern.prefix(8))… \(length): \(steps)")
    }
  }

  @Test func noPatternTakesMoreStepsThanTheProductOfTheLengths() {
    var random = SplitMix(state: 3)
    for _ in 0..<500 {
      let pattern = random.text(of: ["a", "a", "b", "*", "?"], upTo: 24)
      let text = random.text(of: ["a", "a", "a", "b"], upTo: 60)
      #expect(match(pattern, text).steps <= 2 * (pattern.utf8.count + 1) * (text.utf8.count + 1), "\(pattern) \(text)")
    }
  }

  @Test(arguments: [UInt64](1...4))
  func compiledPatternsAgreeWithTheNaiveMatcher(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<1_500 {
      let pattern = random.text(of: ["a", "b", "*", "?", "é"], upTo: 7)
      let text = random.text(of: ["a", "b", "é"], upTo: 9)
      let compiled = TextPattern(pattern, TextPattern.Syntax(wildcards: true, variables: true))
      let expected = naivelyMatches(Substring(pattern), Substring(text))
      #expect(compiled.matches(Array(text.utf8), RequestContext()) == Truth(expected), "\(pattern) on \(text)")
    }
  }

  @Test(arguments: [UInt64](1...3))
  func theActionIndexAgreesWithMatchingOneByOne(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    for _ in 0..<200 {
      let lists = (0..<12).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in random.text(of: ["a", "b", ":", "*", "?"], upTo: 6) }
      }
      let elements = lists.map { Bool.random(using: &random) ? Selection.only($0) : .allExcept($0) }
      let index = ActionIndex(elements)
      for _ in 0..<10 {
        let action = random.text(of: ["a", "b", ":"], upTo: 6)
        let found = index.statements(for: action, Array(action.utf8))
        for (place, element) in elements.enumerated() {
          let isFound = found & .one(place) != 0
          #expect(isFound == element.selectsAction(action), "\(element) \(action)")
        }
      }
    }
  }
}
