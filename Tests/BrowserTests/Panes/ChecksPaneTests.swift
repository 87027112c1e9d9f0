import AWSNames
import Inventory
import Screen
import Testing
import Triage

@testable import Browser
@testable import Checks

@Suite struct ChecksPaneTests {
  private let arn = "arn:aws:lambda:us-east-1:111122223333:function:webhook"

  private func inventory() -> Inventory {
    var fixture = PaneFixture()
    fixture.role()
    fixture.function("webhook")
    return fixture.inventory()
  }

  @Test func `Failures come first by severity, then unknowns with the missing call, then counts`() {
    var checks = SampleChecks()
    checks.add("lambda-a-passes", .passes)
    checks.add("lambda-policy-statement-count", .fails([Failure("a little open", severity: .low)]), side: .shared)
    checks.add("lambda-url-iam-wildcard", .unknown([MissingCall(.lambdaGetPolicy, .denied, in: RowID(0))]))
    checks.add("resource-confused-deputy", .fails([Failure("wide open", severity: .critical)]))
    checks.add("lambda-e-skipped", .notApplicable("it has no URL"))
    #expect(
      PaneContext(inventory(), checks).text(.checks) == """
        ▲ resource-confused-deputy || customer
          title of resource-confused-deputy
          wide open
          us-east-1/lambda-list-functions.json, byte 120
          Fix
            Mend resource-confused-deputy. Then look again.
            aws lambda get-policy \\
              --function-name NAME
          Why
            Rationale of resource-confused-deputy. More of it.
            NIST 800-53 AC-3

        · lambda-policy-statement-count || shared
          title of lambda-policy-statement-count
          a little open
          us-east-1/lambda-list-functions.json, byte 120
          Fix
            Mend lambda-policy-statement-count. Then look again.
            aws lambda get-policy \\
              --function-name NAME
          Why
            Rationale of lambda-policy-statement-count. More of it.
            NIST 800-53 AC-3

        ? lambda-url-iam-wildcard || denied
          lambda-get-policy was denied in acme-prod us-east-1
          Why
            Rationale of lambda-url-iam-wildcard. More of it.
            NIST 800-53 AC-3

        ✓ 1 pass    – 1 does not apply
          ✓ lambda-a-passes
          – lambda-e-skipped  it has no URL
        """
    )
  }

  @Test func `The finding that was asked for comes first, whatever its severity`() {
    var checks = SampleChecks()
    checks.add("lambda-a-critical", .fails([Failure("first", severity: .critical)]))
    let failures = ["one", "two"].map { Failure("about \($0)", severity: .low, discriminator: $0) }
    checks.add("lambda-b-low", .fails(failures))
    let finding = FindingID(check: "lambda-b-low", resource: arn, discriminator: "two")
    let topic = PaneTopic.finding(ResourceID(type: .function, row: 0), finding)
    let lines = PaneContext(inventory(), checks).document(.checks, topic).lines.map(\.text)
    #expect(
      Array(lines.prefix(5)) == [
        "· lambda-b-low", "title of lambda-b-low", "about two", "about one",
        "us-east-1/lambda-list-functions.json, byte 120",
      ]
    )
  }

  @Test func `Only the first fix is unfolded, and every line of a command copies the whole of it`() {
    var checks = SampleChecks()
    let command = Checks.Command.aws("lambda remove-permission").option("function-name", "webhook")
      .option("statement-id", "anyone")
    checks.add("lambda-a", .fails([Failure("open", severity: .critical, command: command)]))
    checks.add("lambda-b", .fails([Failure("open", severity: .low)]))
    let lines = PaneContext(inventory(), checks).document(.checks, .resource(ResourceID(type: .function, row: 0))).lines
    let heads = lines.filter { $0.fold?.hasPrefix("fix.") == true }
    #expect(heads.map(\.isFoldedAtFirst) == [false, true])
    #expect(heads.first?.copyText == command.shellLine)
    let written = lines.filter { $0.copyText == command.shellLine }.dropFirst().map(\.text)
    #expect(written == ["aws lambda remove-permission \\", "  --function-name webhook \\", "  --statement-id anyone"])
  }

  @Test func `A name that a shell would run is quoted, and each of several commands begins a line`() {
    var checks = SampleChecks()
    let name = "$(reboot) && x"
    let removal = Checks.Command.aws("lambda remove-permission").option("function-name", name)
    let command = Checks.Command.aws("lambda add-permission").option("function-name", name).then(removal)
    checks.add("lambda-a", .fails([Failure("open", severity: .high, command: command)]))
    let document = PaneContext(inventory(), checks).document(.checks, .resource(ResourceID(type: .function, row: 0)))
    let written = document.lines.filter { $0.copyText == command.shellLine }.dropFirst().map(\.text)
    #expect(
      written == [
        "aws lambda add-permission \\", "  --function-name '$(reboot) && x' &&", "aws lambda remove-permission \\",
        "  --function-name '$(reboot) && x'",
      ]
    )
    #expect(!document.plainText.contains("no command"))
  }

  @Test(
    arguments: [
      (
        Decision.accepted(until: 62), "accepted by m.ito on 2026-10-02, until 2027-01-22 (62 days left)",
        Role.stateAccepted
      ),
      (Decision.accepted(until: 1), "accepted by m.ito on 2026-10-02, until 2026-11-22 (1 day left)", .stateExpiring),
      (Decision.accepted(until: -1), "reopened by m.ito on 2026-10-02, accepted until 2026-11-20", .stateReopened),
    ]
  )
  func `A decision says who, when and until when`(decision: Decision, text: String, role: Role) {
    var checks = SampleChecks()
    checks.add("lambda-a", .fails([Failure("open", severity: .high)]))
    let context = PaneContext(inventory(), checks, decisions: [decision.finding: decision])
    let line = context.document(.checks, .resource(ResourceID(type: .function, row: 0))).lines.first { $0.text == text }
    #expect(line?.spans.first?.role == role)
    #expect(context.text(.checks).contains("reason: behind a gateway"))
  }

  @Test func `Failures that nothing tells apart are numbered as the engine numbers them`() {
    var checks = SampleChecks()
    let failures = ["same", "other", "same"].map { Failure($0, severity: .high, discriminator: $0) }
    checks.add("lambda-a", .fails(failures))
    let context = CheckContext(inventory: inventory(), asOf: Day(rawValue: 20_778))
    let engine = CheckEngine(context, catalogue: checks.catalogue)
    let findings = engine.findings(of: ResourceID(type: .function, row: 0))
    let named = findings.map { engine.details(of: $0).id.discriminator }
    #expect(failures.discriminators == named)
    #expect(named == ["same", "other", "same#2"])
  }

  @Test func `The role's findings follow below those of its function`() {
    var checks = SampleChecks()
    checks.add("role-a", .fails([Failure("it may do all", severity: .critical)]))
    let results = checks.results
    let context = PaneContext(inventory: inventory(), today: Day(rawValue: 0)) { $0.type == .role ? results : [] }
    #expect(
      context.text(.checks) == """
        role app
          ▲ role-a || customer
            it may do all
        """
    )
  }
}

extension Decision {
  /// An acceptance that ends so many days after the day the panes are read.
  static func accepted(until days: Int) -> Decision {
    Decision(
      finding: FindingID(check: "lambda-a", resource: "arn:aws:lambda:us-east-1:111122223333:function:webhook"),
      state: .accepted,
      reason: "behind a gateway",
      expiry: .day(Day(rawValue: 20_778) + days),
      author: "m.ito",
      decidedAt: Int64(20_728) * 86_400
    )
  }
}
