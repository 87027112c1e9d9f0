import Checks
import Answers
import Exports
import Foundation
import Query
import Testing

@Suite struct JSONLinesTests {
  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func aFindingHasItsFieldsAndNoOthers() async throws {
    let export = try #require(await SampleFindings(description: "seen").export())
    let objects = try objects(JSONLines().text(export))
    // A place is one field, and nobody has decided yet.
    let fields = Set(SampleFindings.columns.split(separator: ",").map(String.init) + ["source"])
      .subtracting(["file", "offset", "reason", "expires", "note"])
    #expect(objects.map { Set($0.keys) } == [fields, fields])
    let first = objects[0]
    let arn = "arn:aws:lambda:eu-central-1:111122223333:function:checkout"
    #expect(first["id"] as? String == "lambda-policy-source-wildcard|\(arn)")
    #expect(first["resource"] as? String == arn)
    #expect(first["status"] as? String == "fail")
    #expect(first["severity"] as? String == "critical")
    #expect(first["evidence"] as? String == "seen")
    #expect(first["missing"] as? [String] == [])
    #expect(first["controls"] as? [String] == ["NIST 800-53 AC-3", "PCI DSS 4.0.1 7.2.1"])
    #expect(first["state"] as? String == "open")
    let source = try #require(first["source"] as? [String: Any])
    #expect(source["file"] as? String == "111122223333/eu-central-1/lambda-list-functions.json")
    #expect(source["offset"] as? Int == 120)
    #expect(objects[1]["status"] as? String == "unknown")
    #expect(objects[1]["missing"] as? [String] == ["lambda-get-policy"])
  }

  @Test func aDecisionAddsItsWords() async throws {
    let decision = FindingAnnotation(state: .accepted, reason: "known", note: "see \"ticket\"")
    let export = try #require(await SampleFindings(decision: decision).export())
    let object = try objects(JSONLines().text(export))[0]
    #expect(object["state"] as? String == "accepted")
    #expect(object["reason"] as? String == "known")
    #expect(object["expires"] as? String == "never")
    #expect(object["note"] as? String == "see \"ticket\"")
  }

  @Test func nothingInItCouldSteerATerminalAndNothingIsLost() async throws {
    let hostile = "a\u{1B}[2J\u{0}\n\u{9B}\u{202E}\u{200B}\"\\\u{1F600}\u{E0041}"
    let export = try #require(await SampleFindings(description: hostile).export())
    let text = JSONLines().text(export)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value < 0x7F || $0 == "\u{1F600}" })
    #expect(try objects(text)[0]["evidence"] as? String == hostile)
  }

  @Test func aRowHasItsFieldsAsKeysAndNoSecretValue() async throws {
    let export = try #require(await SampleFindings(variable: "PASSWORD").export())
    let text = JSONLines().functions(export)
    let object = try objects(text)[0]
    #expect(Set(object.keys) == Set(TableKind.functions.fields.map { RecordField($0).key }))
    #expect(object["memory"] as? Int == 128)
    #expect(object["modified"] as? String == "2026-11-18T11:06:40Z")
    #expect(object["variable"] as? [String] == ["PASSWORD"])
    #expect(object["vpc"] is NSNull)
    #expect(object["failed"] as? Int == 1)
    #expect(object["securityGroups"] as? [String] == [])
    for format in ExportFormats.ofTables { #expect(!format.functions(export).contains(SampleFindings.secret)) }
    for format in ExportFormats.ofFindings { #expect(!format.text(export).contains(SampleFindings.secret)) }
  }
}
