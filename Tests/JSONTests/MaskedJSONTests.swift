import JSON
import Testing

@Suite struct MaskedJSONTests {
  private static let hidden = "••••"

  @Test func `A document that is cut or damaged anywhere is shown without a secret`() {
    let text = #"{"Environment": {"Variables": {"A": "SECRET", "B": ["SECRET"]}}, "Tags": [1, -2.5e3, "\u00e9"]}"#
    let json = Array(text.utf8)
    for end in json.indices {
      #expect(!MaskedJSON(Array(json[..<end])).nodes.contains { $0.value == .string("SECRET") })
    }
    for index in json.indices {
      for byte: UInt8 in [0x00, 0x22, 0x2C, 0x5C, 0x5D, 0x7B, 0x7D, 0xFF] {
        var damaged = json
        damaged[index] = byte
        // Damage to the names themselves may make a secret a plain value; nothing may trap.
        let nodes = MaskedJSON(damaged).nodes
        #expect(index < 30 || !nodes.contains { $0.value == .string("SECRET") })
      }
    }
  }

  /// Values that hold a secret, each in a way of its own.
  private static let secretive = [
    #"{"Environment": {"Variables": {"MODE": "SECRET"}}}"#,
    #"{"Environment": {"Variables": {"NESTED": {"A": [["SECRET"]]}}}}"#,
    #"{"Environment": [{"Name": "MODE", "Value": "SECRET"}]}"#,
    #"{"environmentVariables": [{"name": "MODE", "value": "SECRET"}]}"#,
    #"{"stageVariables": {"url": "SECRET"}}"#,
    #"{"DbPassword": "SECRET"}"#,
    #"{"Passwords": [["SECRET"], "SECRET"]}"#,
    #"{"Tags": [{"Key": "api-token", "Value": "SECRET"}]}"#,
    #"{"Tags": [{"Value": "SECRET", "Key": "api-token"}]}"#,
    #"{"Tags": [{"Key": "plain", "Value": "SECRET", "Key": "api-token"}]}"#,
    #"{"Note": "AKIASECRETSECRETSECR"}"#,
    #"{"Pass\u0077ord": "SECRET"}"#,
  ]

  @Test(arguments: secretive)
  func `No way out shows a secret, however deep it is written as text within text`(json: String) throws {
    var written = json
    for depth in 0..<4 {
      let masked = MaskedJSON(Array(written.utf8))
      let text = masked.text(mask: Self.hidden)
      #expect(masked.problem == nil && !masked.isCut)
      #expect(!text.contains("SECRET"), "\(depth)")
      #expect(text.contains(Self.hidden), "\(depth)")
      #expect(throws: Never.self) { try JSONTree.parse(Array(text.utf8)) }
      written = "{\"Policy\": \(JSONWriter.text(written, secrets: .kept))}"
    }
  }

  @Test func `Text within text is read three levels deep and no deeper`() {
    var written = #"{"a": 1}"#
    for _ in 0..<5 { written = "[\(JSONWriter.text(written))]" }
    let values = MaskedJSON(Array(written.utf8)).nodes.map(\.value)
    #expect(values.count { if case .embedded = $0 { true } else { false } } == 3)
  }

  @Test(arguments: [
    #"{"Tags": [{"Key": "api-token", "Value": "arn:aws:secretsmanager:us-east-1:111122223333:secret:a"}]}"#,
    #"{"Environment": {"Error": {"Message": "cannot decrypt"}}}"#, #"{"password": true, "token": null}"#,
    #"{"Key": "KeyName", "Value": "plain"}"#, #"{"Name": 7, "Value": "plain"}"#, #"["", {"": ""}]"#,
  ])
  func `What is no secret reads back as it was`(json: String) throws {
    let text = MaskedJSON(Array(json.utf8)).text(mask: Self.hidden)
    #expect(try JSONTree.parse(Array(text.utf8)) == JSONTree.parse(Array(json.utf8)))
  }

  @Test(arguments: 1...13)
  func `A limit cuts between values and closes what is open`(_ limit: Int) throws {
    let json = #"{"a": [1, {"b": "x", "c": []}, 2], "d": {"e": {"f": null}}, "g": [[3]]}"#
    let whole = MaskedJSON(Array(json.utf8))
    #expect(whole.nodes.count == 13 && !whole.isCut)
    let cut = MaskedJSON(Array(json.utf8), limit: MaskedJSON.Limit(nodes: limit))
    #expect(cut.nodes.count == limit)
    #expect(cut.isCut == (limit < 13))
    #expect(cut.problem == nil)
    #expect(throws: Never.self) { try JSONTree.parse(Array(cut.text(mask: Self.hidden).utf8)) }
  }

  @Test func `A limit of bytes is no fault of the document`() {
    let json = Array(#"{"a": "漢字", "b": [1, 2, 3], "c": {"d": "\u00e9"}}"#.utf8)
    for length in 8..<json.count {
      let cut = MaskedJSON(json, limit: MaskedJSON.Limit(bytes: length))
      #expect(cut.isCut && cut.problem == nil, "\(length)")
    }
  }

  @Test func `Half a surrogate pair becomes a replacement character`() {
    #expect(MaskedJSON(Array(#""\ud83d""#.utf8)).text(mask: Self.hidden) == "\"\u{FFFD}\"\n")
  }
}
