extension Linker {
  /// Finds reports and trail rows by whom they speak of.
  mutating func linkUsage() {
    var start = 0
    for (row, report) in tables.usageReports.enumerated() {
      // Rows of reports stand in the order of their reports, since fragments are appended whole.
      links.usesOfReport.append(start..<(start + Int(report.useCount)))
      start += Int(report.useCount)
      let known = links.usageReportByEntity[report.entity]
      if known.map({ tables.usageReports[$0.index].completed < report.completed }) ?? true {
        links.usageReportByEntity[report.entity] = RowID(index: row)
      }
    }
    for (row, use) in tables.trailUses.enumerated() {
      links.trailUsesByPrincipal[use.principal, default: []].append(RowID(index: row))
    }
  }
}
