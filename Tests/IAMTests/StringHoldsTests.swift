import Testing

@testable import IAM

@Suite struct StringHoldsTests {
  @Test(arguments: [
    ("arn:aws:iam::111122223333:role/a", true), (":role/", true), ("x:role/", true), (":role", false), ("", false),
    (":rol:role/", true), ("::role/é", true), (":rôle/", false),
  ])
  func `what holds the bytes is what contains the text`(_ text: String, _ expected: Bool) {
    #expect(text.holds(":role/") == expected)
    #expect(text.contains(":role/") == expected)
    #expect(text.holds(""))
  }
}
