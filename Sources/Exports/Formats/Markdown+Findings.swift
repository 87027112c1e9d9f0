public import Answers
import Checks
import Query

extension Markdown {
  /// Writes findings below their checks, the worst checks first.
  ///
  /// - Throws: What the output throws.
  public func write(findings: FindingRecords, _ header: Header, to output: inout ByteOutput) throws {
    let groups = FindingGroup.groups(of: findings)
    writeTitle(header, findingCount: findings.count, checkCount: groups.count, to: &output)
    for group in groups {
      group.writeHeading(to: &output)
      try findings.at(group.rows).forEach { finding in
        finding.write(to: &output)
        try output.settle()
      }
    }
  }

  private func writeTitle(_ header: Header, findingCount: Int, checkCount: Int, to output: inout ByteOutput) {
    output.write("# Findings\n\n")
    output.write(findingCount == 1 ? "1 finding of " : "\(findingCount) findings of ")
    output.write(checkCount == 1 ? "1 check" : "\(checkCount) checks")
    if !header.collectedAt.isEmpty {
      output.write(", snapshot of ")
      output.writeCode(header.collectedAt)
    }
    output.write(", judged by \(header.day)\n")
  }
}

/// The findings of one check.
private struct FindingGroup {
  let check: Check
  let worst: Severity
  let rows: [UInt32]

  static func groups(of export: FindingRecords) -> [FindingGroup] {
    guard let findings = export.dataset.findings?.findings else { return [] }
    var rows: [UInt16: [UInt32]] = [:]
    for row in export.rows { rows[findings[Int(row)].check, default: []].append(row) }
    return rows.map { check, rows in
      let worst = rows.map { findings[Int($0)].severity }.max() ?? .info
      return FindingGroup(check: export.engine.catalogue[Int(check)], worst: worst, rows: rows)
    }.sorted { ($1.worst, $0.check.id) < ($0.worst, $1.check.id) }
  }

  func writeHeading(to output: inout ByteOutput) {
    output.write("\n## \(worst.name): \(check.id) – ")
    output.writeWords(check.title)
    output.write("\n\n")
    output.writeWords(check.rationale)
    output.write("\n\n**Remedy** ")
    output.writeWords(check.remedy.text)
    output.write("\n\n")
    if let command = check.remedy.command { output.writeBlock(command.shellText) }
    output.write("\nResponsible: \(check.responsibility.name), \(check.duty.name).\n")
    if !check.controls.isEmpty {
      output.write("Controls: ")
      output.writeWords(check.controls.map(\.description).joined(separator: ", "))
      output.write(".\n")
    }
    output.write("\n")
  }
}

extension FindingRecord {
  /// What a report says below a finding, by the titles of the fields.
  private static let notes = fields.filter { ["evidence", "missing", "source"].contains($0.id) }

  /// The finding as an entry of a list.
  fileprivate func write(to output: inout ByteOutput) {
    output.write("- **\(details.status.name)**, \(details.severity.name): ")
    output.writeCode(details.id.resource)
    output.write("\n")
    for field in FindingRecord.notes { output.writeNote(field.title, field.value(self)) }
    if let ownCommand { output.writeNote("Command", .text(ownCommand.shellLine)) }
    guard let decision else { return }
    output.write("  - State: ")
    output.writeWords(state)
    if let expires { output.write(", until \(expires)") }
    if !decision.reason.isEmpty {
      output.write(", because ")
      output.writeCode(decision.reason)
    }
    output.write("\n")
    output.writeNote("Note", .text(decision.note))
  }
}

extension ByteOutput {
  /// A line below an entry of a list; nothing where there is nothing to say.
  fileprivate mutating func writeNote(_ title: String, _ value: Record.Value?) {
    switch value {
    case .text(let text) where !text.isEmpty:
      write("  - \(title): ")
      writeCode(text)
    case .list(let values) where !values.isEmpty:
      write("  - \(title): ")
      for (position, value) in values.enumerated() {
        if position > 0 { write(", ") }
        writeCode(value.text)
      }
    case .record(let place):
      write("  - \(title): ")
      writeCode(place["file"]?.text ?? "")
      write(", byte \(place["offset"]?.text ?? "")")
    case nil, .some(.none), .text, .number, .flag, .moment, .list, .json: return
    }
    write("\n")
  }
}
