import Access
import Checks
import IAM
import Inventory

/// What a principal can reach as programs read it.
struct ReachRecords {
  private let session: AnswerSession
  private let principal: PrincipalRow
  private let reach: PrincipalReach

  init(_ session: AnswerSession, _ subject: ReachSubject, _ reach: PrincipalReach) {
    self.session = session
    principal = subject.principal
    self.reach = reach
  }

  /// What is not known first, then actions, cuts, roles and resources.
  var records: [Record] {
    reach.unknowns.map(record) + reach.tree.levels.flatMap(records) + reach.guardrails.map(record) + roles
      + reach.resources.map(record)
  }

  private func record(_ unknown: PrincipalReach.Unknown) -> Record {
    let (what, names) = unknown.words(in: session)
    return Record([("kind", .text("unknown")), ("what", .text(what)), ("names", .texts(names))])
  }

  private func records(_ level: ReachTree.Level) -> [Record] {
    level.services.flatMap { service in
      service.groups.map { group in
        let grants = group.grants.map { record(reach.reach.grants[$0], on: group.actions) }
        return Record([
          ("kind", .text("actions")), ("level", .text(level.level.rawValue)), ("service", .text(service.name)),
          ("actions", .actions(group.actions)), ("grants", .list(grants.map { .record($0) })),
        ])
      }
    }
  }

  private func record(_ grant: Reach.Grant, on actions: ActionSet) -> Record {
    let limits = reach.limits(of: grant, on: actions).map { session.sentence($0, principal) }
    return Record([
      ("policy", .text(grant.statement.policy.name)), ("statement", .text(grant.statement.statement)),
      (grant.resources.isNegated ? "notResources" : "resources", .texts(grant.resources.values)),
      ("everyResource", .flag(grant.coversEveryResource)), ("conditions", .texts(grant.conditions.map(\.description))),
      ("limits", .texts(limits)),
    ])
  }

  private func record(_ guardrail: Guardrail) -> Record {
    let cut = guardrail.cut
    var record = Record([
      ("kind", .text("cut")), ("layer", .text(cut.layer.kind.title)), ("policies", .texts(cut.policies.map(\.name))),
    ])
    if let statement = cut.statement { record.add("statement", .text(statement.statement)) }
    if let node = guardrail.node { record.add("node", .text(node.id)) }
    record.add("actions", .actions(cut.actions))
    return record
  }

  private func record(_ group: ReachedResources) -> Record {
    let uses = group.uses.map { use in
      Record([
        ("purpose", .text(use.purpose.name)), ("count", .number(use.count)), ("narrowed", .flag(use.isNarrowed)),
      ])
    }
    return Record([
      ("kind", .text("resources")), ("type", .text(group.kind.name)), ("count", .number(group.count)),
      ("total", .number(group.total)), ("uses", .list(uses.map { .record($0) })),
    ])
  }
}

// MARK: Roles

extension ReachRecords {
  private var roles: [Record] {
    let roles = session.access.roles(reachableBy: principal)
    return roles.assumable.map(record) + roles.passable.map(record)
  }

  private func name(_ place: Int) -> Record.Value { .text(session.arn(session.access.principal(at: place))) }

  private func record(_ role: RoleReach.Assumable) -> Record {
    Record([
      ("kind", .text("assume")), ("role", name(role.role)), ("distance", .number(role.distance)),
      ("via", name(role.via)), ("conditional", .flag(role.isConditional)),
      ("reasons", .texts(role.grant.reasons.map(\.description))),
    ])
  }

  private func record(_ role: RoleReach.Passable) -> Record {
    let services = role.services.map { service in
      Record([("service", .text(service.name)), ("conditional", .flag(service.isConditional))])
    }
    return Record([
      ("kind", .text("pass")), ("role", name(role.role)), ("services", .list(services.map { .record($0) })),
    ])
  }
}

extension Record.Value {
  /// The names of actions.
  fileprivate static func actions(_ actions: ActionSet) -> Record.Value {
    .texts(actions.actions.map(ActionCatalog.builtIn.name))
  }
}
