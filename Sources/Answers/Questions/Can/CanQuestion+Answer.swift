import Query
import Access
import IAM

extension CanQuestion {
  /// The decision, then its reasons, then what is missing.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    let question = facts.question
    let target = question.principal.map(session.target)
    var answer = Answer("\(question.caller.name) \(question.action) \(question.resource)")
    answer.verdict = facts.answer.decision.line
    answer.asked = [
      .field("who", question.caller.name, target == nil ? .plain : .name, target: target),
      .field("what", question.action), .field("on what", question.resource),
    ]
    answer.asked += keys.map { .field("given", "\($0.name) = \($0.value)") }
    answer.asked += Answer.Item.unknownAction(question.action)
    answer.items = [because(facts, in: session)]
    let missing = facts.missing
    guard !missing.isEmpty else { return answer }
    let title = Answer.Line("What the snapshot lacks", .strong)
    let lacks = Answer.Section(title, fold: "answer.missing", layout: .bare, items: missing.map { .missing($0) })
    answer.items += [.space(in: .pane), .section(lacks)]
    return answer
  }

  private func because(_ facts: Facts, in session: AnswerSession) -> Answer.Item {
    let evidence = facts.evidence(in: session)
    var items = evidence.map { Answer.Item.evidence($0) }
    if evidence.contains(where: \.isPassage) {
      items.append(.line("and the control policies above let it pass", .dim, in: .pane))
    }
    if evidence.isEmpty { items.append(.line("no policy of the snapshot speaks of it", .dim, in: .pane)) }
    return .section(
      Answer.Section(Answer.Line("Because", .strong), fold: "answer.because", layout: .bare, items: items)
    )
  }

  /// What is asked, the decision, and what it rests on.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "principal", "Principal"),
    RecordField(key: "action", "Action"),
    RecordField(key: "resource", "Resource"),
    RecordField(key: "result", "Result"),
    RecordField(key: "reasons", "Reasons", kind: .phrases),
    RecordField(key: "missing", "Missing", kind: .phrases),
    RecordField(key: "sources", "Sources", kind: .phrases, visibility: .hidden),
  ]

  /// The question as it was understood, the decision, and what led to it.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    let evidence = facts.evidence(in: session)
    let question = facts.question
    return [
      Record([
        ("principal", .text(question.caller.name)), ("action", .text(question.action)),
        ("resource", .text(question.resource)), ("result", .text(facts.answer.decision.rawValue)),
        ("reasons", evidence.reasons), ("missing", .texts(facts.missing.map { $0.sentence(in: session) })),
        ("sources", evidence.sources(in: session)),
      ])
    ]
  }
}

extension CanQuestion.Facts {
  fileprivate var missing: [Missing] { answer.missing.map { .call($0) } + answer.unread.map { .words(policy: $0) } }

  fileprivate func evidence(in session: AnswerSession) -> [Evidence] {
    session.evidence(answer.answer.reasons, principal: question.principal, resource: question.resource)
  }
}

extension Decision {
  /// The decision in words, with its sign; in lines for people the word of `evaluate`.
  var line: Answer.Line {
    let (sign, tone, words): (Sign, Tone, String) =
      switch self {
      case .allowed: (.met, .good, "allowed")
      case .explicitlyDenied: (.failed, .bad, "denied by a statement")
      case .implicitlyDenied: (.failed, .bad, "denied, since nothing allows it")
      case .conditional: (.unknown, .warning, "depends on what is not known")
      }
    let whole = [Answer.Piece(rawValue, .strong)]
    return Answer.Line([Answer.Piece(words, tone, sign: sign)], whole: whole, copy: rawValue)
  }
}

extension Answer.Item {
  /// A remark on an action that no service has.
  static func unknownAction(_ action: String) -> [Answer.Item] {
    guard ActionCatalog.builtIn.actions(matching: action).isEmpty else { return [] }
    return [.line(Answer.Line([Answer.Piece("no service has an action of that name", .warning, sign: .unknown)]))]
  }
}
