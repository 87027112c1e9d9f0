import Access
import IAM

// MARK: What is cut away

extension ReachSections {
  var guardrails: [Answer.Item] {
    guard !reach.guardrails.isEmpty else { return [] }
    let title = Answer.Line(
      [Answer.Piece("Cut away", .strong)],
      whole: [Answer.Piece("cut away", .strong)],
      trailing: Self.count(reach.reach.cutAway.count)
    )
    let items = reach.guardrails.enumerated().map { Answer.Item.section(section($1, number: $0)) }
    return [.space(in: .pane), .section(Answer.Section(title, fold: "reach.cuts", items: items))]
  }

  private func section(_ guardrail: Guardrail, number: Int) -> Answer.Section {
    let cut = guardrail.cut
    let policy = cut.statement?.policy ?? cut.policies.first
    let source = policy.flatMap { access.source(of: $0, in: cut.layer.kind, principal: principal) }
    let title = Answer.Line(
      pieces(guardrail),
      whole: [Answer.Piece("\(cut.actions.count) actions: \(guardrail.title)")],
      trailing: Self.count(cut.actions.count),
      target: source.map { .file($0.provenance) },
      copy: guardrail.title
    )
    var items = [Answer.Item(.actions(Answer.ActionList(cut.actions)), in: .lines)]
    if session.media.contains(.pane) { items += services(cut.actions, cut: number) }
    return Answer.Section(title, fold: "reach.cut.\(number)", isFolded: true, items: items)
  }

  private func pieces(_ guardrail: Guardrail) -> [Answer.Piece] {
    let cut = guardrail.cut
    let policies = cut.policies.map(session.policyName).joined(separator: ", ")
    let name = cut.statement.map { "\(session.policyName($0.policy)), \($0.statement)" } ?? policies
    let node = guardrail.node.map { Answer.Piece(" at \($0)", .dim) }
    let verb = Answer.Piece(cut.statement == nil ? " does not allow" : " denies", .dim)
    let layer = Answer.Piece("\(cut.layer.kind.title) ", .dim)
    return [layer, Answer.Piece(name, .name), node, verb].compactMap(\.self)
  }

  /// Actions by service; services whose every action is meant are told by name alone.
  private func services(_ actions: ActionSet, cut: Int) -> [Answer.Item] {
    let catalog = ActionCatalog.builtIn
    let services = catalog.byService(actions)
    var items: [Answer.Item] = []
    if services.count > Self.mostRows, actions.count * 2 > catalog.count {
      items.append(.line("all but what is listed above", .dim, in: .pane))
    }
    items += services.prefix(Self.mostRows).map { service, actions in
      let isAll = actions.count == catalog.actions(matching: "\(service):*").count
      let title = Answer.Line([Answer.Piece(service)], trailing: Self.count(actions.count, isAll: isAll))
      let names = [Answer.Item(.actions(Answer.ActionList(actions)))]
      let fold = "reach.cut.\(cut).\(service)"
      return .section(Answer.Section(title, fold: fold, isFolded: actions.count > 8, items: names), in: .pane)
    }
    return items + Self.rest(services.count - Self.mostRows, " services")
  }
}
