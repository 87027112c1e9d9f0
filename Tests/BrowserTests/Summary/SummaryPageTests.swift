import Access
import AWSNames
import Answers
import Inventory
import Screen
import Testing

@testable import Browser
@testable import Checks

@Suite struct SummaryPageTests {
  /// Three functions, one check that fails twice and passes once, one that cannot be told.
  private func context(isFinished: Bool = true) throws -> PaneContext {
    var fixture = PaneFixture()
    fixture.note(.collected, .lambdaGetPolicy)
    fixture.note(.denied, .wafv2ListWebAcls)
    for name in ["webhook", "search", "index"] { fixture.function(name) }
    try fixture.policy(
      of: "webhook",
      #"{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "lambda:InvokeFunction", "Resource": "*"}]}"#
    )
    let inventory = fixture.inventory()
    var checks = SampleChecks()
    checks.add("lambda-a", .passes, severity: .critical)
    checks.add("lambda-b", .passes, severity: .low, duty: .network, needs: [.wafv2ListWebAcls])
    let rows = (0..<3).map { ResourceID(type: .function, row: UInt32($0)) }
    let findings = [
      Finding(resource: rows[0], check: 0, ordinal: 0, status: .fail, severity: .critical),
      Finding(resource: rows[0], check: 0, ordinal: 1, status: .fail, severity: .high),
      Finding(resource: rows[1], check: 0, ordinal: 0, status: .fail, severity: .critical),
      Finding(resource: rows[1], check: 1, ordinal: 0, status: .unknown, severity: .low),
    ]
    let set = FindingSet(inventory: inventory, findings: findings, passCounts: [1, 0], notApplicableCounts: [0, 2])
    return PaneContext(
      inventory: inventory,
      today: Day(rawValue: 20_778),
      catalogue: checks.catalogue,
      findings: isFinished ? set : nil,
      evaluate: { _ in [] }
    )
  }

  @Test func `The page says what is open, how bad it is, whose duty and what to do first`() throws {
    let page = SummaryPage(SummaryFigures(try context().session(named: "acme")))
    #expect(
      page.text(width: 60).joined(separator: "\n") == """
        acme  1 account, 3 functions, 3 findings

        Exposure  who can start functions
        internet        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        any AWS account ██████████████████▌░░░░░░░░░░░░░░░░░░      1
        organization    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        named accounts  ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        services        ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        nobody          █████████████████████████████████████      2

        Severity  of what failed
        ▲ critical  █████████████████████████████████████████      2
        ■ high      ████████████████████▌░░░░░░░░░░░░░░░░░░░░      1
        ▪ medium    ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        · low       ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░      0
        ? unknown   ████████████████████▌░░░░░░░░░░░░░░░░░░░░      1

        Responsibility  customer duties met
        identity and access ███████████▍░░░░░░░░░░░░░░░░░░░░░░  33 %
        data protection     nothing to check
        network             ? unknown
        runtime and code    nothing to check
        logging and audit   nothing to check
        recovery            nothing to check

        Accounts  the worst first
        acme-prod            3 fn  2▲ 1■ 1?

        First  what closes most findings
        1  2 ▲  Mend lambda-a: webhook, search
                lambda-a: title of lambda-a

        Data  calls that the checks can use
        lambda          ████████████  100 %
        wafv2           ░░░░░░░░░░░░  denied  (1 check unknown)
        """
    )
  }

  @Test(arguments: [40, 80, 107, 108, 120, 200])
  func `No line is wider than asked for, save those that wrap`(width: Int) throws {
    let document = SummaryPage(SummaryFigures(try context().session(named: "acme"))).document(width: width)
    for line in document.lines where line.trailing == nil && line.indent == 0 {
      #expect(TextWidth.columns(of: line.text) <= width)
    }
  }

  @Test func `Three columns stand side by side where there is room`() throws {
    let lines = SummaryPage(SummaryFigures(try context().session(named: "acme"))).document(width: 120).lines.map(\.text)
    #expect(lines[0].contains("Exposure") && lines[0].contains("Severity") && lines[0].contains("Responsibility"))
    #expect(lines[2].hasPrefix("any AWS account "))
    #expect(lines[2].contains("■ high") && lines[2].contains("data protection"))
  }

  @Test func `Before the checks have finished there is progress and no zero`() throws {
    let figures = SummaryFigures(try context(isFinished: false).session(named: "acme"))
    let text = SummaryPage(figures, progress: (done: 1, of: 4)).text(width: 60).joined(separator: "\n")
    #expect(text.contains("25 %\nthe checks are running"))
    #expect(!text.contains("critical") && !text.contains("findings") && !text.contains("Accounts"))
    #expect(SummaryPage(figures).text(width: 60).joined().contains("the checks have not run yet"))
  }

  @Test func `A function whose policy was not collected is unknown, not unreachable`() {
    var fixture = PaneFixture()
    fixture.function("webhook")
    let figures = SummaryFigures(PaneContext(fixture.inventory()).session(named: "acme"))
    #expect(figures.exposures.map(\.count) == [0, 0, 0, 0, 0, 0, 1])
    #expect(figures.exposures.last?.exposure == .unknown)
    #expect(SummaryPage(figures).text(width: 60).contains { $0.hasPrefix("? unknown") && $0.hasSuffix(" 1") })
  }

  @Test func `An account without functions in the snapshot is not praised`() {
    var fixture = PaneFixture()
    let other = fixture.id("444455556666")
    let account = fixture.builder.addAccount(folder: other, id: other, provenance: fixture.place)
    _ = fixture.builder.scope(account, fixture.id("us-east-1"))
    let inventory = fixture.inventory()
    let set = FindingSet(inventory: inventory, findings: [], passCounts: [], notApplicableCounts: [])
    let context = PaneContext(inventory: inventory, today: Day(rawValue: 0), findings: set) { _ in [] }
    let text = SummaryPage(SummaryFigures(context.session(named: "acme"))).text(width: 60).joined(separator: "\n")
    #expect(text.contains("444455556666         ? fn  ? functions not collected"))
  }

  @Test(arguments: [(0.0, 0), (0.001, 1), (0.5, 50), (0.999, 99), (1.0, 100)])
  func `Per cent are 0 and 100 only when they are`(share: Double, percent: Int) {
    #expect(DutyFigures.percent(share) == percent)
  }

  @Test func `ASCII signs replace all others`() throws {
    let inventory = try context()
    let ascii = SummaryPage(SummaryFigures(inventory.session(named: "acme")), glyphs: .ascii)
    for line in ascii.text(width: 120) { #expect(line == line.printableASCII) }
  }

  @Test func `Hostile names cannot steer the terminal`() {
    var fixture = PaneFixture()
    fixture.builder.setName(fixture.id("acme\u{1B}[2J\u{202E}"), of: fixture.account)
    fixture.function("webhook")
    let inventory = fixture.inventory()
    let set = FindingSet(inventory: inventory, findings: [], passCounts: [], notApplicableCounts: [])
    let context = PaneContext(inventory: inventory, today: Day(rawValue: 0), findings: set) { _ in [] }
    let page = SummaryPage(SummaryFigures(context.session(named: "x\u{7}")))
    for line in page.text(width: 80) { #expect(line == line.printable) }
  }
}
