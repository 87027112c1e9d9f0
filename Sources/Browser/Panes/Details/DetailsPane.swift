import Inventory
import JSON
import Screen

/// What the snapshot knows of one row, field by field; what it does not know is said to be unknown, and why.
struct DetailsPane {
  let context: PaneContext
  let topic: PaneTopic

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    switch topic {
    case .resource(let resource): write(resource, to: &writer)
    case .trigger(let row): writeTrigger(row, to: &writer)
    case .attachment(let row): writeAttachment(row, to: &writer)
    case .permission(let row): writePermission(row, to: &writer)
    case .node(let row): writeNode(row, to: &writer)
    case .finding(let resource, let id): writeFinding(id, of: resource, to: &writer)
    }
    return writer.document
  }

  func write(_ resource: ResourceID, to writer: inout PaneWriter) {
    if let page = ResourcePage.of(resource.type) {
      page.details(self, resource.row, &writer)
    } else {
      writeFields(of: resource, to: &writer)
    }
  }
}

extension DetailsPane {
  var inventory: Inventory { context.inventory }

  func text(_ id: StringID) -> String { context.text(id) }

  /// A field that is left out when the export leaves it out; free text may hold a credential like any other place.
  func optional(_ name: String, _ id: StringID, to writer: inout PaneWriter) {
    if !id.isEmpty { writer.field(name, SecretMask(context.mask).shown(text(id), key: name)) }
  }

  /// The lines about where a row is and came from, with which every page ends.
  func writeSource(_ provenance: Provenance, to writer: inout PaneWriter) {
    writer.space()
    writer.field("source", context.place(provenance), .textDim, link: .source(provenance))
  }

  /// The account and region of a row.
  func writePlace(_ scope: RowID<ScopeRecord>, to writer: inout PaneWriter) {
    let account = inventory.scopes[scope.index].account
    let label = context.accountLabel(inventory.accounts[account.index].id)
    writer.field("account", label, .link, link: .resource(ResourceID(account)))
    writer.field("region", context.region(scope))
  }
}
