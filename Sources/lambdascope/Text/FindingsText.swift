import Answers
import Checks
import Exports
import Query

/// Findings as people read them: the worst first, one a line, and a count at the end.
struct FindingsText {
  let run: CheckRun
  let findings: FindingRecords
  let ink: Ink

  /// The text.
  var lines: [String] {
    get throws {
      let found = run.findings.findings
      let rows = worstFirst
      let table = try TextTable(findings.at(rows))
      let lines = table.lines { line, column, text in
        column == 0 ? ink.severity(text, found[Int(rows[line])].severity) : text
      }
      return (rows.isEmpty ? [] : [ink.strong(table.head)] + lines + [""]) + [total]
    }
  }

  /// Positions of the findings, failures before what is unknown, each with the worst first.
  private var worstFirst: [UInt32] {
    let found = run.findings.findings
    return findings.rows.sorted { left, right in
      let (first, second) = (found[Int(left)], found[Int(right)])
      if first.status != second.status { return first.status.rawValue < second.status.rawValue }
      if first.severity != second.severity { return first.severity > second.severity }
      return first.check == second.check ? left < right : first.check < second.check
    }
  }

  /// `3 failed (1 critical, 2 low), 4 unknown, 120 passed`.
  private var total: String {
    var failed = [Int](repeating: 0, count: Severity.allCases.count)
    var unknown = 0
    for row in findings.rows {
      let finding = run.findings.findings[Int(row)]
      if finding.status == .fail { failed[Int(finding.severity.rawValue)] += 1 }
      if finding.status == .unknown { unknown += 1 }
    }
    let parts = Severity.allCases.reversed().compactMap { severity in
      failed[Int(severity.rawValue)] == 0 ? nil : "\(failed[Int(severity.rawValue)]) \(severity.name)"
    }
    let details = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    let passed = run.findings.passCounts.reduce(0, +)
    let rest = "\(unknown) unknown; in the whole snapshot \(passed) passed"
    let sum = failed.reduce(0, +)
    guard let absence = run.engine.context.inventory.functionsAbsence else { return "\(sum) failed\(details), \(rest)" }
    // Without functions that nothing failed says nothing.
    return "\(absence); \(sum == 0 ? "" : "\(sum) failed\(details), ")\(rest)"
  }
}
