import AWSNames
import Access
import Checks
import IAM
import Inventory

// MARK: Roles

extension ReachSections {
  var roles: [Answer.Item] {
    let roles = access.roles(reachableBy: principal)
    return assumable(roles.assumable) + passable(roles.passable)
  }

  private func assumable(_ roles: [RoleReach.Assumable]) -> [Answer.Item] {
    guard !roles.isEmpty else { return [] }
    let items = roles.enumerated().map { place, role in
      let via = access.principal(at: role.via)
      let way = role.distance > 1 ? " by way of \(session.arn(via))" : ""
      let note = role.isConditional ? ", under conditions" : ""
      let section = section(
        role.role,
        "assume",
        short: via == principal ? "" : "  through \(access.name(via))",
        whole: "\(way)\(note)",
        trailing: Answer.Piece.certainty(isConditional: role.isConditional),
        items: session.evidence(role.grant.reasons, principal: via, resource: role.grant.resource)
          .map { .evidence($0) }
      )
      return Answer.Item.section(section, in: place < Self.mostRows ? .all : .lines)
    }
    return list("Roles it may assume", whole: "may assume", fold: "reach.assume", roles.count, items)
  }

  private func passable(_ roles: [RoleReach.Passable]) -> [Answer.Item] {
    guard !roles.isEmpty else { return [] }
    let items = roles.enumerated().map { place, role in
      let names = role.services.map { $0.name.parts(at: ".").first.map(String.init) ?? $0.name }
      let whole = role.services.map { $0.name + ($0.isConditional ? " under conditions" : "") }
      let section = section(
        role.role,
        "pass",
        short: "  to \(names.joined(separator: ", "))",
        whole: " to \(Count.shortened(whole))",
        trailing: nil,
        items: role.services.flatMap(reasons)
      )
      return Answer.Item.section(section, in: place < Self.mostRows ? .all : .lines)
    }
    return list("Roles it may pass to services", whole: "may pass", fold: "reach.pass", roles.count, items)
  }

  private func reasons(_ service: RoleReach.Service) -> [Answer.Item] {
    let evidence = session.evidence(service.grant.reasons, principal: principal, resource: service.grant.resource)
    let title = Answer.Item.line(service.name, service.isConditional ? .warning : .plain)
    return [title]
      + evidence.map { step in
        var step = step
        step.depth = 1
        return .evidence(step)
      }
  }

  private func list(
    _ title: String,
    whole: String,
    fold: String,
    _ count: Int,
    _ items: [Answer.Item]
  ) -> [Answer.Item] {
    let title = Answer.Line(
      [Answer.Piece(title, .strong)],
      whole: [Answer.Piece(whole, .strong)],
      trailing: Answer.Piece("\(count)", .count)
    )
    let rest = Self.rest(count - Self.mostRows)
    return [
      .space(in: .pane), .section(Answer.Section(title, fold: fold, isFolded: count > 8, items: items + rest)),
    ]
  }

  private func section(
    _ place: Int,
    _ word: String,
    short: String,
    whole: String,
    trailing: Answer.Piece?,
    items: [Answer.Item]
  ) -> Answer.Section {
    let role = access.principal(at: place)
    let isAdministrator = access.escalations.principals[place].isAdministrator
    let arn = session.arn(role)
    let title = Answer.Line(
      [
        Answer.Piece(access.name(role), isAdministrator ? .bad : .name),
        Answer.Piece(isAdministrator ? "  administrator" : "", .bad), Answer.Piece(short, .dim),
      ],
      whole: [Answer.Piece(arn + whole)],
      trailing: trailing,
      target: session.target(role),
      copy: arn
    )
    return Answer.Section(title, fold: "reach.\(word).\(arn)", isFolded: true, layout: .folded, items: items)
  }
}

// MARK: Resources

extension ReachSections {
  /// Resources of the account: in lines one for each kind, in a pane by what can be done to which.
  var resources: [Answer.Item] {
    guard !reach.resources.isEmpty else { return [] }
    let lines = reach.resources.map { group in
      let uses = group.uses.map { "\($0.purpose.name) \($0.count)\($0.isNarrowed ? " at most" : "")" }
      let counts = "\(group.kind.name)s: \(group.count) of \(group.total)"
      return Answer.Item.line("\(counts)  (\(uses.joined(separator: ", ")))")
    }
    let title = Answer.Line("resources of the account", .strong)
    let section = Answer.Section(title, fold: "reach.resources", items: lines)
    guard session.media.contains(.pane) else { return [.section(section)] }
    return [.section(section, in: .lines)] + reach.resources.flatMap(items)
  }

  private func items(_ resources: ReachedResources) -> [Answer.Item] {
    let title = Answer.Line(
      [Answer.Piece(resources.kind.title, .strong), Answer.Piece(" of its account", .dim)],
      trailing: Answer.Piece("\(resources.count) of \(resources.total)", .count)
    )
    let fold = "reach.of.\(resources.kind)"
    let items = resources.uses.enumerated().map { number, use in
      let title = Answer.Line(
        [Answer.Piece(use.purpose.words), Answer.Piece(use.isNarrowed ? "  or fewer" : "", .dim)],
        trailing: Answer.Piece("\(use.count)", .count)
      )
      let arns = use.arns(limit: Self.mostRows).map { arn in
        Answer.Item.line(Answer.Line(ResourceName.short(arn[...]), copy: arn))
      }
      let rest = Self.rest(use.count - Self.mostRows)
      return Answer.Item.section(
        Answer.Section(title, fold: "\(fold).\(number)", isFolded: true, items: arns + rest)
      )
    }
    let section = Answer.Section(title, fold: fold, isFolded: true, items: items)
    let isFirst = resources.kind == ReachedResources.Kind.all.first
    return (isFirst ? [.space(in: .pane)] : []) + [.section(section, in: .pane)]
  }
}

extension ReachedResources.Kind {
  /// Several of them, as a heading.
  fileprivate var title: String {
    name.prefix(1).uppercased() + name.dropFirst() + "s"
  }
}

extension ReachedResources.Purpose {
  /// What it does to them, in words.
  fileprivate var words: String {
    switch self {
    case .invoke: "invoke"
    case .change: "change code or configuration"
    case .level(.permissions): "manage permissions"
    case .level(.write): "write"
    case .level(.read): "read"
    case .level(.list): "list"
    case .level(.tagging): "tag"
    }
  }
}
