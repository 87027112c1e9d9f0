import Testing

@testable import Query

@Suite struct QueryParserTests {
  @Test(arguments: [
    ("", ""),
    ("  a   b ", "a b"),
    ("a | b", "a|b"),
    ("(a b)", "a b"),
    ("(a b)|c", "(a b)|c"),
    ("a (b|(c|d))", "a b|c|d"),
    ("!!a", "!!a"),
    ("!(a b)", "!(a b)"),
    ("MEM>=1gb", "memory>=1024mb"),
    ("memory:512", "memory=512mb"),
    ("memory!=512", "!memory=512mb"),
    ("timeout>5m", "timeout>300s"),
    ("modified<4w", "modified<28d"),
    ("modified:2026-02", "modified=2026-02"),
    ("worst>=hi", "worst>=high"),
    ("runtime:a|b", "runtime:a|b"),
    ("runtime:a | b", "(runtime:a)|b"),
    ("runtime:a|role:b", "(runtime:a)|(role:b)"),
    ("name:\"a b\"*c", "name:\"a b\"*c"),
    ("\"a\\\"b\\\\c\"", "\"a\\\"b\\\\c\""),
    ("name~^(a|b)$", "name~\"^(a|b)$\""),
    ("name~\\d+", "name~\\d+"),
    ("(name~a)", "name~a"),
    ("tag:owner=x", "tag.owner=x"),
    ("tag.\"aws:x\":y", "tag.\"aws:x\":y"),
    ("trigger.(type:s3 source:x)", "trigger.(type:s3 source:x)"),
    ("role.action:*", "role.action:*"),
    ("trigger.(webhook)|x", "trigger.(webhook)|x"),
    ("trigger.(!type:s3)", "trigger.(!type:s3)"),
    ("trigger.(type:s3)|x", "trigger.(type:s3)|x"),
    ("!(runtime:a)|b", "!(runtime:a)|b"),
    ("\"**\"\"***\"", "\"***\"\"**\""),
    ("python3.12", "python3.12"),
    ("name=\"\"", "name=\"\""),
    ("IS:Public", "is:public"),
    ("name==a", "name=a"),
    ("\"and\" \"Or\"", "\"and\" \"Or\""),
    ("oregon", "oregon"),
    ("10.0.0.1:443", "\"10.0.0.1:443\""),
  ])
  func aQueryPrintsInOneForm(text: String, printed: String) throws {
    let query = try Query(text, in: .functions)
    #expect(query.description == printed)
    #expect(try Query(printed, in: .functions) == query)
  }

  @Test(arguments: [
    ("\"a", QueryError.Reason.openQuote, 0),
    ("x (a", .openParenthesis, 2),
    ("a)", .strayParenthesis, 1),
    ("()", .missingTerm, 1),
    ("a|", .missingTerm, 2),
    ("!", .missingTerm, 1),
    ("runtime:", .missingValue, 8),
    ("a runtme:x", .unknownField("runtme"), 2),
    ("is:pubic", .unknownFlag("is:pubic"), 3),
    ("memory>lots", .badValue("lots", .number(.mebibytes)), 7),
    ("modified<2026-13-01", .badValue("2026-13-01", .date), 9),
    ("worst>=bad", .badValue("bad", .severity), 7),
    ("functoin.is:public", .unknownRelation("functoin"), 0),
    ("a role.functoin.is:public", .unknownRelation("functoin"), 7),
    ("a functoin.(is:public)", .unknownRelation("functoin"), 2),
    ("trigger.functoin.is:public", .unknownRelation("functoin"), 8),
    ("trigger.is:pubic", .unknownFlag("is:pubic"), 11),
    ("foo_bar:x", .unknownField("foo_bar"), 0),
    ("exposure:publik", .unknownValue("publik", field: "exposure"), 9),
    ("exposure:service|none-at-all", .unknownValue("none-at-all", field: "exposure"), 17),
    ("is:public and is:fail", .foreignOperator("and", here: "by setting terms beside each other"), 10),
    ("is:public OR is:fail", .foreignOperator("OR", here: "|"), 10),
    ("not is:public", .foreignOperator("not", here: "!"), 0),
    ("is:public && a", .foreignOperator("&&", here: "by setting terms beside each other"), 10),
    ("memory~5", .badComparison("~", field: "memory"), 0),
    ("name~a(", .badPattern(PatternError(reason: .openGroup, position: 1)), 6),
  ])
  func anErrorSaysWhatAndWhere(text: String, reason: QueryError.Reason, position: Int) {
    let error = #expect(throws: QueryError.self) { try Query(text, in: .functions) }
    #expect(error?.reason == reason)
    #expect(error?.position == position)
  }

  @Test func aMistypedFieldIsToldItsNeighbours() {
    let error = #expect(throws: QueryError.self) { try Query("runtme:x", in: .functions) }
    #expect(error?.expected == ["runtime"])
    #expect(error?.description == "there is no field \"runtme\"; try runtime; a text to look for stands in quotes")
  }

  @Test func nestingHasAnEnd() {
    let text = String(repeating: "(", count: 5000) + "a"
    let error = #expect(throws: QueryError.self) { try Query(text, in: .functions) }
    #expect(error?.reason == .tooDeep)
    #expect(throws: QueryError.self) { try Query(String(repeating: "!", count: 5000) + "a", in: .functions) }
  }

  @Test func anyTextParsesOrFailsAndPrintsBack() throws {
    var random = SeededGenerator(seed: 7)
    let parts = [
      "a", "\"", "(", ")", "|", "!", " ", "*", "memory", ">=", "=", ":", "~", "5", "runtime", ".", "tag", "is:public",
      "modified", "<", "2026-01", "30d", "\\", "trigger", "type", "ü", "role",
    ]
    for _ in 0..<5000 {
      let text = (0..<Int.random(in: 1...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      guard let query = try? Query(text, in: .functions) else { continue }
      #expect(try Query(query.description, in: .functions) == query, "\(text) → \(query)")
      #expect(!query.explanation.isEmpty)
    }
  }

  @Test(arguments: [
    ("runtime<python3.12 is:public", "runtime is below \"python3.12\" and can be started by anyone"),
    ("a|b", "any column contains \"a\" or any column contains \"b\""),
    ("tag:owner", "some tag is called \"owner\""),
    ("!role=\"\"", "not (role has no value)"),
    ("modified<30d", "modified less than 30 days ago"),
  ])
  func anExplanationSaysItInWords(text: String, words: String) throws {
    #expect(try Query(text, in: .functions).explanation == words)
  }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
