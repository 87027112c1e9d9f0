import Checks
import Inventory

/// What findings say of the rows of other tables.
enum FindingFields {
  /// Failures, unknowns and the worst severity of a kind of resource whose rows are those of the table.
  static func counts(_ type: ResourceType) -> [Field] {
    fields { dataset, row in
      dataset.findings.map { findings in
        FindingTally(findings.findings[findings.range(of: ResourceID(type: type, row: UInt32(row)))])
      }
    }
  }

  /// The same for accounts: all findings in an account count, whatever they are about.
  static let countsOfAccounts = fields(
    failed: .counted { dataset in
      talliesOfAccounts(dataset).map { $0.map { Int64($0.failed) } ?? Column.noNumber }
    },
    worst: .derived(severityNames) { dataset in
      talliesOfAccounts(dataset).map { $0?.worst.map { UInt16($0.rawValue) } ?? Column.noLabel }
    },
    unknown: .counted { dataset in
      talliesOfAccounts(dataset).map { $0.map { Int64($0.unknown) } ?? Column.noNumber }
    }
  )

  private static func talliesOfAccounts(_ dataset: Dataset) -> [FindingTally?] {
    let accounts = dataset.inventory.accounts.count
    guard let findings = dataset.findings else { return [FindingTally?](repeating: nil, count: accounts) }
    var tallies = [FindingTally](repeating: FindingTally(), count: accounts)
    for finding in findings.findings { tallies[dataset.inventory.account(of: finding.resource).index].add(finding) }
    return tallies
  }

  static let severityNames = Severity.allCases.map(\.name)

  private static func fields(_ tally: @escaping @Sendable (Dataset, Int) -> FindingTally?) -> [Field] {
    fields(
      failed: .number { tally($0, $1).map { Int64($0.failed) } },
      worst: .label(.fixed(severityNames), { tally($0, $1)?.worst.map { Int($0.rawValue) } }),
      unknown: .number { tally($0, $1).map { Int64($0.unknown) } }
    )
  }

  private static func fields(failed: FieldSource, worst: FieldSource, unknown: FieldSource) -> [Field] {
    [
      Field("failed", "Failed", kind: .number(.count), aliases: ["findings"], width: 6, basis: .findings, failed),
      Field("worst", "Worst", kind: .severity, width: 8, basis: .findings, worst),
      Field(
        "unknown",
        "Unknown",
        kind: .number(.count),
        width: 7,
        visibility: .wide,
        basis: .findings,
        unknown
      ),
    ]
  }
}

/// How many findings there are, and how bad the worst is.
struct FindingTally: Sendable {
  var failed = 0
  var unknown = 0
  var worst: Severity?

  init() {}

  init(_ findings: some Sequence<Finding>) {
    for finding in findings { add(finding) }
  }

  mutating func add(_ finding: Finding) {
    switch finding.status {
    case .fail:
      failed += 1
      worst = max(worst ?? finding.severity, finding.severity)
    case .unknown: unknown += 1
    case .pass, .notApplicable: break
    }
  }
}
