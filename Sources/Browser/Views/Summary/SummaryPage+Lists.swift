import Answers
import Checks
import Screen

extension SummaryPage {
  /// The accounts with bars of their findings, the worst first.
  func accounts(_ width: Int) -> SummaryBlock {
    var block = SummaryBlock("Accounts", "  the worst first")
    guard let findings = figures.findings else { return block }
    let shown = findings.accounts.prefix(Self.mostAccounts)
    let most = shown.map(\.failureCount).max() ?? 0
    let nameColumns = width >= 72 ? 28 : 16
    let columns = TallyColumns(shown, glyphs)
    for account in shown {
      let count = account.isCollected ? "\(account.functionCount)" : "\(glyphs[.resultUnknown])"
      let functions = count.trailing(6) + (width >= 72 ? " functions" : " fn")
      let share = most == 0 ? 0 : Double(account.failureCount) / Double(most)
      var spans = [Span(account.name.leading(nameColumns), .link), Span(functions + "  ", .textDim)]
      if width >= 72 { spans += glyphs.bar(share, columns: 14, role: .chart1) + [Span("  ")] }
      spans += columns.spans(account)
      let link = PaneLink.place(Place(.functions, of: .account(account.account)))
      block.lines.append(PaneLine(spans, link: link, copyText: account.name.printable, isCut: true))
    }
    let rest = findings.accounts.count - shown.count
    if rest > 0 {
      block.lines.append(PaneLine([Span("and \(rest) more", .textDim)], link: .place(Place(.accounts))))
    }
    return block
  }

  private static let mostAccounts = 12

  /// What to fix first: what to do, what it closes, and why.
  func first(_ width: Int) -> SummaryBlock {
    var block = SummaryBlock("First", "  what closes most findings")
    let steps = figures.findings?.steps ?? []
    if steps.first?.cause != nil { block = SummaryBlock("First", "  what is worth most; gm has all") }
    let digits = steps.map { String($0.closes).utf8.count }.max() ?? 0
    for (index, step) in steps.enumerated() {
      let closes = "\(String(step.closes).trailing(digits)) \(glyphs[step.severity.glyph])  "
      let spans = [Span("\(index + 1)  ", .textDim), Span(closes, step.severity.role), Span(step.text)]
      let link = PaneLink.place(Place(.findings, of: step.cause.map { .mend($0) } ?? .check(step.check)))
      block.lines.append(PaneLine(spans, link: link))
      block.lines.append(PaneLine([Span(step.why, .textDim)], indent: digits + 7, link: link))
    }
    return block
  }

  /// How much of each service the snapshot holds.
  func data(_ width: Int) -> SummaryBlock {
    var block = SummaryBlock("Data", "  calls that the checks can use")
    for service in figures.services {
      let isNarrow = width < 60
      var spans = [Span(service.title.leading(isNarrow ? 14 : 16))]
      if !isNarrow { spans += glyphs.bar(service.share, columns: 12, role: .progressDone) }
      if service.answered == 0 {
        spans.append(Span(service.isDenied ? "  denied" : "  not collected", .resultUnknown))
      } else {
        spans.append(Span("\(DutyFigures.percent(service.share)) %".trailing(7)))
      }
      if service.unknownChecks > 0 {
        let word = service.unknownChecks == 1 ? "check" : "checks"
        let text = isNarrow ? "\(service.unknownChecks) unknown" : "(\(service.unknownChecks) \(word) unknown)"
        spans.append(Span("  \(text)", .resultUnknown))
      }
      block.lines.append(PaneLine(spans))
    }
    return block
  }
}
