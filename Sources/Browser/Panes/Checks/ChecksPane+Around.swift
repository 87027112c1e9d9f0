import Answers
import Checks
import Inventory
import Screen

extension ChecksPane {
  func write(_ related: RelatedSubject, to writer: inout PaneWriter) {
    let results = sorted(context.evaluate(related.resource)).filter { $0.verdict.worst != nil || $0.verdict.isUnknown }
    guard !results.isEmpty else { return }
    writer.space()
    let title = "\(related.word) \(context.inventory.name(of: related.resource))"
    let link = PaneLink.resource(related.resource)
    let fold = "around.\(context.inventory.arn(of: related.resource))"
    writer.section([Span(title, .textStrong)], fold: fold, link: link) { writer in
      for (check, verdict) in results {
        let side = Span(check.responsibility.label, check.responsibility.role)
        writer.append(PaneLine(head(check, verdict), trailing: side, link: link, copyText: check.id))
        writer.indented { writer in
          switch verdict {
          case .fails(let failures): failures.forEach { writer.add($0.evidence) }
          case .unknown(let missing): missing.forEach { writer.add(context.inventory.sentence($0), .resultUnknown) }
          case .passes, .notApplicable: break
          }
        }
      }
    }
  }

  /// What the last run has found in an account, gathered by check.
  func writeAccountFindings(to writer: inout PaneWriter) {
    let account = RowID<AccountRecord>(resource.row)
    guard let tally = context.findings?.tally(of: account, in: context.inventory) else {
      writer.add("the checks have not finished", .progressText)
      return
    }
    let place = PaneLink.place(Place(.findings, of: .account(account)))
    writer.section("Findings of this account", fold: "account.findings") { writer in
      for severity in Severity.allCases.reversed() where tally.failures[Int(severity.rawValue)] > 0 {
        let sign = String(context.glyphs[severity.glyph])
        let count = tally.failures[Int(severity.rawValue)]
        let trailing = Span("\(count)", severity.role)
        writer.append(PaneLine([Span("\(sign) \(severity.name)", severity.role)], trailing: trailing, link: place))
      }
      let sign = String(context.glyphs[.resultUnknown])
      let trailing = Span("\(tally.unknown)", .resultUnknown)
      if tally.unknown > 0 {
        writer.append(PaneLine([Span("\(sign) unknown", .resultUnknown)], trailing: trailing, link: place))
      }
      if tally.isEmpty { writer.add("nothing was found", .resultPass) }
    }
  }
}
