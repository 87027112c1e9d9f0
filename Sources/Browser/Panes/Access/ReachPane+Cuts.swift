import Access
import Checks
import IAM
import Inventory
import Screen

// MARK: What is cut away

extension ReachPane {
  func writeGuardrails(_ reach: PrincipalReach, of principal: PrincipalRow, to writer: inout PaneWriter) {
    guard !reach.guardrails.isEmpty else { return }
    writer.space()
    let trailing = Self.count(reach.reach.cutAway.count)
    writer.section([Span("Cut away", .textStrong)], fold: "reach.cuts", trailing: trailing) { writer in
      for (number, guardrail) in reach.guardrails.enumerated() {
        let cut = guardrail.cut
        let name = cut.statement?.policy ?? cut.policies.first
        let source = name.flatMap {
          access.source(ofPolicy: $0, in: cut.layer.kind, principal: principal, resource: "*")
        }
        writer.section(
          title(of: guardrail),
          fold: "reach.cut.\(number)",
          isFolded: true,
          trailing: Self.count(cut.actions.count),
          link: source.map { .source($0.provenance) },
          copy: guardrail.title
        ) { write(cut.actions, cut: number, to: &$0) }
      }
    }
  }

  private func title(of guardrail: Guardrail) -> [Span] {
    let cut = guardrail.cut
    let node = guardrail.node.map { Span(" at \($0)", .textDim) }
    let verb = Span(cut.statement == nil ? " does not allow" : " denies", .textDim)
    let policies = cut.policies.map(context.policyName).joined(separator: ", ")
    let name = cut.statement.map { "\(context.policyName($0.policy)), \($0.statement)" } ?? policies
    return [Span("\(cut.layer.kind.title) ", .textDim), Span(name, .link), node, verb].compactMap(\.self)
  }

  /// Actions by service; services whose every action is meant are told by name alone.
  private func write(_ actions: ActionSet, cut: Int, to writer: inout PaneWriter) {
    let catalog = ActionCatalog.builtIn
    let services = catalog.byService(actions)
    if services.count > Self.mostRows, actions.count * 2 > catalog.count {
      writer.add("all but what is listed above", .textDim)
    }
    for (service, actions) in services.prefix(Self.mostRows) {
      let isAll = actions.count == catalog.actions(matching: "\(service):*").count
      let trailing = Self.count(actions.count, isAll: isAll)
      let fold = "reach.cut.\(cut).\(service)"
      writer.section([Span(service)], fold: fold, isFolded: actions.count > 8, trailing: trailing) { writer in
        names(of: actions, to: &writer)
      }
    }
    if services.count > Self.mostRows { writer.add("and \(services.count - Self.mostRows) more services", .textDim) }
  }
}
