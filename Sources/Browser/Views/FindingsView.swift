import Checks
import Inventory
import Mends
import Query
import Screen

extension View {
  /// What the checks have found.
  public static let findings = View(
    "findings",
    title: "Findings",
    help: "what the checks have found",
    key: KeyWords("gi", help: "go to the findings"),
    .table(
      TableDescription(
        kind: .findings,
        columns: Column.columns(
          of: .findings,
          first: ["name", "state", "check"],
          cells: [
            "name": FindingCells.resource, "state": FindingCells.triageState, "status": FindingCells.result,
            "severity": FindingCells.severity, "check": FindingCells.checkName,
          ],
          hidden: ["region", "status", "severity"]
        ),
        owned: { source, owner in rows(of: owner, source) },
        sort: [SortKey("severity", isDescending: true)],
        gatherings: [.init(grouping: .check) { $0.grouped($1, $2) }],
        // Findings are many and alike; statements are looked for one by one.
        usualGrouping: .check,
        rearranged: failuresFirst,
        openCount: { rows, source in
          guard let findings = source.checks.findings?.findings else { return 0 }
          return rows.count { findings[Int($0)].status == .fail && source.triage.isOpen(at: $0) }
        },
        decisions: .rows,
        isProblem: { source, row in source.triage.isOpen(at: row) },
        isSettled: { triage, row in !triage.isOpen(at: row) },
        emptyText: { state in
          state.checks.findings == nil
            ? "the checks are still running"
            : state.functionsAbsence ?? "nothing found: all that could be checked passes"
        },
        keys: .findings,
        follow: .init("resource") { row, state in
          guard let finding = state.checks.finding(at: row) else { return [] }
          return Browser.go(to: finding.resource, &state)
        },
        pane: .tabs(
          .init { row, engine, findings in
            guard let findings, findings.findings.indices.contains(Int(row)) else { return nil }
            let finding = findings.findings[Int(row)]
            return .finding(finding.resource, engine.details(of: finding).id)
          }
        ),
        resource: { state, row in state.checks.finding(at: row)?.resource },
        source: { state, row in
          state.checks.finding(at: row).map { state.checks.engine.details(of: $0).provenance }
        }
      )
    )
  )

  private static func rows(of owner: Owner, _ source: TableSource) -> [UInt32]? {
    let set = source.checks.findings
    let findings = set?.findings ?? []
    switch owner {
    case .account(let account):
      return findings.indices.filter { source.inventory.account(of: findings[$0].resource) == account }
        .map(UInt32.init)
    case .function(let row): return (set?.range(of: ResourceID(row)) ?? 0..<0).map(UInt32.init)
    case .role(let row): return (set?.range(of: ResourceID(row)) ?? 0..<0).map(UInt32.init)
    case .mend(let cause):
      guard let mends = source.dataset.mends?.set, let place = mends.place(of: cause) else { return [] }
      return mends.mends[place].findings
    case .check(let check): return findings.indices.filter { findings[$0].check == check }.map(UInt32.init)
    }
  }

  /// What failed before what cannot be told, in groups and where the severity decides: an unknown has none yet.
  @Sendable private static func failuresFirst(
    _ arrangement: Arrangement,
    _ rows: [UInt32],
    _ source: TableSource
  ) -> [UInt32] {
    guard arrangement.grouping != nil || arrangement.sort.first?.column == "severity",
      let findings = source.checks.findings?.findings
    else { return rows }
    return rows.filter { findings[Int($0)].status == .fail } + rows.filter { findings[Int($0)].status != .fail }
  }
}
