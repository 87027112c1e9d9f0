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
      line("\(resource.kind.word) \(name)", nil, link: .resource(resource), to: &writer)
      writer.space()
    }
    switch resource.kind {
    case .function: writeFunction(RowID(resource.row), to: &writer)
    case .account: writeAccount(RowID(resource.row), to: &writer)
    case .role: writeRole(RowID(resource.row), to: &writer)
    case .user: writeUser(RowID(resource.row), to: &writer)
    case .api: writeAPI(RowID(resource.row), to: &writer)
    case .apiStage: writeStage(RowID(resource.row), to: &writer)
    case .loadBalancer: writeLoadBalancer(RowID(resource.row), to: &writer)
    case .logGroup: writeLogGroup(RowID(resource.row), to: &writer)
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
      for row in rows.prefix(Self.mostRows) { function(row, to: &writer) }
    }
  }

  func function(_ row: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let spans = [
      Span(text(inventory.functions.name[row.index]), .link),
      Span("  \(context.whereabouts(of: ResourceID(row)))", .textDim),
    ]
    let copy = inventory.functionARN(row).printable
    writer.append(PaneLine(spans, link: .resource(ResourceID(row)), copyText: copy))
  }

  func resource(_ word: String, _ resource: ResourceID, to writer: inout PaneWriter) {
    let spans = [Span("\(word) ", .textDim), Span(inventory.name(of: resource), .link)]
    writer.append(PaneLine(spans, link: .resource(resource), copyText: inventory.arn(of: resource).printable))
  }

  private func writeFindings(of resource: ResourceID, to writer: inout PaneWriter) {
    guard resource.kind != .account else { return }
    let results = context.evaluate(resource)
    let failed = results.count { $0.verdict.worst != nil }
    let unknown = results.count { $0.verdict.isUnknown }
    writer.space()
    let owner: Owner? =
      switch resource.kind {
      case .function: .function(RowID(resource.row))
      case .role: .role(RowID(resource.row))
      default: nil
      }
    let link = owner.map { PaneLink.place(Place(.findings, of: $0)) }
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

extension ResourceKind {
  /// The word for one of them.
  var word: String {
    switch self {
    case .account: "account"
    case .function: "function"
    case .role: "role"
    case .user: "user"
    case .api: "api"
    case .apiStage: "stage"
    case .loadBalancer: "load balancer"
    case .logGroup: "log group"
    }
  }
}
