import Checks
import Inventory
import Query

extension ExportFormat {
  /// A report to read or to paste into a ticket: findings grouped by check, with the remedy.
  public static let markdown = ExportFormat(
    id: "markdown",
    title: "Markdown",
    fileExtension: "md",
    writeFindings: { export, sink in
      try ChunkedOutput.run(sink) { output in
        let groups = FindingGroup.groups(of: export)
        try output.write(FindingGroup.heading(export, checkCount: groups.count))
        for group in groups {
          try output.write(group.heading)
          for row in group.rows {
            try output.write(ExportedFinding(row, in: export.dataset, engine: export.engine).markdown)
          }
        }
      }
    },
    writeTable: { export, sink in
      try ChunkedOutput.run(sink) { output in
        let fields = export.fields.filter { $0.visibility == .standard }
        try output.write("| " + fields.map { MarkdownText.words($0.title) }.joined(separator: " | ") + " |\n")
        try output.write("|" + fields.map { $0.alignment == .trailing ? "--:|" : ":--|" }.joined() + "\n")
        for row in export.rows {
          let cells = fields.map { MarkdownText.codeCell($0.text(in: export.dataset, row: Int(row))) }
          try output.write("| " + cells.joined(separator: " | ") + " |\n")
        }
      }
    }
  )
}

/// The findings of one check, the worst checks first.
private struct FindingGroup {
  let check: Check
  let worst: Severity
  var rows: [Int]

  static func groups(of export: FindingExport) -> [FindingGroup] {
    guard let findings = export.dataset.findings?.findings else { return [] }
    var rows: [UInt16: [Int]] = [:]
    for row in export.rows { rows[findings[Int(row)].check, default: []].append(Int(row)) }
    return rows.map { check, rows in
      let worst = rows.map { findings[$0].severity }.max() ?? .info
      return FindingGroup(check: export.engine.catalogue[Int(check)], worst: worst, rows: rows)
    }.sorted { ($1.worst, $0.check.id) < ($0.worst, $1.check.id) }
  }

  static func heading(_ export: FindingExport, checkCount: Int) -> String {
    let findings = export.rows.count == 1 ? "1 finding" : "\(export.rows.count) findings"
    let checks = checkCount == 1 ? "1 check" : "\(checkCount) checks"
    let collected = export.dataset.inventory.collectedAt
    let snapshot = collected.isEmpty ? "" : ", snapshot of \(MarkdownText.code(collected))"
    return "# Findings\n\n\(findings) of \(checks)\(snapshot), judged by \(export.dataset.asOf)\n"
  }

  var heading: String {
    let controls = check.controls.map { "\($0.framework) \($0.number)" }.joined(separator: ", ")
    var lines = [
      "", "## \(worst.name): \(check.id) – \(MarkdownText.words(check.title))", "",
      MarkdownText.words(check.rationale), "",
      "**Remedy** \(MarkdownText.words(check.remedy.text))", "",
      MarkdownText.block(check.remedy.command.shellText),
      "Responsible: \(check.responsibility.name), \(check.duty.name).",
    ]
    if !controls.isEmpty { lines.append("Controls: \(MarkdownText.words(controls)).") }
    return lines.joined(separator: "\n") + "\n\n"
  }
}

extension ExportedFinding {
  /// The finding as an entry of a list.
  fileprivate var markdown: String {
    var lines = ["- **\(status.name)**, \(severity.name): \(MarkdownText.code(id.resource))"]
    if !evidence.isEmpty { lines.append("  - Evidence: \(MarkdownText.code(evidence))") }
    if !missing.isEmpty { lines.append("  - Missing: " + missing.map(MarkdownText.code).joined(separator: ", ")) }
    lines.append("  - Source: \(MarkdownText.code(source.file)), byte \(source.offset)")
    if status == .fail, let command, command != check.remedy.command {
      lines.append("  - Command: \(MarkdownText.code(command.shellLine))")
    }
    if let decision {
      var words = "  - State: \(MarkdownText.words(state))"
      if let expires { words += ", until \(expires)" }
      if !decision.reason.isEmpty { words += ", because \(MarkdownText.code(decision.reason))" }
      lines.append(words)
      if !decision.note.isEmpty { lines.append("  - Note: \(MarkdownText.code(decision.note))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
