import Answers
import IAM
import Inventory
import Query
import Screen

/// What holds for a root, unit or account: the policies attached to it, those from above level by level, and what the
/// snapshot cannot tell of them.
struct OrganizationPage {
  let context: PaneContext
  let node: RowID<OrganizationNodeRecord>

  init(_ context: PaneContext, _ row: RowID<OrganizationNodeRecord>) {
    self.context = context
    node = row
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    write(to: &writer)
    return writer.document
  }

  func write(to writer: inout PaneWriter) {
    writer.add(context.text(record.name), .textStrong, copy: context.text(record.id))
    writer.add("\(record.kind.name) \(context.text(record.id))", .textDim)
    if let account = record.account, inventory.isManagementAccount(node) {
      writer.add("not bound: control policies never hold for the management account", .warn, link: link(account))
    }
    writeUnknowns(to: &writer)
    for kind in [PermissionKind.serviceControlPolicy, .resourceControlPolicy] {
      writeLevels(kind, to: &writer)
      if record.account != nil, !inventory.isManagementAccount(node) { writeEffect(kind, to: &writer) }
    }
    writeOthers(to: &writer)
  }

  var inventory: Inventory { context.inventory }

  var unknownSign: String { String(context.glyphs[.resultUnknown]) }

  private var record: OrganizationNodeRecord { inventory.organizationNodes[node.index] }

  private var path: [RowID<OrganizationNodeRecord>] { inventory.path(to: node) }

  private func link(_ account: RowID<AccountRecord>) -> PaneLink { .resource(ResourceID(account)) }

  /// What keeps the picture from being whole, each with its call.
  private func writeUnknowns(to writer: inout PaneWriter) {
    if !record.isPlaceKnown,
      case .unknown(let why) = context.organizationAbsence(of: .organizationsListParents, in: record.organization)
    {
      writer.add("\(unknownSign) what it hangs below is \(why)", .resultUnknown)
    } else if !record.isPlaceKnown {
      writer.add("\(unknownSign) what it hangs below is not in the snapshot", .resultUnknown)
    }
    for operation in [Operation.organizationsListPolicies, .organizationsListTargetsForPolicy] {
      guard case .unknown(let why) = context.organizationAbsence(of: operation, in: record.organization) else {
        continue
      }
      writer.add("\(unknownSign) control policies are unknown: \(why)", .resultUnknown)
      return
    }
  }

  /// The policies of a kind, from the root down to the node itself.
  private func writeLevels(_ kind: PermissionKind, to writer: inout PaneWriter) {
    let levels = path.map { (node: $0, policies: policies(kind, of: $0)) }
    writer.space()
    writer.section([Span(kind.title, .textStrong)], fold: "organization.\(kind.name)") { writer in
      guard levels.contains(where: { !$0.policies.isEmpty }) else { return writeAbsence(of: kind, to: &writer) }
      for level in levels {
        let name = context.text(inventory.organizationNodes[level.node.index].name)
        let isOwn = level.node == node
        let place = PaneLine(
          [Span(isOwn ? "attached here" : "from \(name)", isOwn ? .text : .textDim)],
          link: isOwn ? nil : .row(.organization, level.node.rawValue)
        )
        writer.append(place)
        writer.indented { writer in
          for policy in level.policies { write(policy, isOwn: isOwn, to: &writer) }
          // AWS keeps one at every level: none means that the snapshot lacks it.
          if level.policies.isEmpty { writer.add("\(unknownSign) not in the snapshot", .resultUnknown) }
        }
      }
    }
  }

  /// Why there is no policy of a kind on the way to the node: with one switched on, AWS attaches one to every node.
  private func writeAbsence(of kind: PermissionKind, to writer: inout PaneWriter) {
    switch context.isSwitchedOn(kind, in: record.organization) {
    case false?: writer.add("not switched on in this organization", .textDim)
    case true?, nil:
      let call = Operation.organizationsListPolicies.name
      writer.add("\(unknownSign) not in the snapshot (\(call) has none of the type)", .resultUnknown)
    }
  }

  /// The policies of a kind that are attached to a node.
  func policies(_ kind: PermissionKind, of node: RowID<OrganizationNodeRecord>) -> [RowID<ControlPolicyRecord>] {
    inventory.links.policiesOfNode[node].filter {
      inventory.controlPolicies[$0.index].permissionKind(context.text) == kind
    }
  }

  /// A policy with its statements; a way to the place in the file where it is written.
  private func write(_ policy: RowID<ControlPolicyRecord>, isOwn: Bool, to writer: inout PaneWriter) {
    let record = inventory.controlPolicies[policy.index]
    let statements = inventory.links.statements(ofDocument: record.document)
    writer.section(
      [Span(context.text(record.name), record.isManagedByAWS ? .textDim : .link)],
      fold: "organization.\(context.text(record.id)).\(isOwn)",
      isFolded: record.isManagedByAWS,
      trailing: statements.map { Span("\($0.count)", .treeCount) },
      link: .source(record.provenance)
    ) { writer in
      guard let statements else {
        let absence = context.absence(ofPolicy: record)
        return writer.add("\(unknownSign) its statements are \(absence)", .resultUnknown)
      }
      for statement in statements {
        var line = line(inventory.statements[Int(statement)])
        line.link = .source(record.provenance)
        writer.append(line)
      }
    }
  }

  func line(_ statement: StatementRecord) -> PaneLine {
    let verb = Span(statement.isAllow ? "allow  " : "deny   ", statement.isAllow ? .text : .ok)
    let resources = context.text(statement.resources)
    let scope = resources == "*" || resources.isEmpty ? "" : "  on \(resources)"
    let condition = statement.conditions.isEmpty ? "" : "  if \(context.text(statement.conditions))"
    return PaneLine(
      [verb, Span(context.text(statement.actions)), Span(scope, .textDim), Span(condition, .textDim)]
    )
  }

  /// Policies that say nothing about access.
  private func writeOthers(to writer: inout PaneWriter) {
    let others = inventory.links.policiesOfNode[node].map { inventory.controlPolicies[$0.index] }
      .filter { $0.permissionKind(context.text) == nil }
    guard !others.isEmpty else { return }
    writer.section("Other policies attached here", fold: "organization.others") { writer in
      for record in others {
        writer.field(context.text(record.type).policyWord, context.text(record.name), link: .source(record.provenance))
      }
    }
  }
}

extension PermissionKind {
  /// The heading over policies of the kind.
  fileprivate var title: String {
    switch self {
    case .serviceControlPolicy: "Service control policies"
    case .resourceControlPolicy: "Resource control policies"
    case .resourcePolicy, .inlinePolicy, .managedPolicy, .trustPolicy, .boundary: name
    }
  }
}

extension String {
  /// `tag policy` for `TAG_POLICY`.
  fileprivate var policyWord: String { lowercased().split(separator: "_").joined(separator: " ") }
}
