import Access
import Checks
import IAM
import Inventory
import Screen

/// How somebody could become an administrator: the shortest path step by step, the others folded, and who could get
/// here in the first place.
struct PathsPane {
  let context: PaneContext
  let topic: PaneTopic
  private let access: AccessModel

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
    access = context.checkContext.access
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    switch context.actor(of: topic) {
    case .principal(let principal):
      writeUnknowns(of: principal, to: &writer)
      writeShortest(from: principal, to: &writer)
      writeAll(from: principal, to: &writer)
      writeWhoReaches(principal, to: &writer)
    case .unknownRole(let function, let arn): writer.add(unknownRole: function, arn, context)
    case .function: break
    case .none(let kind): writer.add(notAbout: kind, "paths")
    }
    return writer.document
  }

  /// Paths listed, and principals that could get here.
  private static let mostPaths = 20
  private static let mostPrincipals = 100
}

// MARK: To administrator

extension PathsPane {
  private var graph: EscalationGraph { access.escalations }

  /// The function of the topic, nil when it is a role or user.
  private var function: RowID<FunctionRecord>? {
    guard case .function(let row) = context.callee(of: topic) else { return nil }
    return row
  }

  private func writeShortest(from principal: PrincipalRow, to writer: inout PaneWriter) {
    writer.space()
    guard let hops = graph.shortestPath(from: access.place(of: principal)) else {
      writer.add("no path from \(access.name(principal)) to administrator is known", .resultPass)
      writeCut(principal, to: &writer)
      return
    }
    let sureness = hops.contains(where: \.isConditional) ? "depends" : "sure"
    let length = hops.isEmpty ? "there already" : "\(Browser.counted(hops.count, "hop")), \(sureness)"
    let trailing = Span(length, hops.isEmpty ? .error : .treeCount)
    writer.section([Span("Shortest path", .textStrong)], fold: "paths.shortest", trailing: trailing) { writer in
      if let function { writeDoors(to: function, principal, to: &writer) }
      write(hops, from: principal, to: &writer)
    }
  }

  /// Why somebody whose policies grant everything is no administrator.
  private func writeCut(_ principal: PrincipalRow, to writer: inout PaneWriter) {
    switch access.held(by: principal).administrator {
    case .cut(let statements, let cut):
      let names = statements.map(\.description).joined(separator: "; ")
      writer.add("\(names) grants everything, but \(cut)", .warn)
    case .unknown(_, let missing):
      writer.add("\(context.glyphs[.resultUnknown]) its policies grant everything; \(missing.words)", .resultUnknown)
    case .administrator, .notAdministrator: break
    }
  }

  /// How strangers get the function to run, then the function itself.
  private func writeDoors(to function: RowID<FunctionRecord>, _ role: PrincipalRow, to writer: inout PaneWriter) {
    let doors = context.inventory.links.triggersOfFunction[function].filter { context.exposures[$0].isPublic }
    if let widest = doors.max(by: { context.exposures[$0] < context.exposures[$1] }) {
      let isInternet = context.exposures[widest] == .internet
      node(isInternet ? "the internet" : "any AWS account", role: .warn, to: &writer)
      let trigger = Trigger(context.inventory, widest)
      step([Span(context.words(for: trigger))], link: .row(.triggers, widest.rawValue), to: &writer)
      if doors.count > 1 { step([Span("and \(doors.count - 1) more such", .textDim)], to: &writer) }
      arrow(to: &writer)
    }
    let resource = ResourceID(function)
    let name = context.inventory.name(of: resource)
    let copy = context.inventory.functionARN(function).printable
    writer.append(PaneLine([Span(name, .link)], link: .resource(resource), copyText: copy))
    step([Span("its code runs as", .textDim)], to: &writer)
    arrow(to: &writer)
  }

  private func writeAll(from principal: PrincipalRow, to writer: inout PaneWriter) {
    let paths = graph.paths(from: access.place(of: principal), limit: Self.mostPaths + 1)
    guard paths.count > 1 else { return }
    let isMore = paths.count > Self.mostPaths
    writer.space()
    let trailing = Span(isMore ? "\(Self.mostPaths)+" : "\(paths.count)", .treeCount)
    writer.section([Span("All paths", .textStrong)], fold: "paths.all", isFolded: true, trailing: trailing) { writer in
      for (number, path) in paths.prefix(Self.mostPaths).enumerated() {
        let names = path.map { end(of: $0).name }.joined(separator: " \(context.glyphs[.arrowRight]) ")
        let technique = path.first.map { "  \($0.technique.title)" } ?? ""
        let head = [Span(names), Span(technique, .textDim)]
        let trailing = path.contains(where: \.isConditional) ? Span("depends", .warn) : Span("sure", .textDim)
        writer.section(head, fold: "paths.\(number)", isFolded: true, trailing: trailing) { writer in
          write(path, from: principal, to: &writer)
        }
      }
    }
  }
}

// MARK: Who gets here

