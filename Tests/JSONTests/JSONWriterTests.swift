import JSON
import Testing

@Suite struct JSONWriterTests {
  /// The text that a JSON text holds, by the reader of this target.
  private func read(_ text: String) throws -> String? { try JSONTree.parse(Array(text.utf8)).stringValue }

  @Test func everyScalarReadsBackAsItWas() throws {
    for values in [0...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF] as [ClosedRange<UInt32>] {
      for start in stride(from: values.lowerBound, through: values.upperBound, by: 0x1000) {
        let end = min(start + 0xFFF, values.upperBound)
        let text = String(String.UnicodeScalarView((start...end).compactMap(Unicode.Scalar.init)))
        let written = JSONWriter.text(text)
        #expect(try read(written) == text)
        #expect(written.unicodeScalars.allSatisfy { !$0.isUnsafe })
      }
    }
  }

  @Test(arguments: [
    ("", #""""#), ("plain", #""plain""#), ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#),
    ("\u{8}\u{C}", #""\u0008\u000c""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#), ("\u{80}\u{9B}\u{9F}", #""\u0080\u009b\u009f""#),
    ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\u{202A}\u{202E}\u{2066}\u{2069}", #""\u202a\u202e\u2066\u2069""#),
    ("\u{200B}\u{FEFF}\u{AD}\u{61C}\u{180E}", #""\u200b\ufeff\u00ad\u061c\u180e""#),
    ("\u{E0041}\u{1D173}\u{13430}", #""\udb40\udc41\ud834\udd73\ud80d\udc30""#),
    ("é漢😀\u{A0}\u{10FFFF}", "\"é漢😀\u{A0}\u{10FFFF}\""),
  ])
  func writesText(_ text: String, _ written: String) {
    #expect(JSONWriter.text(text) == written)
  }

  /// Source: Unicode 17.0, property Prepended_Concatenation_Mark.
  private static let signs: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ]

  @Test func whatCannotBeSeenIsAnEscape() {
    for value in (0...0x10FFFF as ClosedRange<UInt32>) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isSeen: Bool
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: isSeen = false
      // Signs that span the digits or letters behind them are seen.
      case .format: isSeen = Self.signs.contains(value)
      default: isSeen = true
      }
      #expect(isSeen || scalar.isUnsafe, "\(String(value, radix: 16))")
    }
  }

  @Test(arguments: 0..<24)
  func findsWhatNeedsAnEscapeAtEveryPlace(_ place: Int) throws {
    for special in ["\"", "\\", "\u{1F}", "\u{7F}", "é", "\u{202E}", "\u{0}", "😀"] {
      let text = String(repeating: "a", count: place) + special + String(repeating: "z", count: 23 - place)
      #expect(try read(JSONWriter.text(text)) == text)
      #expect(try read(JSONWriter.text(text + special)) == text + special)
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func writesAnyBytesAsTextThatReadsBack(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      var writer = JSONWriter()
      bytes.withUnsafeBufferPointer { writer.string(utf8: $0) }
      let text = try read(String(decoding: writer.bytes, as: UTF8.self))
      let valid = String(validating: bytes, as: UTF8.self)
      if let valid { #expect(text == valid) } else { #expect(text?.unicodeScalars.contains("\u{FFFD}") == true) }
    }
  }

  @Test(arguments: [
    (JSONWriter.Layout.compact, #"{"a":1,"b":[true,null,"x"],"c":{},"d":[],"e":{"f":[[]]}}"#),
    (.spaced, #"{"a": 1, "b": [true, null, "x"], "c": {}, "d": [], "e": {"f": [[]]}}"#),
    (
      .indented,
      """
      {
        "a": 1,
        "b": [
          true,
          null,
          "x"
        ],
        "c": {},
        "d": [],
        "e": {
          "f": [
            []
          ]
        }
      }
      """
    ),
  ])
  func setsValuesApart(_ layout: JSONWriter.Layout, _ text: String) throws {
    let tree = try JSONTree.parse(Array(#"{"a":1,"b":[true,null,"x"],"c":{},"d":[],"e":{"f":[[]]}}"#.utf8))
    #expect(JSONWriter.text(tree, layout) == text)
    #expect(try JSONTree.parse(Array(text.utf8)) == tree)
  }

  @Test(arguments: [0, 1, -1, 9, 10, -10, 1_000_000_007, .max, .min] as [Int])
  func writesIntegers(_ number: Int) {
    #expect(JSONWriter.text(number) == "\(number)")
    #expect(JSONWriter.text(Int64(number)) == "\(number)")
    #expect(JSONWriter.text(UInt64(bitPattern: Int64(number))) == "\(UInt64(bitPattern: Int64(number)))")
  }

  @Test(arguments: ["0", "-0", "12", "-1.5", "1e9", "1.25E-3", "123456789012345678901234567890", "007"])
  func keepsNumbersAsWritten(_ digits: String) {
    #expect(JSONWriter.text(JSONTree.number(digits)) == digits)
  }

  @Test func writesMembersInTheirOrderAndTwiceWhereAsked() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("b", 1)
      writer.member("a", ["x", "y"])
      writer.member("b", Int?.none)
      writer.member("c") { for flag in [true, false] { $0.write(flag) } }
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #"{"b":1,"a":["x","y"],"b":null,"c":[true,false]}"#)
  }

  @Test func handsOverLines() {
    var writer = JSONWriter()
    var lines: [String] = []
    for number in 0..<3 {
      writer.write([number])
      writer.endLine()
      if number == 1 { writer.flush { lines.append(String(decoding: $0, as: UTF8.self)) } }
    }
    writer.flush { lines.append(String(decoding: $0, as: UTF8.self)) }
    writer.flush { _ in Issue.record("there is nothing to hand over") }
    #expect(lines == ["[0]\n[1]\n", "[2]\n"])
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func anyTreeReadsBackInEveryLayout(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<25 {
      let tree = JSONTree.random(depth: 6, &random)
      for layout: JSONWriter.Layout in [.compact, .spaced, .indented] {
        #expect(try JSONTree.parse(Array(JSONWriter.text(tree, layout).utf8)) == tree)
      }
    }
  }
}

extension JSONTree {
  /// A tree with members of one name, escapes and numbers of every form among its values.
  static func random(depth: Int, _ random: inout SeededGenerator) -> JSONTree {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .number(["0", "-1.5e-3", "18446744073709551616", "1E+2"].randomElement(using: &random) ?? "0")
    case 3: return .string(text(&random))
    case 4:
      return .array((0..<Int.random(in: 0..<4, using: &random)).map { _ in self.random(depth: depth - 1, &random) })
    default:
      return .object(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          JSONMember(Bool.random(using: &random) ? "a" : text(&random), self.random(depth: depth - 1, &random))
        }
      )
    }
  }

  private static func text(_ random: inout SeededGenerator) -> String {
    let scalars = "ab\"\\/\n\u{0}\u{7F}\u{85}é\u{200B}\u{202E}漢\u{2028}😀\u{E0041}".unicodeScalars.map { $0 }
    let chosen = (0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in scalars.randomElement(using: &random) }
    return String(String.UnicodeScalarView(chosen))
  }
}
