import IAM
import Inventory
import Query
import Screen

// What the levels above an account leave of what its principals may be granted.
extension OrganizationPage {
  /// What each level allows, and what any of them denies.
  ///
  /// An action needs an Allow at every level and a Deny at none; every root, unit and account has at least one policy.
  /// Source: AWS Organizations user guide, "SCP evaluation" and "Attaching and detaching policies", 2026-11.
  func writeEffect(_ kind: PermissionKind, to writer: inout PaneWriter) {
    let levels = inventory.path(to: node).map { (node: $0, policies: policies(kind, of: $0)) }
    // Service control policies are switched on with one at every level; resource control policies alike.
    guard levels.contains(where: { !$0.policies.isEmpty }) else { return }
    writer.space()
    writer.section([Span("In effect", .textStrong)], fold: "organization.effect.\(kind.name)") { writer in
      for level in levels {
        let name = context.text(inventory.organizationNodes[level.node.index].name)
        writer.append(allowance(of: level.policies, named: name))
      }
      let denied = levels.flatMap { level in level.policies.map { (level.node, $0) } }
        .flatMap { node, policy in denials(of: policy).map { (node, policy, $0) } }
      for (node, policy, statement) in denied { writer.append(denial(statement, policy, node)) }
      if denied.isEmpty { writer.add("nothing is denied", .textDim) }
    }
  }

  private func statements(of policy: RowID<ControlPolicyRecord>) -> [StatementRecord]? {
    inventory.links.statements(ofDocument: inventory.controlPolicies[policy.index].document).map { range in
      range.map { inventory.statements[Int($0)] }
    }
  }

  private func denials(of policy: RowID<ControlPolicyRecord>) -> [StatementRecord] {
    statements(of: policy)?.filter { !$0.isAllow } ?? []
  }

  /// `Workloads allows *`; unknown where a document is missing.
  private func allowance(of policies: [RowID<ControlPolicyRecord>], named name: String) -> PaneLine {
    let documents = policies.map(statements)
    let allows = documents.compactMap { $0 }.joined().filter(\.isAllow)
    let head = Span("\(name) allows ", .textDim)
    let isOpen = policies.contains { isKnownToAllowAll(inventory.controlPolicies[$0.index]) }
    if isOpen || allows.contains(where: { isEverything($0) && $0.conditions.isEmpty && isForAll($0) }) {
      return PaneLine([head, Span("everything")])
    }
    // At every level there is at least one policy; a level without is one that the snapshot does not tell.
    guard !documents.isEmpty else {
      return PaneLine([head, Span("\(unknownSign) unknown: its policies are not in the snapshot", .resultUnknown)])
    }
    guard !documents.contains(where: { $0 == nil }) else {
      return PaneLine([head, Span("\(unknownSign) unknown: a document is missing", .resultUnknown)])
    }
    guard !allows.isEmpty else { return PaneLine([head, Span("nothing, so nothing is left below it", .warn)]) }
    let actions = allows.map { statement in
      let words = statement.conditions.isEmpty && isForAll(statement) ? "" : " (limited)"
      return context.text(statement.actions) + words
    }
    return PaneLine([head, Span(actions.joined(separator: ", "))])
  }

  /// Whether it is the policy that AWS attaches at first, whose words need not be collected to be known.
  ///
  /// Source: AWS Organizations user guide, `FullAWSAccess` and `RCPFullAWSAccess`, 2026-11.
  private func isKnownToAllowAll(_ policy: ControlPolicyRecord) -> Bool {
    policy.isManagedByAWS && ["FullAWSAccess", "RCPFullAWSAccess"].contains(context.text(policy.name))
  }

  private func isEverything(_ statement: StatementRecord) -> Bool {
    !statement.isActionNegated && context.texts(statement.actionNames) == ["*"]
  }

  private func isForAll(_ statement: StatementRecord) -> Bool { context.texts(statement.resourceNames) == ["*"] }

  private func denial(
    _ statement: StatementRecord,
    _ policy: RowID<ControlPolicyRecord>,
    _ node: RowID<OrganizationNodeRecord>
  ) -> PaneLine {
    let record = inventory.controlPolicies[policy.index]
    var line = line(statement)
    let place = context.text(inventory.organizationNodes[node.index].name)
    line.spans.append(Span("  \(context.text(record.name)) at \(place)", .link))
    line.link = .source(record.provenance)
    return line
  }
}
