import Access
import Checks
import IAM
import Inventory

extension CallersQuestion {
  /// Members that a pane lists under one heading.
  static let mostMembers = 100

  /// What is missing to know all of them, and what could take away from them.
  public func lacks(_ facts: Facts) -> [Missing] {
    switch facts {
    case .function(let callers):
      callers.missing.map { .call($0) }
        + callers.unread.map { .other("the words of control policy \($0) are not known") }
    case .role(_, let found): found.missing.map { .call($0) }
    case .user, .none: []
    }
  }

  /// A tree by how far callers stand away; what is not known comes first.
  public func answer(_ facts: Facts, in session: AnswerSession) -> Answer {
    switch facts {
    case .function(let callers): return answer(callers, in: session)
    case .role(let row, let found): return answer(row, found, in: session)
    case .user(let row):
      let name = session.text(session.inventory.users[row.index].name)
      let line = Answer.Item.line("\(name) is a user: it signs in with its own keys, nobody invokes it", .dim)
      return Answer(name, items: [line])
    case .none(let kind): return Answer("", items: .notAbout(kind, "who can invoke"))
    }
  }

  private func answer(_ callers: FunctionCallers, in session: AnswerSession) -> Answer {
    var answer = Answer(session.inventory.functionARN(callers.function), lacks: lacks(.function(callers)))
    answer.items = answer.lacks.map { .missing($0, in: .pane) } + [.space(in: .pane)]
    let members = CallerSections(session, callers)
    answer.items += callers.groups.map { .section(members.section($0)) }
    if callers.groups.isEmpty { answer.items.append(.line("nobody, as far as the snapshot tells", .dim)) }
    if let refused = members.refused { answer.items.append(.section(refused)) }
    return answer
  }

  private func answer(_ row: RowID<RoleRecord>, _ found: WhoCan, in session: AnswerSession) -> Answer {
    let arn = session.text(session.inventory.roles[row.index].arn)
    var answer = Answer(arn, lacks: lacks(.role(row, found)))
    answer.items = [.line("a role is assumed, not invoked", .dim, in: .pane)]
    answer.items += answer.lacks.map { .missing($0, in: .pane) } + [.space(in: .pane)]
    let names = PartyNames(session, home: session.inventory.account(of: ResourceID(row)))
    var items = session.shown(of: found.grants, most: Self.mostMembers).enumerated().map { place, grant in
      Answer.Item.section(names.section(grant, arn), in: place < Self.mostMembers ? .all : .lines)
    }
    if items.isEmpty { items.append(.line("nobody, as far as the snapshot tells", .dim)) }
    let count = Answer.Piece("\(found.grants.count)", .count)
    let title = Answer.Line([Answer.Piece("may assume it", .strong)], trailing: count)
    answer.items.append(.section(Answer.Section(title, fold: "callers.assume", layout: .bare, items: items)))
    return answer
  }

  /// Where a caller stands and what it may do; of a role, who may assume it.
  public static let fields: [RecordField<Record>] =
    [
      RecordField(key: "distance", "Distance"),
      RecordField(key: "caller", "Caller"),
      RecordField(key: "actions", "Actions", kind: .words),
      RecordField(key: "triggers", "Triggers", kind: .phrases),
      RecordField(key: "conditional", "Conditional", kind: .flag),
    ] + AnswerSession.grantFields

  /// One record for each caller.
  public func records(_ facts: Facts, in session: AnswerSession) -> [Record] {
    switch facts {
    case .function(let callers): return CallerSections(session, callers).records
    case .role(let row, let found):
      let arn = session.text(session.inventory.roles[row.index].arn)
      return found.grants.map { session.record($0, arn) }
    case .user, .none: return []
    }
  }
}

extension FunctionCallers.Distance {
  /// Where they stand, in words.
  var title: String {
    switch self {
    case .internet: "anonymous internet"
    case .anyAccount: "any AWS account"
    case .organization: "the organization"
    case .externalAccounts: "external accounts"
    case .pinned: "everybody whom a condition ties down"
    case .services: "AWS services"
    case .eventSources: "event sources, polled with the role"
    case .federated: "identity providers"
    case .roles: "roles"
    case .users: "users"
    case .roots: "root users"
    }
  }

  /// Where they stand, as programs read it.
  var word: String {
    switch self {
    case .internet: "internet"
    case .anyAccount: "any-account"
    case .organization: "organization"
    case .externalAccounts: "external-accounts"
    case .pinned: "pinned"
    case .services: "services"
    case .eventSources: "event-sources"
    case .federated: "federated"
    case .roles: "roles"
    case .users: "users"
    case .roots: "roots"
    }
  }

  /// Whether strangers stand there.
  var isOpen: Bool { self == .internet || self == .anyAccount }

  /// Whether those are principals of the snapshot, of which there may be many.
  var isLocal: Bool {
    switch self {
    case .roles, .users, .roots, .federated: true
    case .internet, .anyAccount, .organization, .externalAccounts, .pinned, .services, .eventSources: false
    }
  }
}
