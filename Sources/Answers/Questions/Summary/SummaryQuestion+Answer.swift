import Checks
import Inventory

extension SummaryQuestion {
  private typealias Column = Answer.Table.Column

  /// The numbers as tables, in the order of the summary on the screen.
  public func answer(_ figures: SummaryFigures, in session: AnswerSession) -> Answer {
    var answer = Answer(figures.title)
    answer.items = [.line(Answer.Line(figures.headline, .strong))]
    let exposures = figures.exposures.map { [Answer.Piece($0.exposure.phrase, $0.exposure.tone), .number($0.count)] }
    answer.items += table("Exposure", [Column(""), Column("functions", isTrailing: true)], exposures)
    guard let findings = figures.findings else { return answer }
    answer.items += severities(findings) + duties(findings) + accounts(findings) + steps(findings, session)
    return Answer(figures.title, items: answer.items + services(figures))
  }

  private func table(_ title: String, _ columns: [Column], _ rows: [[Answer.Piece]]) -> [Answer.Item] {
    guard !rows.isEmpty else { return [] }
    let table = Answer.Item(.table(Answer.Table(columns, rows: rows)))
    let title = Answer.Line(title, .strong)
    return [.space(), .section(Answer.Section(title, fold: "summary.\(title.text)", items: [table]))]
  }

  private func severities(_ findings: FindingFigures) -> [Answer.Item] {
    let rows = Severity.allCases.reversed().map { severity in
      [Answer.Piece(severity.name, .severity(severity)), .number(findings.failures[Int(severity.rawValue)])]
    }
    let unknown = [Answer.Piece("unknown", .unknown), .number(findings.unknown)]
    return table("Severity", [Column(""), Column("findings", isTrailing: true)], rows + [unknown])
  }

  private func duties(_ findings: FindingFigures) -> [Answer.Item] {
    let columns = [
      Column(""), Column("met", isTrailing: true), Column("failed", isTrailing: true),
      Column("unknown", isTrailing: true), Column("share", isTrailing: true),
    ]
    let rows = findings.duties.map { duty in
      let share = duty.share.map { "\(DutyFigures.percent($0)) %" } ?? "–"
      return [
        Answer.Piece(duty.duty.name), .number(duty.met), .number(duty.failed), .number(duty.unknown),
        Answer.Piece(share),
      ]
    }
    return table("Responsibility", columns, rows)
  }

  private func accounts(_ findings: FindingFigures) -> [Answer.Item] {
    let severities = Severity.allCases.reversed()
    let columns =
      [Column(""), Column("functions", isTrailing: true)] + severities.map { Column($0.name, isTrailing: true) }
      + [Column("unknown", isTrailing: true)]
    let rows = findings.accounts.map { account in
      [
        Answer.Piece(account.name, .name),
        account.isCollected ? .number(account.functionCount) : Answer.Piece("not collected", .unknown),
      ]
        + severities.map { .number(account.failures[Int($0.rawValue)]) } + [.number(account.unknown)]
    }
    return table("Accounts", columns, rows)
  }

  private func steps(_ findings: FindingFigures, _ session: AnswerSession) -> [Answer.Item] {
    guard !findings.steps.isEmpty else { return [] }
    let items = findings.steps.flatMap { step -> [Answer.Item] in
      let closes = Answer.Piece("\(step.closes) \(step.severity.name)  ", .severity(step.severity))
      let target = Target.findings(ofCheck: Int(step.check))
      let why = Answer.Line([Answer.Piece(step.why, .dim)], target: target, depth: 1)
      return [.line(Answer.Line([closes, Answer.Piece(step.text)], target: target)), .line(why)]
    }
    return [.space(), .section(Answer.Section(Answer.Line("First", .strong), fold: "summary.First", items: items))]
  }

  private func services(_ figures: SummaryFigures) -> [Answer.Item] {
    let columns = [
      Column(""), Column("answered", isTrailing: true), Column("possible", isTrailing: true),
      Column("share", isTrailing: true), Column("unknown checks", isTrailing: true),
    ]
    let rows = figures.services.map { service in
      let nothing = service.isDenied ? "denied" : "not collected"
      let share = service.answered == 0 ? nothing : "\(DutyFigures.percent(service.share)) %"
      return [
        Answer.Piece(service.title), .number(service.answered), .number(service.possible),
        Answer.Piece(share, service.answered == 0 ? .unknown : .plain), .number(service.unknownChecks),
      ]
    }
    return table("Data", columns, rows)
  }
}

extension Answer.Piece {
  /// A number in a table.
  fileprivate static func number(_ number: Int) -> Answer.Piece {
    Answer.Piece("\(number)", number == 0 ? .dim : .plain)
  }
}
