import JSON
import Testing

@Suite struct JSONTreeTests {
  @Test func keepsOrderAndRepeatedMembers() throws {
    let value = try JSONTree.parse(Array(#"{"b": 1, "a": [true, null], "b": "x"}"#.utf8))
    let expected = JSONTree.object([
      JSONMember("b", .number("1")),
      JSONMember("a", .array([.bool(true), .null])),
      JSONMember("b", .string("x")),
    ])
    #expect(value == expected)
  }

  @Test(arguments: [
    (#""a\"\\\/\b\f\n\r\t""#, "a\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u00e9""#, "Aé"),
    (#""\ud83d\ude00""#, "😀"),
    (#""é😀""#, "é😀"),
    (#""""#, ""),
  ])
  func resolvesStrings(_ text: String, _ expected: String) throws {
    #expect(try JSONTree.parse(Array(text.utf8)) == .string(expected))
  }

  @Test(arguments: ["0", "-0", "12", "-1.5", "1e9", "1.25E-3", "123456789012345678901234567890"])
  func keepsNumbersAsWritten(_ text: String) throws {
    #expect(try JSONTree.parse(Array(text.utf8)) == .number(text))
  }

  @Test(arguments: [
    ("", "the text ends too early at byte 0"),
    ("  ", "the text ends too early at byte 2"),
    ("{", "the text ends too early at byte 1"),
    (#"{"a""#, "the text ends too early at byte 4"),
    (#"{"a":}"#, "unexpected \"}\" at byte 5"),
    (#"{"a":1,}"#, "unexpected \"}\" at byte 7"),
    ("[1,]", "unexpected \"]\" at byte 3"),
    ("[1 2]", "unexpected \"2\" at byte 3"),
    ("[1x]", "unexpected \"x\" at byte 2"),
    ("tru", "the text ends too early at byte 3"),
    ("trux", "unexpected \"x\" at byte 3"),
    ("-", "the text ends too early at byte 1"),
    ("01", "malformed number at byte 0"),
    ("1.", "malformed number at byte 0"),
    ("-x", "malformed number at byte 0"),
    ("1e", "malformed number at byte 0"),
    ("{} {}", "more text after the value at byte 3"),
    ("12x", "more text after the value at byte 2"),
    (#""a"#, "the text ends too early at byte 2"),
    (#""\x""#, "malformed escape at byte 1"),
    (#""\ud83d""#, "malformed escape at byte 1"),
    (#""\ud83d"#, "malformed escape at byte 1"),
    (#""\ud83d\"#, "malformed escape at byte 1"),
    (#""\ud83d\ude"#, "the text ends too early at byte 11"),
    (#""\ude00""#, "malformed escape at byte 1"),
    (#""\ud83d\u0041""#, "malformed escape at byte 1"),
    ("\"a\u{1}\"", "a control character in a string at byte 2"),
    ("\u{FEFF}{}", "unexpected byte 239 at byte 0"),
  ])
  func saysWhereItFails(_ text: String, _ sentence: String) {
    let fault = #expect(throws: JSONFault.self) { try JSONTree.parse(Array(text.utf8)) }
    #expect(fault.map { "\($0)" } == sentence)
  }

  @Test func rejectsBytesThatAreNotUTF8() {
    let inside = #expect(throws: JSONFault.self) { try JSONTree.parse([0x5B, 0x22, 0x61, 0xFF, 0x22, 0x5D]) }
    #expect(inside.map { "\($0)" } == "a string that is not UTF-8 at byte 1")
    let outside = #expect(throws: JSONFault.self) { try JSONTree.parse([0x5B, 0xFF, 0x5D]) }
    #expect(outside.map { "\($0)" } == "unexpected byte 255 at byte 1")
  }

  @Test(arguments: [(64, true), (65, false), (10_000, false)])
  func boundsTheDepth(_ depth: Int, _ isRead: Bool) {
    let bytes =
      [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    let value = try? JSONTree.parse(bytes)
    #expect((value != nil) == isRead)
  }

  @Test func everyTruncationOfAPolicyThrows() {
    let bytes = Array(#"{"a": [1, "x\u0041", {"b": null}], "c": true}"#.utf8)
    for length in 0..<bytes.count {
      #expect(throws: JSONFault.self) { try JSONTree.parse(Array(bytes[..<length])) }
    }
  }
}
