import Testing

@testable import Query

@Suite struct PatternTests {
  @Test(arguments: [
    ("abc", "xabcx", true), ("abc", "ABC", true), ("aBc", "abc", false), ("^a$", "a", true), ("^a$", "ab", false),
    ("a.c", "abc", true), ("a.c", "aüc", true), ("a.c", "ac", false), ("a*", "", true), ("a+b", "aaab", true),
    ("a+b", "b", false), ("a?b", "b", true), ("^(ab|cd)+$", "abcdab", true), ("^(ab|cd)+$", "abc", false),
    ("a{2}", "a", false), ("^a{2,3}$", "aaa", true), ("^a{2,3}$", "aaaa", false), ("a{2,}", "aaaa", true),
    ("^[a-c_]+$", "abc_", true), ("[^a-c]", "abc", false), ("[]x]", "]", true), ("\\d+", "x42", true),
    ("^\\w+$", "a-b", false), ("\\s", "a b", true), ("\\bapi\\b", "my-api-1", true), ("\\bapi\\b", "apis", false),
    ("\\.", "a", false), ("^$", "", true), ("[\\d-]", "-", true), ("[\\D]", "7", false), ("(?:a|b)c", "bc", true),
    ("ö", "größe", true), ("^\\D+$", "abc", true),
  ])
  func patternsMeanWhatTheyUsuallyMean(source: String, text: String, matches: Bool) throws {
    #expect(try Pattern(source).matches(text) == matches)
  }

  @Test(arguments: [
    ("a(", PatternError.Reason.openGroup), ("a)", .strayGroupEnd), ("[a", .openSet), ("[z-a]", .emptyRange),
    ("*a", .nothingToRepeat), ("a{x}", .badRepetition), ("a{2,1}", .badRepetition), ("a{99999}", .badRepetition),
    ("\\q", .unknownEscape("q")), ("a\\", .unfinishedEscape), ("(?=a)", .unsupportedGroup),
    ("(((a{99}){99}){99}){99}", .tooLarge),
  ])
  func aBadPatternSaysWhy(source: String, reason: PatternError.Reason) {
    let error = #expect(throws: PatternError.self) { try Pattern(source) }
    #expect(error?.reason == reason)
  }

  @Test func noPatternTakesLongerThanItsTextAllows() throws {
    let text = String(repeating: "a", count: 20_000)
    let clock = ContinuousClock()
    let time = try clock.measure {
      for source in ["(a*)*b", "(a|a)*b", "(a|aa)+$b", "(.*)*x", "a?a?a?a?a?a?a?a?a?aaaaaaaaab"] {
        let pattern = try Pattern(source)
        #expect(!pattern.matches(text))
      }
    }
    #expect(time < .seconds(20))
  }
}

extension Pattern {
  fileprivate func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { matches(UnsafeRawBufferPointer($0)) }
  }
}
