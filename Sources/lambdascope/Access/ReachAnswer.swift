import Answers
import Access
import Checks
import IAM
import Inventory
import JSON
import Screen

/// What a principal can reach, as lines of text or of JSON.
struct ReachAnswer {
  private let session: AccessSession
  private let subject: ReachSubject
  private let reach: PrincipalReach

  init(_ session: AccessSession, _ subject: ReachSubject) {
    self.session = session
    self.subject = subject
    reach = session.access.reach(of: subject.principal)
  }

  /// Something of the reach, in both forms.
  struct Part: AccessAnswer {
    let lines: [String]
    private let kind: String
    private let members: (inout JSONWriter) -> Void

    /// Something of a kind, whose other members `members` writes.
    init(lines: [String], kind: String, _ members: @escaping (inout JSONWriter) -> Void) {
      self.lines = lines
      self.kind = kind
      self.members = members
    }

    /// The lines; those that do not stand below another are marked.
    func text(_ ink: Ink) -> [String] {
      lines.map { $0.hasPrefix(" ") ? $0.printable : ink.strong($0.printable) }
    }

    func write(to writer: inout JSONWriter) {
      writer.object { writer in
        writer.member("kind", kind)
        members(&writer)
      }
    }
  }

  /// Whose reach it is, for people.
  func heading(_ ink: Ink) -> [String] {
    let name = session.arn(subject.principal)
    let function = subject.function.map { session.inventory.functionARN($0) + " runs with " } ?? ""
    return [ink.strong((function + name).printable), "  " + verdict.printable]
  }

  private var verdict: String {
    let actions = "\(reach.tree.count) actions"
    return switch reach.administrator {
    case .administrator(let statements):
      "administrator by \(statements.map(\.description).joined(separator: "; ")), \(actions)"
    case .cut(let statements, let cut):
      "no administrator though \(statements.map(\.description).joined(separator: "; ")) says so: \(cut); \(actions)"
    case .unknown(_, missing: .boundary(let name)):
      "perhaps an administrator: the boundary \(name) is not known; \(actions)"
    case .unknown(_, missing: .serviceControl):
      "perhaps an administrator: not all service control policies are known; \(actions)"
    case .notAdministrator: "no administrator, \(actions)"
    }
  }

  /// All there is to tell, what is not known first.
  var parts: [Part] {
    unknowns + reach.tree.levels.flatMap(actions) + cuts + roles + resources
  }
}

// MARK: Actions

extension ReachAnswer {
  /// How many names stand in a line for people; JSON has all.
  private static let namesShown = 8

  private static func shortened(_ names: [String]) -> String {
    let rest = names.count - namesShown
    return names.prefix(namesShown).joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }

  private func actions(_ level: ReachTree.Level) -> [Part] {
    var parts: [Part] = []
    for service in level.services {
      for (place, group) in service.groups.enumerated() {
        let names = group.actions.actions.map(ActionCatalog.builtIn.name)
        let grants = group.grants.map { reach.reach.grants[$0] }
        var lines = ["    " + Self.shortened(names)] + grants.map { "      \(sentence($0, on: group.actions))" }
        if place == 0 { lines.insert("  \(service.name)  \(service.count)", at: 0) }
        if parts.isEmpty { lines.insert("\(level.level.rawValue)  \(level.count)", at: 0) }
        parts.append(
          Part(lines: lines, kind: "actions") { writer in
            writer.member("level", level.level.rawValue)
            writer.member("service", service.name)
            writer.member("actions", names)
            writer.member("grants") { for grant in grants { write(grant, on: group.actions, to: &$0) } }
          }
        )
      }
    }
    return parts
  }

  private func sentence(_ grant: Reach.Grant, on actions: ActionSet) -> String {
    let list = Self.shortened(grant.resources.values)
    let resources = grant.resources.isNegated ? "everything except \(list)" : list
    let conditions = grant.conditions.map(\.description).joined(separator: " and ")
    let limits = reach.limits(of: grant, on: actions).map { "; less what \(sentence($0))" }.joined()
    return "on \(resources)\(conditions.isEmpty ? "" : " if \(conditions)"), by \(grant.statement)\(limits)"
  }

  private func sentence(_ limit: Reach.Limit) -> String {
    switch limit {
    case .deny(let statement): "\(statement) denies"
    case .partlyAllowed(let layer, let policies):
      "\(title(layer)) \(policies.joined(separator: ", ")) does not allow"
    case .unknown(let layer): "\(title(layer)), which is not known, may take away"
    }
  }

