import JSON
import Testing

@Suite struct JSONParserTests {
  @Test func findsFieldsByNameTheLastOfEqualOnes() throws {
    try withJSON(#"{"a": 1, "bb": [true, null, 2.5], "FunctionName": "checkout", "a": 2}"#) { value in
      #expect(value["FunctionName"]?.string == "checkout")
      #expect(value["a"]?.integer == 2)
      #expect(value.hasTwins)
      #expect(value["b"] == nil)
      #expect(value["bb"]?.elements.map(\.kind) == [.boolean, .null, .number])
      #expect(value["bb"]?.elements.compactMap(\.double) == [2.5])
      #expect(value.fields.map(\.name.string) == ["a", "bb", "FunctionName", "a"])
    }
  }

  @Test func knowsWhereAValueStands() throws {
    let text = #"{ "one": {"x": [1, 2]},  "two": "zwei" }"#
    try withJSON(text) { value in
      let places = ["one": value["one"], "two": value["two"]].compactMapValues { $0?.range }
      #expect(places == ["one": 9..<22, "two": 32..<38])
      #expect(value.range == 0..<text.utf8.count)
    }
  }

  @Test func namesTheWayToAValue() throws {
    try withJSON(#"{"Functions": [{}, {"VpcConfig": {"SubnetIds": ["a", 7]}}]}"#) { value in
      let functions = try #require(value["Functions"])
      let last = try #require(Array(functions.elements).last)
      let subnets = try #require(last["VpcConfig"]?["SubnetIds"])
      let number = try #require(Array(subnets.elements).last)
      #expect(value.path(to: number) == "Functions[1].VpcConfig.SubnetIds[1]")
    }
  }

