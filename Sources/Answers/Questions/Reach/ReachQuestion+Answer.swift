import Query
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

  /// What each kind of record tells, see ``ReachRecords``: names mean the same in all of them.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "kind", "Kind"),
    RecordField(key: "what", "What"),
    RecordField(key: "names", "Names", kind: .phrases),
    RecordField(key: "level", "Level"),
    RecordField(key: "service", "Service"),
    RecordField(key: "layer", "Layer"),
    RecordField(key: "policies", "Policies", kind: .phrases),
    RecordField(key: "statement", "Statement"),
    RecordField(key: "node", "Node"),
    RecordField(key: "actions", "Actions", kind: .words),
    RecordField(key: "grants", "Grants", kind: .phrases, visibility: .hidden),
    RecordField(key: "type", "Type"),
    RecordField(key: "count", "Count", kind: .number),
    RecordField(key: "total", "Total", kind: .number),
    RecordField(key: "uses", "Uses", kind: .phrases, visibility: .hidden),
    RecordField(key: "role", "Role"),
    RecordField(key: "distance", "Distance", kind: .number),
    RecordField(key: "via", "Via"),
    RecordField(key: "conditional", "Conditional", kind: .flag),
    RecordField(key: "reasons", "Reasons", kind: .phrases),
    RecordField(key: "services", "Services", kind: .phrases),
  ]

  /// One record for each group of actions, cut, role and kind of resource, what is not known first.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    guard case .principal(let subject) = facts.actor, let reach = facts.reach else { return [] }
    return ReachRecords(session, subject, reach).records
  }
}
