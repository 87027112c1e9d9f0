import Answers
import Checks
import Exports
import Query

/// Findings as people read them: the worst first, one a line, and a count at the end.
struct FindingsText {
  let run: CheckRun
  let export: FindingExport
  let ink: Ink

  /// The text.
  var lines: [String] {
    guard let findings = export.dataset.findings?.findings else { return [] }
    let rows = export.rows.map { Int($0) }.sorted { left, right in
      let (first, second) = (findings[left], findings[right])
      if first.status != second.status { return first.status.rawValue < second.status.rawValue }
      if first.severity != second.severity { return first.severity > second.severity }
      return first.check == second.check ? left < right : first.check < second.check
    }
    var table = TextTable(
      ["Severity", "Result", "State", "Check", "Account", "Region", "Resource", "Evidence"].map { .init(title: $0) }
    )
    for row in rows { table.append(cells(row)) }
    let lines = table.lines { line, column, text in
      column == 0 ? ink.severity(text, findings[rows[line]].severity) : text
    }
    return (rows.isEmpty ? [] : [ink.strong(table.head)] + lines + [""]) + [total]
  }

  private func cells(_ row: Int) -> [String] {
    ["severity", "status", "state", "check", "account", "region", "name", "evidence"].map { name in
      TableKind.findings.field(named: name)?.text(in: export.dataset, row: row) ?? ""
    }
  }

  /// `3 failed (1 critical, 2 low), 4 unknown, 120 passed`.
  private var total: String {
    guard let findings = export.dataset.findings?.findings else { return "" }
    var failed = [Int](repeating: 0, count: Severity.allCases.count)
    var unknown = 0
    for row in export.rows {
      let finding = findings[Int(row)]
      if finding.status == .fail { failed[Int(finding.severity.rawValue)] += 1 }
      if finding.status == .unknown { unknown += 1 }
    }
    let parts = Severity.allCases.reversed().compactMap { severity in
      failed[Int(severity.rawValue)] == 0 ? nil : "\(failed[Int(severity.rawValue)]) \(severity.name)"
    }
    let details = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let passed = run.findings.passCounts.reduce(0, +)
    return "\(failed.reduce(0, +)) failed\(details), \(unknown) unknown; in the whole snapshot \(passed) passed"
  }
}
