import Checks
import Query

extension FindingRecord {
  /// Every field of a finding, in the order of columns and keys; what nobody has decided has no reason and no note.
  public static let fields: [RecordField<FindingRecord>] = [
    RecordField("id", "Name", visibility: .hidden) { .text($0.details.id.description) },
    RecordField("check", "Check") { .text($0.check.id) },
    RecordField("status", "Result") { .text($0.details.status.name) },
    RecordField("severity", "Severity") { .text($0.details.severity.name) },
    RecordField("account", "Account", words: { $0.accountName }) { .text($0.account) },
    RecordField("region", "Region") { .text($0.region) },
    RecordField("resource", "Resource", words: { $0.resourceName }) { .text($0.details.id.resource) },
    RecordField("resourceType", "Type", visibility: .hidden) { .text($0.resourceType) },
    RecordField("title", "Title", visibility: .hidden) { .text($0.check.title) },
    RecordField("evidence", "Evidence") { .text($0.details.evidence) },
    RecordField("missing", "Missing", kind: .words, visibility: .hidden) { .texts($0.missing) },
    RecordField("source", "Source", kind: .place, visibility: .hidden) { finding in
      let source = finding.source
      return .place(source.file, source.offset)
    },
    RecordField("responsibility", "Responsible", visibility: .wide) { .text($0.check.responsibility.name) },
    RecordField("controls", "Controls", kind: .phrases, visibility: .hidden) { .texts($0.controls) },
    RecordField("state", "State") { .text($0.state) },
    RecordField("reason", "Reason", visibility: .hidden) { $0.decision.map { .text($0.reason) } },
    RecordField("expires", "Expires", visibility: .wide) { $0.expires.map { .text($0) } },
    RecordField("note", "Note", visibility: .wide) { $0.decision.map { .text($0.note) } },
  ]

  /// What tables for people show: how bad it is first, then where it stands.
  static let columns = ["severity", "status", "state", "check", "account", "region", "resource", "evidence"].map(field)

  private static func field(_ id: String) -> RecordField<FindingRecord> {
    guard let field = fields.first(where: { $0.id == id }) else { preconditionFailure("\(id) is a field of findings") }
    return field
  }
}
