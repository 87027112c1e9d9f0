import Answers
import Inventory
import Screen

/// What stands in relation to a row, with counts; every line leads there.
struct RelatedPane {
  let context: PaneContext
  let topic: PaneTopic

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    let resource = topic.resource(in: context.inventory)
    if !topic.isResource {
      let name = context.inventory.name(of: resource)
      line("\(resource.type.word) \(name)", nil, link: .resource(resource), to: &writer)
      writer.space()
    }
    if let page = ResourcePage.of(resource.type) {
      page.related(self, resource.row, &writer)
    } else {
      writeLinks(of: resource, to: &writer)
    }
    writeFindings(of: resource, to: &writer)
    return writer.document
  }

  /// Rows listed under one heading; the count says how many there are.
  static let mostRows = 50
}

extension RelatedPane {
  var inventory: Inventory { context.inventory }

  func text(_ id: StringID) -> String { context.text(id) }

  /// A line with a count that leads somewhere.
  func line(_ text: String, _ count: Int?, link: PaneLink?, to writer: inout PaneWriter) {
    let role: Role = link == nil ? .text : .link
    let trailing = count.map { Span("\($0)", .treeCount) }
    writer.append(PaneLine([Span(text, role)], trailing: trailing, link: link, copyText: text.printable))
  }

  /// A heading with its rows below it, folded when there are many.
  func group(
    _ title: String,
    count: Int,
    link: PaneLink? = nil,
    to writer: inout PaneWriter,
    rows: (inout PaneWriter) -> Void
  ) {
    guard count > 0 else { return }
    let trailing = Span("\(count)", .treeCount)
    let head = [Span(title, .textStrong)]
    writer.section(head, fold: "related.\(title)", isFolded: count > 8, trailing: trailing, link: link) { writer in
      rows(&writer)
      if count > Self.mostRows { writer.add("and \(count - Self.mostRows) more", .textDim) }
    }
  }

  func functions(
    _ title: String,
    _ rows: some Collection<RowID<FunctionRecord>>,
    link: PaneLink? = nil,
    to writer: inout PaneWriter
  ) {
    group(title, count: rows.count, link: link, to: &writer) { writer in
      for row in rows.prefix(Self.mostRows) { resource(ResourceID(row), to: &writer) }
    }
  }

  /// A resource with where it is.
  func resource(_ resource: ResourceID, to writer: inout PaneWriter) {
    let place = Span("  \(context.whereabouts(of: resource))", .textDim)
    let copy = inventory.arn(of: resource).printable
    writer.append(
      PaneLine([Span(inventory.name(of: resource), .link), place], link: .resource(resource), copyText: copy)
    )
  }

  /// What every type of resource tells of its relations.
  func writeLinks(of resource: ResourceID, to writer: inout PaneWriter) {
    self.resource("account", ResourceID(inventory.account(of: resource)), to: &writer)
    writer.space()
    for linked in inventory.links(of: resource) {
      group(linked.title, count: linked.resources.count, to: &writer) { writer in
        for other in linked.resources.prefix(Self.mostRows) { self.resource(other, to: &writer) }
      }
    }
  }

  func resource(_ word: String, _ resource: ResourceID, to writer: inout PaneWriter) {
    let spans = [Span("\(word) ", .textDim), Span(inventory.name(of: resource), .link)]
    writer.append(PaneLine(spans, link: .resource(resource), copyText: inventory.arn(of: resource).printable))
  }

  private func writeFindings(of resource: ResourceID, to writer: inout PaneWriter) {
    guard resource.type != .account else { return }
    let results = context.evaluate(resource)
    let failed = results.count { $0.verdict.worst != nil }
    let unknown = results.count { $0.verdict.isUnknown }
    writer.space()
    let link = Owner(resource).map { PaneLink.place(Place(.findings, of: $0)) }
    line("failing checks", failed, link: link, to: &writer)
    if unknown > 0 { line("unknown checks", unknown, link: link, to: &writer) }
  }
}

extension PaneTopic {
  /// Whether it is the resource itself rather than a row about it.
  var isResource: Bool {
    guard case .resource = self else { return false }
    return true
  }
}
