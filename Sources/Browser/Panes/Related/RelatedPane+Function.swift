import Answers
import Inventory
import Screen

extension RelatedPane {
  func writeFunction(_ row: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let function = Function(inventory, row)
    resource("account", ResourceID(inventory.account(of: ResourceID(row))), to: &writer)
    for subject in context.relatedSubjects(of: ResourceID(row)) {
      resource(subject.word, subject.resource, to: &writer)
    }
    if inventory.links.roleOfFunction[row.index] == nil, !function.role.isEmpty {
      writer.field("role", text(function.role))
      let absence = context.absence(of: .iamGetAccountAuthorizationDetails, inGlobalScopeOf: function.scope)
      if case .unknown = absence { writer.field("", absent: absence, context: context) }
    }
    if let key = inventory.keys.row(function.key) {
      let link = PaneLink.source(inventory.keys[key.index].provenance)
      line("key \(text(function.key))", nil, link: link, to: &writer)
    }
    let owner = Owner.function(row)
    let permissions = inventory.links.permissionsOfFunction.count(row)
    line("policy statements", permissions, link: .place(Place(.permissions, of: owner)), to: &writer)
    writer.space()
    writeTriggers(row, to: &writer)
    writeNetwork(function, to: &writer)
    writeSharers(function, to: &writer)
    writeLayers(function, to: &writer)
    functions("Same name elsewhere", namesakes(of: function), to: &writer)
  }

  private func writeTriggers(_ row: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let triggers = inventory.triggers.of(row)
    let link = PaneLink.place(Place(.triggers, of: .function(row)))
    group("Triggers", count: triggers.count, link: link, to: &writer) { writer in
      for trigger in triggers.prefix(Self.mostRows) {
        let words = inventory.words(for: Trigger(inventory, trigger))
        line(words, nil, link: .row(.triggers, trigger.rawValue), to: &writer)
      }
    }
  }

  private func writeNetwork(_ function: Function, to writer: inout PaneWriter) {
    let attachments = inventory.vpcAttachments.of(function.row)
    let link = PaneLink.place(Place(.vpcAttachments, of: .function(function.row)))
    let title = function.vpc.isEmpty ? "Subnets" : "Subnets of \(text(function.vpc))"
    group(title, count: attachments.count, link: link, to: &writer) { writer in
      for attachment in attachments.prefix(Self.mostRows) {
        let subnet = VPCAttachment(inventory, attachment)
        let words = "\(text(subnet.subnet)) \(text(subnet.zone))"
        line(words, nil, link: .row(.vpcAttachments, attachment.rawValue), to: &writer)
      }
    }
    let groups = inventory.lists[function.securityGroups]
    group("Security groups", count: groups.count, to: &writer) { writer in
      for id in groups.prefix(Self.mostRows) {
        let row = inventory.securityGroups.row(id)
        let name = row.map { " \(text(inventory.securityGroups[$0.index].name))" } ?? ""
        let link = row.map { PaneLink.source(inventory.securityGroups[$0.index].provenance) }
        line(text(id) + name, nil, link: link, to: &writer)
      }
    }
  }

  private func writeSharers(_ function: Function, to writer: inout PaneWriter) {
    guard let role = inventory.links.roleOfFunction[function.row.index] else { return }
    let others = inventory.links.functionsOfRole[role].filter { $0 != function.row }
    let link = PaneLink.place(Place(.functions, of: .role(role)))
    functions("Functions with the same role", others, link: link, to: &writer)
  }

  private func writeLayers(_ function: Function, to writer: inout PaneWriter) {
    let layers = context.layers(of: function.row)
    guard !layers.isEmpty else { return }
    let users = layerUsers(Set(layers.map(\.arn)), except: function.row)
    for layer in layers {
      functions("Layer \(layer.name), also used by", users[layer.arn] ?? [], to: &writer)
      if users[layer.arn] == nil { line("layer \(layer.name), used by no other", nil, link: nil, to: &writer) }
    }
  }

  /// Other functions with the same layers; one pass over a column of list numbers, each distinct list looked at once.
  private func layerUsers(
    _ wanted: Set<StringID>,
    except own: RowID<FunctionRecord>
  ) -> [StringID: [RowID<FunctionRecord>]] {
    var users: [StringID: [RowID<FunctionRecord>]] = [:]
    var shared: [ListID: [StringID]] = [:]
    for (index, list) in inventory.functions.layers.enumerated() where !list.isEmpty && index != own.index {
      let layers = shared[list] ?? inventory.lists[list].filter(wanted.contains)
      shared[list] = layers
      for layer in layers { users[layer, default: []].append(RowID(index: index)) }
    }
    return users
  }

  /// Functions of the same name in other accounts and regions, which are often copies of one deployment.
  private func namesakes(of function: Function) -> [RowID<FunctionRecord>] {
    inventory.scopes.indices.compactMap { index in
      let scope = RowID<ScopeRecord>(index: index)
      return scope == function.scope ? nil : inventory.links.function(named: function.name, in: scope)
    }
  }
}
