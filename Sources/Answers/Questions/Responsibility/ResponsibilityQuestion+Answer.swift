import Checks
import Inventory
import Query

extension ResponsibilityQuestion {
  /// The duties by whose they are, what a setting has moved first.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    guard facts.parts.count != 1 else { return DutySections(session).answer(facts.parts[0]) }
    var answer = Answer("Shared responsibility")
    answer.items = facts.parts.flatMap { part -> [Answer.Item] in
      let one = DutySections(session).answer(part)
      let title = Answer.Line(one.title, .strong)
      return [.space(), .section(Answer.Section(title, fold: "of.\(one.title)", items: one.items))]
    }
    return answer
  }

  /// Whose a duty is, and how far it is met.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "resource", "Resource"),
    RecordField(key: "side", "Responsible"),
    RecordField(key: "duty", "Duty"),
    RecordField(key: "check", "Check"),
    RecordField(key: "state", "State"),
    RecordField(key: "count", "Count", kind: .number),
    RecordField(key: "evidence", "Evidence"),
  ]

  /// One record for each duty and check.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    facts.parts.flatMap { DutyRecords(session).records($0) }
  }
}

/// Duties as headings with what belongs to them.
struct DutySections {
  let session: AnswerSession

  init(_ session: AnswerSession) { self.session = session }

  func answer(_ part: ResponsibilityQuestion.Facts.Part) -> Answer {
    switch part {
    case .resource(let resource, let duties, let results):
      let sides = Responsibility.allCases.flatMap { side($0, duties, results) }
      return Answer(session.inventory.arn(of: resource), items: moved(duties) + sides)
    case .account(let duties):
      let name = session.inventory.accountName(duties.account)
      guard duties.isInSnapshot else {
        return Answer(name, items: [.line(.unknown("the snapshot has no folder for this account"))])
      }
      return Answer(name, items: [ofAWS(duties), .space(), moved(duties), .space()] + ofCustomer(duties))
    }
  }
}

// MARK: One resource

extension DutySections {
  /// Duties that a setting has moved to the customer, said first since people do not expect them.
  private func moved(_ duties: [DutyLine]) -> [Answer.Item] {
    let count = duties.count { $0.isMoved && $0.side == .customer }
    guard count > 0 else { return [] }
    let text = "\(count) \(count == 1 ? "duty is" : "duties are") moved to the customer by a setting"
    return [.line(Answer.Line([Answer.Piece(text, .warning, sign: .moved)]))]
  }

  private func side(
    _ side: Responsibility,
    _ duties: [DutyLine],
    _ results: [AnswerSession.Result]
  ) -> [Answer.Item] {
    let own = duties.filter { $0.side == side }
    let checked = results.filter { $0.check.responsibility == side && $0.verdict.status != .notApplicable }
    guard !own.isEmpty || !checked.isEmpty else { return [] }
    let title = Answer.Line([Answer.Piece(side.title, .side(side))], trailing: DutyCount(checked).piece)
    let items = own.flatMap(lines) + Duty.allCases.flatMap { duty in self.duty(duty, side, checked) }
    return [.space(), .section(Answer.Section(title, fold: "side.\(side.name)", items: items))]
  }

  private func lines(_ duty: DutyLine) -> [Answer.Item] {
    let sign: Sign = duty.isUnknown ? .unknown : duty.isMoved ? .moved : .entry
    let tone: Tone = duty.isUnknown ? .unknown : duty.isMoved ? .warning : .plain
    var evidence = Answer.Line(duty.evidence, duty.isUnknown ? .unknown : .dim)
    evidence.depth = 1
    let line = Answer.Line([Answer.Piece("", tone, sign: sign), Answer.Piece(" \(duty.duty)")])
    return [.line(line), .line(evidence)]
  }

  private func duty(
    _ duty: Duty,
    _ side: Responsibility,
    _ results: [AnswerSession.Result]
  ) -> [Answer.Item] {
    let own = results.filter { $0.check.duty == duty }
    guard !own.isEmpty else { return [] }
    let title = Answer.Line([Answer.Piece(duty.name)], trailing: DutyCount(own).piece)
    let items = own.map { check, verdict in
      Answer.Item.line(Answer.Line([verdict.sign, Answer.Piece(" \(check.id)")], copy: check.id))
    }
    return [.section(Answer.Section(title, fold: "duty.\(side.name).\(duty.name)", items: items))]
  }
}

// MARK: An account

extension DutySections {
  private func ofAWS(_ duties: AccountDuties) -> Answer.Item {
    let title = Answer.Line(
      [Answer.Piece(Responsibility.aws.title, .side(.aws))],
      trailing: Answer.Piece(DutyLine.attested, .dim)
    )
    let count = duties.functionCount
    let note = "for \(count) \(count == 1 ? "function" : "functions"), but for what is listed below"
    let lines = AccountDuties.ofAWS.map { Answer.Item.line(Answer.Line([Answer.Piece($0, sign: .entry)])) }
    return .section(Answer.Section(title, fold: "side.aws", items: lines + [.line(note, .dim)]))
  }

  private func moved(_ duties: AccountDuties) -> Answer.Item {
    let title = Answer.Line("Moved to the customer by a setting", .side(.shared))
    let items = duties.moved.map { moved in
      let count = Answer.Piece("\(moved.count)", moved.count > 0 ? .warning : .dim)
      return Answer.Item.line(Answer.Line([Answer.Piece(moved.name)], trailing: count))
    }
    return .section(Answer.Section(title, fold: "side.moved", items: items))
  }

  private func ofCustomer(_ duties: AccountDuties) -> [Answer.Item] {
    guard let failures = duties.duties else { return [.line("the checks have not finished", .progress)] }
    let title = Answer.Line(
      Responsibility.customer.title,
      .side(.customer),
      target: .table(.findings, of: ResourceID(duties.account))
    )
    let items = failures.map { Answer.Item.section(section($0)) }
    return [.section(Answer.Section(title, fold: "side.customer", items: items))]
  }

  private func section(_ failures: AccountDuties.Failures) -> Answer.Section {
    let total = failures.total
    let trailing =
      total == 0 ? Answer.Piece("nothing found", .met) : Answer.Piece("\(total) to mend", .failed)
    let items = failures.checks.map { failed in
      let check = session.catalogue[failed.position]
      let sign = Answer.Piece("", .severity(check.severity), sign: .severity(check.severity))
      let pieces = [sign, Answer.Piece(" \(check.id)")]
      return Answer.Item.line(Answer.Line(pieces, trailing: Answer.Piece("\(failed.count)"), copy: check.id))
    }
    let title = Answer.Line([Answer.Piece(failures.duty.name)], trailing: trailing)
    return Answer.Section(title, fold: "duty.\(failures.duty.name)", isFolded: true, items: items)
  }
}

extension Responsibility {
  /// The headline over its duties.
  var title: String {
    switch self {
    case .aws: "AWS does"
    case .shared: "Shared"
    case .customer: "The customer does"
    }
  }
}
