import Inventory
import JSON

extension FileReading {
  /// `get-service-last-accessed-details`, made for the ARN of a role or user.
  mutating func readUsageReport(_ document: JSONView) {
    guard has("ServicesLastAccessed", document) else { return noteNoAnswer(document) }
    guard !parameter.isEmpty else { return leaveOut(lacking: "parameter", at: document) }
    // A job that is not done, or one page of several, does not tell what was never used.
    let isDone = value("JobStatus", document, .string).map { $0.isText("COMPLETED") } ?? true
    guard isDone, document.pageToken == nil else { return note(unfinishedReport) }
    var report = UsageReportRecord(scope: scope, provenance: provenance(of: document))
    report.entity = interner.intern(parameter)
    report.completed = time("JobCompletionDate", document, .always)
    let first = fragment[ServiceUseRecord.self].count
    for record in records("ServicesLastAccessed", document) { readServiceUse(record) }
    report.useCount = UInt32(fragment[ServiceUseRecord.self].count - first)
    fragment.append(report)
  }

  private var unfinishedReport: ResourceError { ResourceError(parameter: parameter, absence: .failed) }

  private mutating func readServiceUse(_ record: JSONView) {
    guard let service = name("ServiceNamespace", record) else { return }
    let used = time("LastAuthenticated", record)
    fragment.append(ServiceUseRecord(service: service, lastUsed: used))
    for action in objects("TrackedActionsLastAccessed", record) {
      let name = text("ActionName", action)
      guard !name.isEmpty else { continue }
      let used = time("LastAccessedTime", action)
      fragment.append(ServiceUseRecord(service: service, action: name, lastUsed: used))
    }
  }
}

extension OperationReader {
  static let usage = [
    OperationReader(.iamGetServiceLastAccessedDetails) { $0.readUsageReport($1) }
  ]
}
