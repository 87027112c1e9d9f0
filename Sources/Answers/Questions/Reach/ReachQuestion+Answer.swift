import Access
import Checks
import IAM
import Inventory

extension ReachQuestion {
  /// Actions by what they do and by service, what guardrails take away of them, roles, and resources of the account.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    switch facts.actor {
    case .principal(let subject):
      guard let reach = facts.reach else { return Answer("") }
      return ReachSections(session, subject, reach).answer
    case .unknownRole(let function, let arn):
      return Answer(session.inventory.functionARN(function), items: .unknownRole(function, arn, in: session))
    case .none(let kind): return Answer("", items: .notAbout(kind, "reach"))
    }
  }

  /// One record for each group of actions, cut, role and kind of resource, what is not known first.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    guard case .principal(let subject) = facts.actor, let reach = facts.reach else { return [] }
    return ReachRecords(session, subject, reach).records
  }
}