extension PathsPane {
  private func writeWhoReaches(_ principal: PrincipalRow, to writer: inout PaneWriter) {
    let place = access.place(of: principal)
    let routes = graph.whoReaches(place)
    let found = routes.indices.filter { $0 != place && routes[$0] != nil }.sorted {
      (routes[$0]?.distance ?? 0, $0) < (routes[$1]?.distance ?? 0, $1)
    }
    writer.space()
    let head = [Span("Who can get to \(access.name(principal))", .textStrong)]
    let trailing = Span("\(found.count)", .treeCount)
    writer.section(head, fold: "paths.reverse", isFolded: found.count > 6, trailing: trailing) { writer in
      if found.isEmpty { writer.add("nobody else in the snapshot, as far as it tells", .textDim) }
      for other in found.prefix(Self.mostPrincipals) {
        guard let route = routes[other] else { continue }
        let row = access.principal(at: other)
        let hops = Browser.counted(route.distance, "hop")
        let trailing = Span(route.conditionalHops > 0 ? "\(hops), depends" : hops, .treeCount)
        let arn = context.text(access.arn(row))
        let head = [Span(access.name(row), .link)]
        let link = context.link(to: row)
        writer.section(head, fold: "paths.from.\(arn)", isFolded: true, trailing: trailing, link: link, copy: arn) {
          write(graph.path(from: other, along: routes) ?? [], from: row, isToAdministrator: false, to: &$0)
        }
      }
      let rest = found.count - Self.mostPrincipals
      if rest > 0 { writer.add("and \(rest) more", .textDim) }
    }
  }
}

// MARK: Steps

extension PathsPane {
  /// Hops from top to bottom, each with what makes it possible.
  private func write(
    _ hops: [EscalationHop],
    from principal: PrincipalRow,
    isToAdministrator: Bool = true,
    to writer: inout PaneWriter
  ) {
    node(access.name(principal), link: context.link(to: principal), copy: access.arn(principal), to: &writer)
    var last = principal
    for hop in hops {
      let head = [Span(hop.technique.title), Span(hop.others > 0 ? ", or \(hop.others) more targets" : "", .textDim)]
      step(head, trailing: hop.isConditional ? Span("depends", .warn) : nil, to: &writer)
      for grant in hop.grants { write(grant, of: last, to: &writer) }
      for requirement in hop.requirements { step([Span("if there is \(requirement.rawValue)", .warn)], to: &writer) }
      arrow(to: &writer)
      let end = end(of: hop)
      guard let next = end.principal else { return node(end.name, role: .error, to: &writer) }
      node(end.name, link: context.link(to: next), copy: access.arn(next), to: &writer)
      last = next
    }
    guard isToAdministrator else { return }
    writeAdministrator(last, to: &writer)
  }

  private func writeAdministrator(_ principal: PrincipalRow, to writer: inout PaneWriter) {
    guard case .administrator(let statements) = access.held(by: principal).administrator else { return }
    for statement in statements {
      let source = access.source(ofPolicy: statement.policy, in: .identity, principal: principal, resource: "*")
      let name = "\(context.policyName(statement.policy)), \(statement.statement)"
      step([Span(name, .link)], link: source.map { .source($0.provenance) }, to: &writer)
    }
    arrow(to: &writer)
    node("administrator of \(context.accountName(access.account(principal)))", role: .error, to: &writer)
  }

  private func write(_ grant: EscalationGrant, of principal: PrincipalRow, to writer: inout PaneWriter) {
    let actor = grant.service == nil ? principal : nil
    let service = grant.service.map { "\($0): " } ?? ""
    step([Span("\(service)\(grant.action)", .textDim)], to: &writer)
    for entry in access.evidence(grant.reasons, principal: actor, resource: grant.resource) where !entry.isPassage {
      for line in context.lines(entry) {
        let indent = String(repeating: " ", count: 2 + line.indent)
        step([Span(indent)] + line.spans, link: line.link, copy: line.copyText, to: &writer)
      }
    }
  }

  private func end(of hop: EscalationHop) -> (name: String, principal: PrincipalRow?) {
    switch hop.gain {
    case .administrator: return ("administrator", nil)
    case .principal(let place):
      let row = access.principal(at: place)
      return (access.name(row), row)
    }
  }

  private func node(_ name: String, link: PaneLink, copy: StringID, to writer: inout PaneWriter) {
    writer.append(PaneLine([Span(name, .link)], link: link, copyText: context.text(copy).printable))
  }

  private func node(_ name: String, role: Role, to writer: inout PaneWriter) {
    writer.append(PaneLine([Span(name, role)]))
  }

  private func step(
    _ spans: [Span],
    trailing: Span? = nil,
    link: PaneLink? = nil,
    copy: String? = nil,
    to writer: inout PaneWriter
  ) {
    let bar = Span("\(context.glyphs[.vertical])  ", .treeLine)
    writer.append(PaneLine([bar] + spans, trailing: trailing, link: link, copyText: copy))
  }

  private func arrow(to writer: inout PaneWriter) {
    writer.append(PaneLine(String(context.glyphs[.arrowDown]), .treeLine))
  }
}

// MARK: What is not known

extension PathsPane {
  private func writeUnknowns(of principal: PrincipalRow, to writer: inout PaneWriter) {
    let controls = access.controls(of: access.account(principal)).service
    writer.add(missing: controls.missing, context)
    if controls.isUnknown { writer.add("control policies that are not known are taken to allow", .textDim) }
    for name in access.held(by: principal).unread {
      writer.add("\(context.glyphs[.resultUnknown]) the words of \(context.policyName(name))", .resultUnknown)
    }
  }
}

extension AdministratorVerdict.MissingPolicies {
  /// What is not known, in words.
  var words: String {
    switch self {
    case .boundary(let name): "the words of its boundary \(name) are not known"
    case .serviceControl: "service control policies are not known in full"
    }
  }
}
