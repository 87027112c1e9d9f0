import Query
import Access
import Checks
import IAM
import Inventory

extension PathsQuestion {
  /// What is not known and may hide ways.
  public func lacks(_ facts: Facts) -> [Missing] { facts.lacks }

  /// The ways, step by step.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    switch facts.actor {
    case .none(let kind)?: return Answer("", items: .notAbout(kind, "paths"))
    case .unknownRole(let function, let arn)?:
      return Answer(session.inventory.functionARN(function), items: .unknownRole(function, arn, in: session))
    case .principal(let subject)? where scope == .overview: return PathsOverview(session, subject).answer
    case .principal?, nil: break
    }
    var answer = Answer("Ways to administrator", lacks: facts.lacks)
    answer.items = facts.ways.flatMap { way in
      session.context.paths.paths(of: way).flatMap { items($0, in: session) }
    }
    if let end = facts.end, case .principal(let subject)? = facts.actor {
      let words = end == .already ? "is an administrator already" : "has no way to administrator"
      answer.items.append(.line("\(session.access.name(subject.principal)) \(words)"))
    }
    return answer
  }

  /// One line for the whole way, one for each step, and its reasons below.
  private func items(_ path: AccessPath, in session: AnswerSession) -> [Answer.Item] {
    let paths = session.context.paths
    let end = path.endsAsAdministrator && path.nodes.last != .administrator ? " (administrator)" : ""
    let head = path.nodes.map(paths.name).joined(separator: " → ") + end
    let title = [Answer.Piece(head, .strong), Answer.Piece(path.isConditional ? ", under conditions" : "")]
    let steps = path.steps.flatMap { step -> [Answer.Item] in
      let line = "\(paths.name(of: step.from)) \(paths.title(of: step)): \(paths.name(of: step.to))"
      return [.line(line)]
        + paths.reasons(of: step).map { .line(Answer.Line([Answer.Piece($0)], depth: 1)) }
    }
    let fold = "paths.\(path.nodes.map { session.id(of: $0) }.joined(separator: " "))"
    return [.section(Answer.Section(Answer.Line(title), fold: fold, isFolded: true, items: steps)), .space(in: .lines)]
  }
}

extension ExposurePaths {
  /// The paths of a way.
  fileprivate func paths(of way: PathsQuestion.Way) -> [AccessPath] {
    switch way {
    case .shortest(let principal): [shortest(from: principal)].compactMap(\.self)
    case .through(let function): through(function)
    case .found(let path): [path]
    }
  }
}

extension AccessPath {
  /// Whoever is on the way, from its beginning.
  var nodes: [PathNode] { (steps.first.map { [$0.from] } ?? []) + steps.map(\.to) }
}

// MARK: Records

extension PathsQuestion {
  /// Where a way begins and ends, and its steps.
  public static let fields: [RecordField<Record>] = [
    RecordField(key: "from", "From"),
    RecordField(key: "to", "To"),
    RecordField(key: "administrator", "Administrator", kind: .flag),
    RecordField(key: "conditional", "Conditional", kind: .flag),
    RecordField(key: "steps", "Steps", kind: .phrases, visibility: .hidden),
  ]

  /// One record for each way.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    guard scope != .overview else { return [] }
    return facts.ways.flatMap { way in session.context.paths.paths(of: way).map { record($0, in: session) } }
  }

  private func record(_ path: AccessPath, in session: AnswerSession) -> Record {
    Record([
      ("from", .text(path.steps.first.map { session.id(of: $0.from) } ?? "")),
      ("to", .text(path.steps.last.map { session.id(of: $0.to) } ?? "")),
      ("administrator", .flag(path.endsAsAdministrator)), ("conditional", .flag(path.isConditional)),
      ("steps", .list(path.steps.map { .record(record($0, in: session)) })),
    ])
  }

  private func record(_ step: PathStep, in session: AnswerSession) -> Record {
    let paths = session.context.paths
    var record = Record([("from", .text(session.id(of: step.from))), ("to", .text(session.id(of: step.to)))])
    switch step.way {
    case .entrance:
      record.add("way", .text("front-door"))
      record.add("technique", .text(paths.title(of: step)))
    case .executionRole: record.add("way", .text("execution-role"))
    case .escalation(let hop):
      record.add("way", .text("escalation"))
      record.add("technique", .text(hop.technique.id))
      record.add("resource", .text(hop.resource))
      record.add("grants", .list(hop.grants.map { .record(self.record($0, by: step.from, in: session)) }))
    }
    record.add("conditional", .flag(step.isConditional))
    record.add("reasons", .texts(paths.reasons(of: step)))
    return record
  }

  /// What allows one action that a step needs.
  private func record(_ grant: EscalationGrant, by node: PathNode, in session: AnswerSession) -> Record {
    var actor: PrincipalRow?
    if grant.service == nil, case .principal(let row) = node { actor = row }
    let evidence = session.evidence(grant.reasons, principal: actor, resource: grant.resource)
    return Record([
      ("principal", .text(grant.service ?? session.id(of: node))), ("action", .text(grant.action)),
      ("resource", .text(grant.resource)), ("conditional", .flag(grant.isConditional)),
      ("sources", evidence.sources(in: session)),
    ])
  }
}

extension AnswerSession {
  /// The ARN of whoever is on a way, or the word for whoever has none.
  fileprivate func id(of node: PathNode) -> String {
    switch node {
    case .visitor(let audience): audience == .internet ? "internet" : "any-aws-account"
    case .function(let row): inventory.functionARN(row)
    case .principal(let row): arn(row)
    case .administrator: "administrator"
    }
  }
}