  private func title(_ layer: PolicyLayer) -> String {
    let node = session.access.controlNode(of: layer, account: session.access.account(subject.principal))
    return layer.kind.title + (node.map { " at \($0)" } ?? "")
  }

  private func write(_ grant: Reach.Grant, on actions: ActionSet, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("policy", grant.statement.policy)
      writer.member("statement", grant.statement.statement)
      writer.member(grant.resources.isNegated ? "not_resources" : "resources", grant.resources.values)
      writer.member("every_resource", grant.coversEveryResource)
      writer.member("conditions", grant.conditions.map(\.description))
      writer.member("limits", reach.limits(of: grant, on: actions).map(sentence))
    }
  }
}

// MARK: What is not there

extension ReachAnswer {
  private var cuts: [Part] {
    reach.guardrails.enumerated().map { place, guardrail in
      let names = guardrail.cut.actions.actions.map(ActionCatalog.builtIn.name)
      let lines = [
        "  \(names.count) actions: \(guardrail.title)", "    " + Self.shortened(names),
      ]
      return Part(lines: (place == 0 ? ["cut away"] : []) + lines, kind: "cut") { writer in
        writer.member("layer", guardrail.cut.layer.kind.title)
        writer.member("policies", guardrail.cut.policies)
        if let statement = guardrail.cut.statement { writer.member("statement", statement.statement) }
        if let node = guardrail.node { writer.member("node", node.id) }
        writer.member("actions", names)
      }
    }
  }

  private var unknowns: [Part] {
    reach.unknowns.enumerated().map { place, unknown in
      let (what, names): (String, [String]) =
        switch unknown {
        case .policies(let names): ("policies", names)
        case .boundary(let name): ("boundary", [name])
        case .controlPolicies(let names): ("control policies", names)
        case .organization(let calls): ("organization", [session.context.sentence(missing: calls)])
        }
      let lines = ["  \(what): \(names.joined(separator: ", "))"]
      return Part(lines: (place == 0 ? ["not known"] : []) + lines, kind: "unknown") { writer in
        writer.member("what", what)
        writer.member("names", names)
      }
    }
  }
}

// MARK: Roles and resources

extension ReachAnswer {
  private var roles: [Part] {
    let roles = session.access.roles(reachableBy: subject.principal)
    let name = { (place: Int) in session.arn(session.access.principal(at: place)) }
    let assumed = roles.assumable.enumerated().map { place, role in
      let via = role.distance > 1 ? " by way of \(name(role.via))" : ""
      let note = role.isConditional ? ", under conditions" : ""
      let lines = (place == 0 ? ["may assume"] : []) + ["  \(name(role.role))\(via)\(note)"]
      return Part(lines: lines, kind: "assume") { writer in
        writer.member("role", name(role.role))
        writer.member("distance", role.distance)
        writer.member("via", name(role.via))
        writer.member("conditional", role.isConditional)
        writer.member("reasons", role.grant.reasons.map(\.description))
      }
    }
    let passed = roles.passable.enumerated().map { place, role in
      let services = role.services.map { $0.name + ($0.isConditional ? " under conditions" : "") }
      let line = "  \(name(role.role)) to \(Self.shortened(services))"
      return Part(lines: (place == 0 ? ["may pass"] : []) + [line], kind: "pass") { writer in
        writer.member("role", name(role.role))
        writer.member("services") { writer in
          for service in role.services {
            writer.object { writer in
              writer.member("service", service.name)
              writer.member("conditional", service.isConditional)
            }
          }
        }
      }
    }
    return assumed + passed
  }

  private var resources: [Part] {
    reach.resources.enumerated().map { place, group in
      let type = group.kind.name
      let uses = group.uses.map { "\($0.purpose.name) \($0.count)\($0.isNarrowed ? " at most" : "")" }
      let line = "  \(type)s: \(group.count) of \(group.total)  (\(uses.joined(separator: ", ")))"
      return Part(lines: (place == 0 ? ["resources of the account"] : []) + [line], kind: "resources") { writer in
        writer.member("type", type)
        writer.member("count", group.count)
        writer.member("total", group.total)
        writer.member("uses") { writer in
          for use in group.uses {
            writer.object { writer in
              writer.member("purpose", use.purpose.name)
              writer.member("count", use.count)
              writer.member("narrowed", use.isNarrowed)
            }
          }
        }
      }
    }
  }
}
