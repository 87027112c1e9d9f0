import IAM
import Testing

@Suite struct JSONParserTests {
  @Test func keepsOrderAndRepeatedMembers() throws {
    let value = try JSONParser.parse(Array(#"{"b": 1, "a": [true, null], "b": "x"}"#.utf8))
    let expected = JSONValue.object([
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
    #expect(try JSONParser.parse(Array(text.utf8)) == .string(expected))
  }

  @Test(arguments: ["0", "-0", "12", "-1.5", "1e9", "1.25E-3", "123456789012345678901234567890"])
  func keepsNumbersAsWritten(_ text: String) throws {
    #expect(try JSONParser.parse(Array(text.utf8)) == .number(text))
  }

  @Test(arguments: [
    ("", 0, JSONError.Reason.truncated),
    ("  ", 2, .truncated),
    ("{", 1, .truncated),
    (#"{"a""#, 4, .truncated),
    (#"{"a":}"#, 5, .unexpectedByte(UInt8(ascii: "}"))),
    (#"{"a":1,}"#, 7, .unexpectedByte(UInt8(ascii: "}"))),
    ("[1,]", 3, .unexpectedByte(UInt8(ascii: "]"))),
    ("[1 2]", 3, .unexpectedByte(UInt8(ascii: "2"))),
    ("tru", 3, .truncated),
    ("trux", 3, .unexpectedByte(UInt8(ascii: "x"))),
    ("01", 0, .malformedNumber),
    ("1.", 0, .malformedNumber),
    ("-x", 0, .malformedNumber),
    ("1e", 0, .malformedNumber),
    ("{} {}", 3, .trailingBytes),
    (#""a"#, 2, .truncated),
    (#""\x""#, 1, .malformedEscape),
    (#""\ud83d""#, 1, .malformedEscape),
    (#""\ude00""#, 1, .malformedEscape),
    (#""\ud83d\u0041""#, 1, .malformedEscape),
    ("\"a\u{1}\"", 2, .controlCharacter),
  ])
  func saysWhereItFails(_ text: String, _ offset: Int, _ reason: JSONError.Reason) {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.reason == reason)
  }

  @Test func rejectsBytesThatAreNotUTF8() {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    #expect(error?.reason == .notUTF8)
  }

  @Test(arguments: [(64, true), (65, false), (10_000, false)])
  func boundsTheDepth(_ depth: Int, _ isRead: Bool) {
    let bytes =
      [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    let value = try? JSONParser.parse(bytes)
    #expect((value != nil) == isRead)
  }

  @Test func everyTruncationOfAPolicyThrows() {
    let bytes = Array(#"{"a": [1, "x\u0041", {"b": null}], "c": true}"#.utf8)
    for length in 0..<bytes.count {
      #expect(throws: JSONError.self) { try JSONParser.parse(Array(bytes[..<length])) }
    }
  }
}
