import Testing

@testable import SnapshotFormats

@Suite struct JSONParserTests {
  @Test func findsFieldsByName() throws {
    try withJSON(#"{"a": 1, "bb": [true, null, 2.5], "FunctionName": "checkout", "a": 2}"#) { value in
      #expect(value["FunctionName"]?.string == "checkout")
      #expect(value["a"]?.integer == 1)
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
    ("", SnapshotProblem.Kind.emptyFile, 0),
    (" \n\t ", .emptyFile, 0),
    ("{", .incompleteJSON, 1),
    (#"{"a": "#, .incompleteJSON, 6),
    (#"{"a": "bc"#, .incompleteJSON, 9),
    (#"{"a": tru"#, .incompleteJSON, 9),
    (#"{"a": [1, 2"#, .incompleteJSON, 11),
    (#"{"a" 1}"#, .invalidJSON, 5),
    (#"{"a": 1,}"#, .invalidJSON, 8),
    (#"[1 2]"#, .invalidJSON, 3),
    (#"[1, 2]]"#, .invalidJSON, 6),
    (#"{"a": truth}"#, .invalidJSON, 6),
    (#"[01]"#, .invalidJSON, 1),
    (#"[1.]"#, .invalidJSON, 1),
    (#"[+1]"#, .invalidJSON, 1),
    (#"["a\qb"]"#, .invalidJSON, 3),
    (#"["\u12g4"]"#, .invalidJSON, 2),
    ("[\"a\nb\"]", .invalidJSON, 3),
    (#"[\"a"]"#, .invalidJSON, 1),
    (#"{1: 2}"#, .invalidJSON, 1),
    ("An error occurred (AccessDenied)", .invalidJSON, 0),
  ])
  func saysWhereATextIsNotJSON(text: String, kind: SnapshotProblem.Kind, offset: Int) {
    let fault = #expect(throws: JSONParser.Fault.self) { try withJSON(text) { _ in } }
    #expect(fault?.kind == kind)
    #expect(fault?.offset == offset)
  }

  @Test(arguments: [
    ([UInt8(0x22), 0xFF, 0x22], 1),
    ([0x22, 0x61, 0xC3, 0x22], 2),
    ([0x22, 0xC0, 0xAF, 0x22], 1),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
    ([0x22, 0xE6, 0xBC, 0xA2, 0xE6, 0xBC, 0x22], 4),
  ])
  func saysWhereBytesAreNotUTF8(bytes: [UInt8], offset: Int) {
    let fault = #expect(throws: JSONParser.Fault.self) { try withJSON(bytes) { _ in } }
    #expect(fault?.kind == .invalidUTF8)
    #expect(fault?.offset == offset)
  }

  @Test func readsAsDeepAsItMayAndNoDeeper() throws {
    let depth = JSONParser.maximumDepth
    let deepest = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    try withJSON(deepest) { #expect($0.kind == .array) }
    let tooDeep = String(repeating: "{\"a\":", count: 10_000)
    let fault = #expect(throws: JSONParser.Fault.self) { try withJSON(tooDeep) { _ in } }
    #expect(fault?.kind == .nestedTooDeeply)
    #expect(fault?.offset == depth * 5)
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
      } catch let fault as JSONParser.Fault {
        #expect(fault.offset <= bytes.count)
      } catch {
        Issue.record(error)
      }
    }
  }

  /// Reads everything inside a value and counts it.
  private func visited(_ value: JSONValue) -> Int {
    let inside = value.fields.map { visited($0.name) + visited($0.value) } + value.elements.map(visited)
    return inside.reduce(1 + value.string.count * 0, +)
  }
}