  @Test(arguments: [
    (#""plain""#, "plain"),
    (#""""#, ""),
    (#""a\"b\\c\/d\b\f\n\r\t""#, "a\"b\\c/d\u{8}\u{c}\n\r\t"),
    (#""\u0041\u00e9\u6f22\ud83d\ude00""#, "Aé漢😀"),
    (#""half \ud83d of a pair""#, "half \u{fffd} of a pair"),
    (#""half \ud83d\u0041""#, "half \u{fffd}A"),
    (#""\u001b[31mred\u202e""#, "\u{1b}[31mred\u{202e}"),
    (
      #""漢字 without escapes, and longer than sixty-four bytes to be looked through in one go""#,
      "漢字 without escapes, and longer than sixty-four bytes to be looked through in one go"
    ),
  ])
  func readsText(written: String, means text: String) throws {
    try withJSON(written) { #expect($0.string == text) }
  }

  @Test(arguments: [
    ("0", Int64?.some(0)), ("-12", -12), ("9223372036854775807", .max), ("9223372036854775808", nil), ("1.5", nil),
    ("1e3", nil), ("\"1\"", nil),
  ])
  func readsIntegers(written: String, means number: Int64?) throws {
    try withJSON(written) { #expect($0.integer == number) }
  }

  @Test(arguments: [
    ("", JSONFault.Reason.empty, 0, 0),
    (" \n\t ", .empty, 4, 0),
    ("{", .truncated, 1, 1),
    (#"{"a": "#, .truncated, 6, 6),
    (#"{"a": "bc"#, .truncatedString, 9, 6),
    (#"{"a": "b\u12"#, .truncatedString, 12, 6),
    (#"{"a": tru"#, .truncated, 9, 6),
    (#"{"a": -"#, .truncated, 7, 6),
    (#"{"a": [1, 2"#, .truncated, 11, 11),
    (#"{"a" 1}"#, .missingColon, 5, 5),
    (#"{"a": 1,}"#, .missingName, 8, 8),
    (#"{1: 2}"#, .missingName, 1, 1),
    (#"[1,]"#, .missingValue, 3, 3),
    (#"[1 2]"#, .missingCommaInArray, 3, 3),
    (#"[1x]"#, .missingCommaInArray, 2, 1),
    (#"[1 "b]"#, .missingCommaInArray, 3, 3),
    (#"{"a": 1 "b"}"#, .missingCommaInObject, 8, 8),
    (#"{"a": truex}"#, .missingCommaInObject, 10, 6),
    (#"[1, 2]]"#, .trailingText, 6, 6),
    (#"{} "x"#, .trailingText, 3, 3),
    ("12x", .trailingText, 2, 0),
    (#"{"a": truth}"#, .misspeltWord, 9, 6),
    (#"[01]"#, .malformedNumber, 1, 1),
    (#"[1.]"#, .malformedNumber, 1, 1),
    (#"[-]"#, .malformedNumber, 1, 1),
    (#"[+1]"#, .missingValue, 1, 1),
    (#"["a\qb"]"#, .malformedEscape, 3, 1),
    (#"["\u12g4"]"#, .malformedEscape, 2, 1),
    (#"["\u12"#, .truncatedString, 6, 1),
    ("[\"a\nb\"]", .controlCharacter, 3, 1),
    ("[\"\\\nb\"]", .malformedEscape, 2, 1),
    (#"[\"a"]"#, .missingValue, 1, 1),
    (#"["a" "b\q"#, .missingCommaInArray, 5, 5),
    (#"["a", "b\q"#, .malformedEscape, 8, 6),
    ("An error occurred (AccessDenied)", .missingValue, 0, 0),
  ])
  func saysWhereATextIsNotJSON(text: String, reason: JSONFault.Reason, offset: Int, start: Int) {
    let fault = #expect(throws: JSONFault.self) { try withJSON(text) { _ in } }
    #expect(fault?.reason == reason)
    #expect(fault?.offset == offset)
    #expect(fault?.start == start)
    #expect(fault?.byte == (offset < text.utf8.count ? Array(text.utf8)[offset] : nil))
  }

  @Test(arguments: [
    ([UInt8(0x22), 0xFF, 0x22], 1),
    ([0x22, 0x61, 0xC3, 0x22], 2),
    ([0x22, 0xC0, 0xAF, 0x22], 1),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
    ([0x22, 0xE6, 0xBC, 0xA2, 0xE6, 0xBC, 0x22], 4),
    ([0xFF, 0xFE, 0x7B, 0x00], 0),
    ([0x5B, 0x31, 0xFF, 0x5D], 2),
  ])
  func saysWhereBytesAreNotUTF8(bytes: [UInt8], offset: Int) {
    let fault = #expect(throws: JSONFault.self) { try withJSON(bytes) { _ in } }
    #expect(fault == JSONFault(.notUTF8, offset: offset, start: bytes[0] == 0x22 ? 0 : offset, byte: bytes[offset]))
  }

  @Test func readsAsDeepAsItMayAndNoDeeper() throws {
    let depth = JSONParser.maximumDepth
    let deepest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    try withJSON(deepest) { #expect($0.kind == .array) }
    let tooDeep = String(repeating: "{\"a\":", count: 10_000)
    let fault = #expect(throws: JSONFault.self) { try withJSON(tooDeep) { _ in } }
    #expect(fault == JSONFault(.tooDeep(limit: depth), offset: depth * 5, byte: UInt8(ascii: "{")))
  }

  @Test func keepsNothingOfAFormerDocument() throws {
    let parser = JSONParser()
    for text in ["[1, 2, 3]", "{\"a\"", "\"short\"", "[[[[]]]]"] {
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let value = try? parser.parse(bytes)
        #expect((value?.range.count ?? 0) == (text == "{\"a\"" ? 0 : text.utf8.count))
      }
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func neverFailsOtherwiseOnDamagedDocuments(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Array(#"{"Functions": [{"Name": "a\u00e9", "Timeout": -3.5e1, "Tags": {"k": null}}, true]}"#.utf8)
    for _ in 0..<200 {
      var bytes = whole
      bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
      if let index = bytes.indices.randomElement(using: &random) {
        bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      do {
        try withJSON(bytes) { #expect(visited($0) > 0) }
      } catch let fault as JSONFault {
        #expect(fault.start <= fault.offset && fault.offset <= bytes.count)
      } catch {
        Issue.record(error)
      }
    }
  }

  /// Reads everything inside a value and counts it.
  @Test func leavesOutWhatADamagedDocumentHoldsBehindItsFault() throws {
    let whole = #"{"a": [1, {"b": "x"}, true], "c": "d\q"}"#
    let expected: [Int: String] = [
      1: "{}", 4: "{}", 7: #"{"a":[]}"#, 8: #"{"a":[1]}"#, 9: #"{"a":[1]}"#, 14: #"{"a":[1,{}]}"#, 18: #"{"a":[1,{}]}"#,
      19: #"{"a":[1,{"b":"x"}]}"#, 25: #"{"a":[1,{"b":"x"}]}"#, 26: #"{"a":[1,{"b":"x"},true]}"#,
      34: #"{"a":[1,{"b":"x"},true]}"#, whole.utf8.count: #"{"a":[1,{"b":"x"},true]}"#,
    ]
    for (length, text) in expected {
      #expect(try upToFault(Array(whole.utf8.prefix(length))) == text, "\(length)")
    }
    for byte: UInt8 in [0xFF, 0x01, 0x5C] {
      #expect(try upToFault(Array(#"["a", {"b": "c"#.utf8) + [byte] + Array(#""}]"#.utf8)) == #"["a",{}]"#)
    }
    #expect(try upToFault([0x20, 0xFF]) == nil)
  }

  private func upToFault(_ bytes: [UInt8]) throws -> String? {
    let parser = JSONParser()
    return try bytes.withUnsafeBufferPointer { bytes in
      let (view, fault) = parser.read(bytes)
      _ = try #require(fault)
      return view.map { String(decoding: $0.minified, as: UTF8.self) }
    }
  }

  private func visited(_ value: JSONView) -> Int {
    let inside = value.fields.map { visited($0.name) + visited($0.value) } + value.elements.map(visited)
    return inside.reduce(1 + value.string.count * 0, +)
  }
}
