import Access
import IAM

// MARK: Actions

extension ReachSections {
  /// Actions by what they do: lines in the order of the levels, a pane with the most harmful first and in brief.
  var levels: [Answer.Item] {
    var items: [Answer.Item] = []
    if session.media.contains(.lines) {
      items += reach.tree.levels.map { .section(section($0, isBrief: false), in: .lines) }
    }
    if session.media.contains(.pane) {
      let sorted = reach.tree.levels.sorted { $0.level.weight > $1.level.weight }
      items += sorted.map { .section(section($0, isBrief: true), in: .pane) }
    }
    return items
  }

  private func section(_ level: ReachTree.Level, isBrief: Bool) -> Answer.Section {
    let all = ActionCatalog.builtIn.actions(of: level.level)
    let isEverything = level.count == all.count
    let title = Answer.Line(
      [Answer.Piece(level.level.title, level.level == .permissions ? .warning : .strong)],
      whole: [Answer.Piece("\(level.level.rawValue)  \(level.count)", .strong)],
      trailing: Self.count(level.count, isAll: isEverything)
    )
    var items: [Answer.Item] = []
    if isBrief, isEverything, let grants = level.commonGrants {
      items = [.line("every action of every service", .warning)] + self.grants(grants, of: all, depth: 0)
    } else {
      items = level.services.map { .section(section($0, level.level, isBrief: isBrief)) }
    }
    let isFolded = level.services.count > 12
    return Answer.Section(title, fold: "reach.\(level.level)", isFolded: isFolded, items: items)
  }

  private func section(_ service: ReachTree.Service, _ level: AccessLevel, isBrief: Bool) -> Answer.Section {
    guard isBrief else {
      let items = service.groups.flatMap { group in
        [Answer.Item(.actions(Answer.ActionList(group.actions)))]
          + group.grants.map {
            .line(Answer.Line([Answer.Piece(sentence(reach.reach.grants[$0], on: group.actions))], depth: 1))
          }
      }
      return Answer.Section(Answer.Line("\(service.name)  \(service.count)"), fold: "", items: items)
    }
    let catalog = ActionCatalog.builtIn
    let total = catalog.actions(matching: "\(service.name):*").intersection(catalog.actions(of: level)).count
    let isAll = total == service.count
    let brief = Answer.Line("every action that does so", .warning, copy: "\(service.name):*")
    let isToldInBrief = isAll && service.groups.count == 1 && total > 8
    let items = service.groups.flatMap { group in
      [Answer.Item(.actions(Answer.ActionList(group.actions, brief: isToldInBrief ? brief : nil)))]
        + grants(group.grants, of: group.actions, depth: 1)
    }
    let title = Answer.Line([Answer.Piece(service.name)], trailing: Self.count(service.count, isAll: isAll))
    return Answer.Section(title, fold: "reach.\(level).\(service.name)", isFolded: true, items: items)
  }
}

// MARK: Grants

extension ReachSections {
  /// On what, by which statement, and what narrows it for the actions meant, in one sentence.
  private func sentence(_ grant: Reach.Grant, on actions: ActionSet) -> String {
    let list = Count.shortened(grant.resources.values)
    let resources = grant.resources.isNegated ? "everything except \(list)" : list
    let conditions = grant.conditions.map(\.description).joined(separator: " and ")
    let limits = reach.limits(of: grant, on: actions).map { "; less what \(session.sentence($0, principal))" }.joined()
    return "on \(resources)\(conditions.isEmpty ? "" : " if \(conditions)"), by \(grant.statement)\(limits)"
  }

  /// The same line by line, each leading to where it stands.
  private func grants(_ places: [Int], of actions: ActionSet, depth: Int) -> [Answer.Item] {
    places.filter(reach.reach.grants.indices.contains).flatMap { place in
      let grant = reach.reach.grants[place]
      var lines = resources(grant.resources)
      lines.append(statement(grant.statement, .identity, prefix: "by "))
      lines += grant.conditions.map { Answer.Line([Answer.Piece("if ", .dim), Answer.Piece($0.description)]) }
      lines += grant.limits.compactMap { line($0, on: actions) }
      return lines.map { line in
        var line = line
        line.depth = depth
        return Answer.Item.line(line)
      }
    }
  }

  private func resources(_ resources: Selection<String>) -> [Answer.Line] {
    let word = resources.isNegated ? "on all but " : "on "
    var lines = resources.values.prefix(Self.mostRows).map { resource in
      let isWide = resource == "*" && !resources.isNegated
      let name = Answer.Piece(resource, isWide ? .warning : .plain)
      return Answer.Line([Answer.Piece(word, .dim), name], copy: resource)
    }
    let rest = resources.values.count - Self.mostRows
    if rest > 0 { lines.append(Answer.Line("and \(rest) more", .dim)) }
    return lines
  }

  private func line(_ limit: Reach.Limit, on actions: ActionSet) -> Answer.Line? {
    switch limit {
    case .deny(let reference):
      // A Deny narrows a whole statement; only what concerns these actions is told with them.
      guard let (kind, statement) = statement(reference),
        !ActionCatalog.builtIn.actions(statement.action).isDisjoint(with: actions)
      else { return nil }
      return self.statement(reference, kind, prefix: "unless denied by ")
    case .partlyAllowed(let layer, let policies):
      let names = policies.map(session.policyName).joined(separator: ", ")
      return Answer.Line("as far as \(layer.kind.title) \(names) allows", .dim)
    case .unknown(let layer): return .unknown("as far as an unknown \(layer.kind.title) allows")
    }
  }

  /// A statement that bears on the principal, with where its policy hangs.
  private func statement(_ reference: StatementReference) -> (kind: PolicyKind, statement: Statement)? {
    let policies = access.held(by: principal).policies
    var layers: [(PolicyKind, [NamedPolicy])] = [(.identity, policies.identity)]
    if case .policy(let boundary) = policies.boundary { layers.append((.boundary, [boundary])) }
    layers += policies.serviceControl.map { (.serviceControl, $0) }
    for (kind, policies) in layers {
      if let found = policies.statement(reference) { return (kind, found) }
    }
    return nil
  }
}

extension AnswerSession {
  /// What narrows a grant, as it follows `less what`.
  func sentence(_ limit: Reach.Limit, _ principal: PrincipalRow) -> String {
    func title(_ layer: PolicyLayer) -> String {
      let node = access.controlNode(of: layer, account: access.account(principal))
      return layer.kind.title + (node.map { " at \($0)" } ?? "")
    }
    return switch limit {
    case .deny(let statement): "\(statement) denies"
    case .partlyAllowed(let layer, let policies):
      "\(title(layer)) \(policies.map(\.name).joined(separator: ", ")) does not allow"
    case .unknown(let layer): "\(title(layer)), which is not known, may take away"
    }
  }
}

extension ReachTree.Level {
  /// The grants that give all actions of the level; nil where services differ.
  fileprivate var commonGrants: [Int]? {
    guard let first = services.first?.groups.first?.grants else { return nil }
    let isCommon = services.allSatisfy { $0.groups.count == 1 && $0.groups[0].grants == first }
    return isCommon ? first : nil
  }
}

extension AccessLevel {
  /// What actions of the level do, as a heading.
  fileprivate var title: String {
    switch self {
    case .permissions: "permissions management"
    case .write: "write"
    case .read: "read"
    case .list: "list"
    case .tagging: "tagging"
    }
  }

  /// How much harm they can do, the worst first.
  fileprivate var weight: Int {
    switch self {
    case .permissions: 4
    case .write: 3
    case .read: 2
    case .list: 1
    case .tagging: 0
    }
  }
}
