import Checks
import Inventory

extension SummaryQuestion {
  /// What the figures tell: each its name, and the numbers of its kind.
  public static let fields: [RecordField<Record>] =
    [
      RecordField(key: "figure", "Figure"),
      RecordField(key: "name", "Name"),
      RecordField(key: "collected", "Collected"),
      RecordField(key: "accounts", "Accounts", kind: .number),
      RecordField(key: "account", "Account"),
      RecordField(key: "functions", "Functions", kind: .number),
      RecordField(key: "findings", "Findings", kind: .number),
      RecordField(key: "count", "Count", kind: .number),
      RecordField(key: "met", "Met", kind: .number),
      RecordField(key: "failed", "Failed", kind: .number),
    ]
    + Severity.allCases.reversed().map { RecordField(key: $0.name, $0.name, kind: .number) }
    + [
      RecordField(key: "unknown", "Unknown", kind: .number),
      RecordField(key: "check", "Check"),
      RecordField(key: "severity", "Severity"),
      RecordField(key: "closes", "Closes", kind: .number),
      RecordField(key: "why", "Why"),
      RecordField(key: "answered", "Answered", kind: .number),
      RecordField(key: "possible", "Possible", kind: .number),
      RecordField(key: "denied", "Denied", kind: .flag),
      RecordField(key: "unknownChecks", "Unknown checks", kind: .number),
    ]

  /// One record for each figure, in the order of the summary on the screen.
  public func records(_ figures: SummaryFigures, in session: AnswerSession) -> [Record] {
    var head = record("snapshot", figures.title)
    head.add("collected", .text(figures.collectedOn))
    head.add("accounts", .number(figures.accountCount))
    head.add("functions", figures.missingFunctions == nil ? .number(figures.functionCount) : .none)
    head.add("findings", figures.findings.map { .number($0.failures.reduce(0, +)) } ?? .none)
    let exposures = figures.exposures.map { record("exposure", $0.exposure.phrase, ("count", .number($0.count))) }
    let findings = figures.findings.map { records($0, in: session) } ?? []
    return [head] + exposures + findings + figures.services.map(record)
  }

  private func record(_ figure: String, _ name: String, _ fields: (String, Record.Value)...) -> Record {
    Record([("figure", .text(figure)), ("name", .text(name))] + fields)
  }

  private func records(_ findings: FindingFigures, in session: AnswerSession) -> [Record] {
    let severities = Severity.allCases.reversed().map { severity in
      record("severity", severity.name, ("count", .number(findings.failures[Int(severity.rawValue)])))
    }
    let unknown = record("severity", "unknown", ("count", .number(findings.unknown)))
    let duties = findings.duties.map { duty in
      record(
        "duty",
        duty.duty.name,
        ("met", .number(duty.met)),
        ("failed", .number(duty.failed)),
        ("unknown", .number(duty.unknown))
      )
    }
    let steps = findings.steps.map { step in
      record(
        "step",
        step.text,
        ("check", .text(session.catalogue[Int(step.check)].id)),
        ("severity", .text(step.severity.name)),
        ("closes", .number(step.closes)),
        ("why", .text(step.why))
      )
    }
    return severities + [unknown] + duties + findings.accounts.map { record($0, in: session) } + steps
  }

  private func record(_ account: AccountFigures, in session: AnswerSession) -> Record {
    var record = record(
      "account",
      account.name,
      ("account", .text(session.text(session.inventory.accounts[account.account.index].id))),
      ("functions", account.isCollected ? .number(account.functionCount) : .none)
    )
    for severity in Severity.allCases.reversed() {
      record.add(severity.name, .number(account.failures[Int(severity.rawValue)]))
    }
    record.add("unknown", .number(account.unknown))
    return record
  }

  private func record(_ service: ServiceCoverage) -> Record {
    record(
      "service",
      service.title,
      ("answered", .number(service.answered)),
      ("possible", .number(service.possible)),
      ("denied", .flag(service.isDenied)),
      ("unknownChecks", .number(service.unknownChecks))
    )
  }
}
