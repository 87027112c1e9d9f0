import AWSNames
import Checks
import Inventory

extension TableKind.Description {
  /// What the checks have found.
  static let findings = TableKind.Description(
    "findings",
    fields,
    flags: [
      QueryFlag("is:fail", "failed") { $0.findings?.findings[$1].status == .fail },
      QueryFlag("is:unknown", "cannot be told from the snapshot") { $0.findings?.findings[$1].status == .unknown },
      QueryFlag("is:decided", "has been decided about") { $0.annotations[$1].map { $0.state != .open } ?? false },
      QueryFlag("has:note", "has a note") { $0.annotations[$1].map { !$0.note.isEmpty } ?? false },
      QueryFlag("has:reason", "has a reason") { $0.annotations[$1].map { !$0.reason.isEmpty } ?? false },
      QueryFlag("has:expiry", "expires") { $0.annotations[$1]?.expires != nil },
    ],
    ofFunction: { $0.function(ofFinding: $1) },
    count: { $0.findings?.findings.count ?? 0 }
  )

  private static let fields =
    [
      Field(
        "severity",
        "Severity",
        kind: .severity,
        aliases: ["sev"],
        width: 8,
        basis: .findings,
        .label(.fixed(FindingFields.severityNames), { Int(finding($0, $1).severity.rawValue) })
      ),
      Field(
        "status",
        "Result",
        aliases: ["result"],
        width: 7,
        basis: .findings,
        .label(.fixed(FindingStatus.allCases.map(\.name)), { Int(finding($0, $1).status.rawValue) })
      ),
      Field(
        "check",
        "Check",
        aliases: ["id"],
        width: 30,
        minimumWidth: 12,
        basis: .findings,
        .label(.ofChecks(\.id), { Int(finding($0, $1).check) })
      ),
      Field(
        "name",
        "Resource",
        aliases: ["resource"],
        width: 26,
        minimumWidth: 10,
        alsoMatches: ["arn"],
        basis: .findings,
        .composed { $0.inventory.name(of: finding($0, $1).resource) }
      ),
    ]
    + Field.account(basis: .findings) { $0.inventory.account(of: finding($0, $1).resource) } + [
      Field(
        "region",
        "Region",
        width: 14,
        minimumWidth: 9,
        basis: .findings,
        .text { dataset, row in
          let scope = dataset.inventory.scope(of: finding(dataset, row).resource)
          return scope.map { dataset.inventory.scopes[$0.index].region } ?? .empty
        }
      )
    ] + decisions + words

  private static let decisions = [
    Field(
      "state",
      "State",
      width: 14,
      minimumWidth: 6,
      basis: .annotations,
      .label(
        .fixed(TriageState.allCases.map(\.name)),
        { dataset, row in Int((dataset.annotations[row]?.state ?? .open).rawValue) }
      )
    ),
    Field(
      "expires",
      "Expires",
      kind: .date,
      width: 10,
      minimumWidth: 10,
      visibility: .wide,
      basis: .annotations,
      .number { dataset, row in dataset.annotations[row]?.expires.map { Int64($0.rawValue) * 86_400 } }
    ),
    Field(
      "note",
      "Note",
      width: 24,
      visibility: .wide,
      basis: .annotations,
      .composed { $0.annotations[$1]?.note ?? "" }
    ),
    Field(
      "reason",
      "Reason",
      width: 24,
      visibility: .hidden,
      basis: .annotations,
      .composed { $0.annotations[$1]?.reason ?? "" }
    ),
  ]

  private static let words = [
    Field(
      "evidence",
      "Evidence",
      width: 50,
      minimumWidth: 12,
      basis: .findings,
      .composed { $0.details(finding($0, $1))?.evidence ?? "" }
    ),
    Field(
      "title",
      "Title",
      width: 40,
      visibility: .hidden,
      basis: .findings,
      .label(.ofChecks(\.title), { Int(finding($0, $1).check) })
    ),
    Field(
      "type",
      "Type",
      aliases: ["kind"],
      width: 14,
      visibility: .hidden,
      basis: .findings,
      .label(.fixed(ResourceType.all.map(\.typeName)), { Int(finding($0, $1).resource.typeNumber) })
    ),
    Field(
      "duty",
      "Duty",
      width: 20,
      visibility: .hidden,
      basis: .findings,
      .label(.fixed(Duty.allCases.map(\.name)), { check($0, $1).map { Int($0.duty.rawValue) } })
    ),
    Field(
      "responsibility",
      "Responsible",
      aliases: ["side"],
      width: 10,
      visibility: .wide,
      basis: .findings,
      .label(.fixed(Responsibility.allCases.map(\.name)), { check($0, $1).map { Int($0.responsibility.rawValue) } })
    ),
    Field(
      "control",
      "Controls",
      aliases: ["controls"],
      width: 24,
      visibility: .hidden,
      basis: .findings,
      .label(.ofChecks(\.controlWords), { Int(finding($0, $1).check) })
    ),
    Field(
      "arn",
      "ARN",
      width: 60,
      visibility: .hidden,
      basis: .findings,
      .composed { $0.inventory.arn(of: finding($0, $1).resource) }
    ),
  ]

  private static func finding(_ dataset: Dataset, _ row: Int) -> Finding {
    guard let findings = dataset.findings else { preconditionFailure("a row of findings belongs to a finding set") }
    return findings.findings[row]
  }

  private static func check(_ dataset: Dataset, _ row: Int) -> Check? {
    let check = Int(finding(dataset, row).check)
    return check < dataset.checks.count ? dataset.checks[check] : nil
  }
}

extension Check {
  /// The controls in one line, such as `NIST 800-53 AC-3, PCI DSS 4.0.1 7.2.1`.
  var controlWords: String { controls.map(\.description).joined(separator: ", ") }
}
