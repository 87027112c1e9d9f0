import JSON
import Screen
import Testing

@testable import Browser

@Suite struct DocumentPaneTests {
  private func document(_ json: String) -> PaneDocument {
    PaneContext(PaneFixture().inventory()).document(of: Array(json.utf8))
  }

  @Test func `A document is a tree with counts`() {
    let document = document(#"{"Name": "f", "Size": 12, "On": true, "Gone": null, "Vpc": {"Subnets": ["a", "b"]}}"#)
    #expect(
      document.plainText == """
        {5}
          Name: "f"
          Size: 12
          On: true
          Gone: null
          Vpc: {1}
            Subnets: [2]
              "a"
              "b"
        """
    )
    #expect(document.lines.filter(\.isFoldedAtFirst) == [])
    #expect(document.lines[1].spans.map(\.role) == [.jsonKey, .jsonPunct, .jsonString])
  }

  @Test(
    arguments: [
      #"{"Environment": {"Variables": {"MODE": "SECRET"}}}"#,
      #"{"Environment": {"Variables": {"Error": "SECRET"}}}"#,
      #"{"Environment": {"Variables": {"NESTED": {"A": ["SECRET"]}}}}"#,
      #"{"Environment": [{"Name": "MODE", "Value": "SECRET"}]}"#,
      #"{"DbPassword": "SECRET"}"#,
      #"{"Passwords": ["SECRET", "SECRET"]}"#,
      #"{"Tags": [{"Key": "api-token", "Value": "SECRET"}]}"#,
      #"{"Tags": [{"Value": "SECRET", "Key": "api-token"}]}"#,
      #"{"Note": "AKIASECRETSECRETSECR"}"#,
      #"{"Policy": "{\"Token\": \"SECRET\"}"}"#,
      #"{"Policy": "%7B%22Token%22%3A%22SECRET%22%7D"}"#,
      #"{"Broken": {"Password": "SECRET"}, oops"#,
      #"{"Broken": oops "SECRET""#,
    ]
  )
  func `A secret is neither shown nor copied`(json: String) {
    let document = document(json)
    #expect(!document.everything.contains("SECRET"))
    #expect(document.plainText.contains("••••") || document.plainText.contains("are not shown"))
    let copy = PaneContext(PaneFixture().inventory()).maskedJSON(of: Array(json.utf8))
    #expect(copy?.contains("SECRET") != true)
  }

  @Test func `Errors of an environment and references to secrets are no secrets`() {
    let text = document(
      #"{"Environment": {"Error": {"Message": "cannot decrypt"}}, "Secret": "arn:aws:secretsmanager:us-east-1:1:s"}"#
    ).plainText
    #expect(text.contains(#"Message: "cannot decrypt""#))
    #expect(text.contains(#"Secret: "arn:aws:secretsmanager:us-east-1:1:s""#))
  }

  @Test(arguments: [#"{\"Version\": \"2012-10-17\"}"#, "%7B%22Version%22%3A%222012-10-17%22%7D"])
  func `A policy within a text is shown as a document of its own`(text: String) {
    #expect(
      document("{\"Policy\": \"\(text)\"}").plainText == """
        {1}
          Policy: {1}  from a text
            Version: "2012-10-17"
        """
    )
  }

  @Test(
    arguments: [
      ("{\"a\": 1", "not JSON at byte 7: the text ends inside a value"),
      ("{\"a\" 1}", "not JSON at byte 5: a colon is missing"),
      ("[1 2]", "not JSON at byte 3: a comma or ] is missing"),
      ("[1,]", "not JSON at byte 3: a value is missing"),
      ("nope", "not JSON at byte 0: a value is missing"),
      ("{} {}", "not JSON at byte 3: text follows the value"),
      ("\"\\q\"", "not JSON at byte 1: an unknown escape"),
      ("\"abc", "not JSON at byte 4: the text ends inside a string"),
      ("{\"a\": [1, 2}", "not JSON at byte 11: a comma or ] is missing"),
      ("{\"a\": \"b\u{1}\"}", "not JSON at byte 8: a control character in a string"),
    ]
  )
  func `Broken JSON says where it breaks`(json: String, text: String) {
    #expect(document(json).plainText.contains(text))
  }

  @Test func `What a document holds before it breaks is shown`() {
    #expect(
      document(#"{"a": [1, 2], "b": {"c": true, "d" 1}}"#).plainText.hasPrefix(
        """
        {2}
          a: [2]
            1
            2
          b: {1}
            c: true
        """
      )
    )
  }

  @Test func `Ten thousand levels end in a message`() {
    let json = String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    #expect(document(json).lines.count == JSONParser.maximumDepth + 2)
    #expect(document(json).plainText.contains("more than 512 levels"))
  }

  @Test func `A huge document is cut and says so`() {
    let element = #"{"Name": "a function with a name", "Arn": "arn:aws:lambda"},"#
    let json = "[" + String(repeating: element, count: 60_000) + "{}]"
    let document = document(json)
    #expect(document.lines.count == 10_001)
    #expect(document.lines.last?.text == "… the document goes on: 3.4 MiB in all")
  }

  @Test func `A copy is JSON again, with marks that could turn text around written as escapes`() {
    let json = #"{"a": [1, {"b": "x\n"}], "c": "‮", "d": {}, "password": "hunter2", "p": "{\"q\": 1}"}"#
    #expect(
      PaneContext(PaneFixture().inventory()).maskedJSON(of: Array(json.utf8)) == """
        {
          "a": [
            1,
            {
              "b": "x\\n"
            }
          ],
          "c": "\\u202e",
          "d": {},
          "password": "••••",
          "p": "{\\"q\\": 1}"
        }

        """
    )
  }

  @Test func `A long document starts out folded from the third level on`() {
    let members = (0..<40).map { "\"m\($0)\": {\"n\": [1]}" }.joined(separator: ",")
    let folded = document("{\(members)}").lines.filter(\.isFoldedAtFirst)
    #expect(folded.count == 40)
    #expect(Set(folded.map(\.text)) == ["n: [1]"])
  }

  @Test func `Folds keep their names when two members share one`() {
    let folds = document(#"{"a": {"x": 1}, "a": {"x": 2}}"#).lines.compactMap(\.fold)
    #expect(Set(folds).count == 3)
  }
}
