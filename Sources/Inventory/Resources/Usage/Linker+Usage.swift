extension Linker {
  /// Finds the rows of reports, and trail rows by whom they speak of.
  mutating func linkUsage() {
    var start = 0
    for report in draft.rows(UsageReportRecord.self) {
      // Rows of reports stand in the order of their reports, since fragments are appended whole.
      links.usesOfReport.append(start..<(start + Int(report.useCount)))
      start += Int(report.useCount)
    }
    for (row, use) in draft.rows(TrailUseRecord.self).enumerated() {
      links.trailUsesByPrincipal[use.principal, default: []].append(RowID(index: row))
    }
  }
}
