import Access
import IAM
import Inventory

extension WhoCanQuestion {
  /// Grants that a pane lists; an action that every administrator may use is held by many.
  private static let mostGrants = 200

  /// What is missing to know all of them.
  public func lacks(_ facts: Facts) -> [Missing] { facts.found.missing.map { .call($0) } }

  /// Those who may, each in a line with what lets them.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    let grants = facts.found.grants
    var answer = Answer("\(action) \(facts.resource)", lacks: lacks(facts))
    answer.asked = [.field("what", action), .field("on what", facts.resource)]
    answer.asked += keys.map { .field("given", "\($0.name) = \($0.value)") }
    answer.asked += Answer.Item.unknownAction(action)
    answer.items = answer.lacks.map { .missing($0, in: .pane) } + [.space(in: .pane)]
    let names = PartyNames(session, home: RowID(0))
    var items = session.shown(of: grants, most: Self.mostGrants).enumerated().map { place, grant in
      let section = names.section(grant, facts.resource)
      return Answer.Item.section(section, in: place < Self.mostGrants ? .all : .lines)
    }
    if grants.isEmpty { items.append(.line("nobody, as far as the snapshot tells", .dim, in: .pane)) }
    let rest = grants.count - Self.mostGrants
    if rest > 0 { items.append(.line("and \(rest) more", .dim, in: .pane)) }
    let title = Answer.Line([Answer.Piece("may do it", .strong)], trailing: Answer.Piece("\(grants.count)", .count))
    answer.items.append(.section(Answer.Section(title, fold: "answer.who", layout: .bare, items: items)))
    return answer
  }

  /// Who may, and what lets them.
  public static let fields = AnswerSession.grantFields

  /// One record for each of those who may.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    facts.found.grants.map { session.record($0, facts.resource) }
  }
}
