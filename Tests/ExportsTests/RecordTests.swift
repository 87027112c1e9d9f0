import AWSNames
import Answers
import Checks
import Exports
import Query
import Testing

@Suite struct RecordTests {
  private static let tables = TableKind.allCases.filter { $0 != .findings }

  private func expectSound<Record>(_ fields: [RecordField<Record>], _ name: String) {
    for field in fields {
      #expect(field.key.wholeMatch(of: /[a-z][A-Za-z0-9]*/) != nil, "\(name): \(field.key)")
      #expect(!field.title.isEmpty, "\(name): \(field.id)")
    }
    #expect(Set(fields.map(\.key)).count == fields.count, "\(name)")
    #expect(Set(fields.map(\.id)).count == fields.count, "\(name)")
  }

  @Test func keysAreInCamelCaseAndEachOccursOnce() {
    expectSound(FindingRecord.fields, "findings")
    for table in RecordTests.tables { expectSound(table.fields.map { RecordField($0) }, table.name) }
  }

  @Test(arguments: [
    ("name", "name"), ("account-id", "accountId"), ("vpc-a-b", "vpcAB"), ("resourceType", "resourceType"),
  ])
  func aKeyIsTheNameInCamelCase(_ name: String, _ key: String) {
    #expect(RecordField<Int>(name, "Title") { .number($0) }.key == key)
  }

  /// Filters and tables on screen know findings by fields of their own; they say what the records say.
  @Test(arguments: [
    ("severity", "severity"), ("status", "status"), ("check", "check"), ("region", "region"), ("state", "state"),
    ("account", "account-id"), ("resource", "arn"), ("resourceType", "type"), ("title", "title"),
    ("evidence", "evidence"), ("responsibility", "responsibility"), ("reason", "reason"), ("note", "note"),
    ("expires", "expires"),
  ])
  func aFindingSaysTheSameOnScreen(_ id: String, _ name: String) async throws {
    var sample = SampleFindings(description: "seen")
    sample.decision = FindingAnnotation(state: .accepted, reason: "known", expires: Day("2027-01-31"), note: "why")
    let findings = try #require(await sample.export())
    let field = try #require(FindingRecord.fields.first { $0.id == id })
    let shown = try #require(TableKind.findings.field(named: name))
    #expect(id == name || id == "resource" || id == "account" || field.title == shown.title)
    var row = 0
    try findings.forEach { finding in
      let text = if case .text(let text) = field.value(finding) { text } else { "" }
      #expect(text == shown.text(in: findings.dataset, row: row))
      row += 1
    }
    #expect(row == findings.count)
  }

  @Test func peopleAreShownTheStandardFieldsOfFindings() async throws {
    let findings = try #require(await SampleFindings().export())
    #expect(Set(findings.columns.map(\.id)) == Set(findings.fields.filter { $0.visibility == .standard }.map(\.id)))
    #expect(
      findings.columns.map(\.title) == [
        "Severity", "Result", "State", "Check", "Account", "Region", "Resource", "Evidence",
      ]
    )
    var names: [[String]] = []
    try findings.forEach { finding in names.append(findings.columns.map { $0.text(of: finding) }) }
    #expect(
      names.first == [
        "critical", "fail", "open", "lambda-policy-source-wildcard", "111122223333", "eu-central-1", "checkout", "",
      ]
    )
  }

  @Test func aHeaderTellsCataloguesApart() async throws {
    let findings = try #require(await SampleFindings().export())
    let header = findings.header
    #expect(header.checkCount == 1)
    #expect(header.catalogueHash.wholeMatch(of: /[0-9a-f]{16}/) != nil)
    let whole = Header(version: "1.2.3", snapshot: "", inventory: findings.dataset.inventory, day: header.day)
    #expect(whole.checkCount > 1)
    #expect(whole.catalogueHash != header.catalogueHash)
  }
}
