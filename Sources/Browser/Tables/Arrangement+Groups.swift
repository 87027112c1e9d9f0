import Checks
import Query

extension Arrangement {
  /// Findings gathered by check: the worst checks first, then those with the most findings.
  ///
  /// The rows come with failures before what cannot be told.
  func grouped(_ rows: [UInt32], _ source: TableSource) -> Lines {
    guard let findings = source.checks.findings?.findings else { return Lines() }
    var members: [UInt16: [UInt32]] = [:]
    for row in rows { members[findings[Int(row)].check, default: []].append(row) }
    let worst = members.mapValues { Arrangement.worst(of: $0, findings) }
    let order = members.keys.sorted { left, right in
      let leftRank = (worst[left]?.map { Int($0.rawValue) } ?? -1, members[left]?.count ?? 0)
      let rightRank = (worst[right]?.map { Int($0.rawValue) } ?? -1, members[right]?.count ?? 0)
      return leftRank != rightRank ? leftRank > rightRank : left < right
    }
    var gathered: [UInt32] = []
    gathered.reserveCapacity(rows.count)
    let groups = order.map { check in
      let start = gathered.count
      gathered += members[check] ?? []
      let failed = gathered[start...].prefix { findings[Int($0)].status == .fail }
      return Lines.Group(
        key: .check(UInt32(check)),
        rows: start..<gathered.count,
        worst: worst[check] ?? nil,
        tally: .findings(failed: failed.count, open: failed.count { source.triage.isOpen(at: $0) })
      )
    }
    let width = order.reduce(0) { max($0, source.check(UInt32($1)).id.count) }
    return Lines(gathered, rowCount: rows.count, groups: groups, headingWidth: width)
  }

  private static func worst(of rows: [UInt32], _ findings: [Finding]) -> Severity? {
    rows.lazy.filter { findings[Int($0)].status == .fail }.map { findings[Int($0)].severity }.max()
  }
}
