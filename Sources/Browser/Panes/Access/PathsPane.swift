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
  private static let mostDoors = 5
}

// MARK: To administrator

extension PathsPane {
  private var paths: ExposurePaths { context.checkContext.paths }

  /// The function of the topic, nil when it is a role or user.
  private var function: RowID<FunctionRecord>? {
    guard case .function(let row) = context.callee(of: topic) else { return nil }
    return row
  }

  private func writeShortest(from principal: PrincipalRow, to writer: inout PaneWriter) {
    writer.space()
    guard let path = paths.shortest(from: principal) else {
      writer.add("no path from \(access.name(principal)) to administrator is known", .resultPass)
      writeCut(principal, to: &writer)
      return
    }
    let sureness = path.isConditional ? "depends" : "sure"
    let length = "\(Browser.counted(path.steps.count, "hop")), \(sureness)"
    let trailing = path.steps.isEmpty ? Span("there already", .error) : Span(length, .treeCount)
    writer.section([Span("Shortest path", .textStrong)], fold: "paths.shortest", trailing: trailing) { writer in
      if let function { writeDoors(to: function, to: &writer) }
      write(path, from: principal, to: &writer)
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
  private func writeDoors(to function: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let ways = context.checkContext.openWays(into: function)
    if let first = ways.first {
      node(first.verdict.audience.visitorName, role: .warn, to: &writer)
      for way in ways.prefix(Self.mostDoors) {
        let title = "through \(context.checkContext.title(of: way))"
        step([Span(title)], link: link(to: way.entrance), to: &writer)
      }
      let rest = ways.count - Self.mostDoors
      if rest > 0 { step([Span("and \(rest) more doors", .textDim)], to: &writer) }
      arrow(to: &writer)
    }
    let resource = ResourceID(function)
    let name = context.inventory.name(of: resource)
    let copy = context.inventory.functionARN(function).printable
    writer.append(PaneLine([Span(name, .link)], link: .resource(resource), copyText: copy))
    step([Span("its code runs as", .textDim)], to: &writer)
    arrow(to: &writer)
  }

  /// The row that shows a way, or the statement behind it.
  private func link(to entrance: Entrance) -> PaneLink? {
    if let trigger = entrance.trigger { return .row(.triggers, trigger.rawValue) }
    guard case .statement(let row) = entrance.origin else { return nil }
    return .row(.permissions, row.rawValue)
  }

  private func writeAll(from principal: PrincipalRow, to writer: inout PaneWriter) {
    let paths = paths.all(from: principal, limit: Self.mostPaths + 1)
    guard paths.count > 1 else { return }
    writer.space()
    let count = paths.count > Self.mostPaths ? "\(Self.mostPaths) and more" : "\(paths.count)"
    let trailing = Span(count, .treeCount)
    writer.section([Span("All paths", .textStrong)], fold: "paths.all", isFolded: true, trailing: trailing) { writer in
      for (number, path) in paths.prefix(Self.mostPaths).enumerated() {
        let names = path.steps.map { self.paths.name(of: $0.to) }
        let technique = path.steps.first.map { "  \(self.paths.title(of: $0))" } ?? ""
        let head = [Span(names.joined(separator: " \(context.glyphs[.arrowRight]) ")), Span(technique, .textDim)]
        let trailing = path.isConditional ? Span("depends", .warn) : Span("sure", .textDim)
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
    let found = paths.leading(to: principal)
    writer.space()
    let head = [Span("Who can get to \(access.name(principal))", .textStrong)]
    let trailing = Span(Browser.grouped(found.count), .treeCount)
    writer.section(head, fold: "paths.reverse", isFolded: found.count > 6, trailing: trailing) { writer in
      if found.isEmpty { writer.add("nobody else in the snapshot, as far as it tells", .textDim) }
      for (other, path) in found.prefix(Self.mostPrincipals) {
        let hops = Browser.counted(path.steps.count, "hop")
        let trailing = Span(path.isConditional ? "\(hops), depends" : hops, .treeCount)
        let arn = context.text(access.arn(other))
        let head = [Span(access.name(other), .link)]
        let link = context.link(to: other)
        writer.section(head, fold: "paths.from.\(arn)", isFolded: true, trailing: trailing, link: link, copy: arn) {
          write(path, from: other, isToAdministrator: false, to: &$0)
        }
      }
      let rest = found.count - Self.mostPrincipals
      if rest > 0 { writer.add("and \(Browser.grouped(rest)) more", .textDim) }
    }
  }
}

// MARK: Steps

extension PathsPane {
  /// Steps from top to bottom, each with what makes it possible.
  private func write(
    _ path: AccessPath,
    from principal: PrincipalRow,
    isToAdministrator: Bool = true,
    to writer: inout PaneWriter
  ) {
    node(principal, to: &writer)
    var last = principal
    for pathStep in path.steps {
      if case .escalation(let hop) = pathStep.way { write(hop, of: last, to: &writer) }
      arrow(to: &writer)
      guard case .principal(let next) = pathStep.to else {
        return node(paths.name(of: pathStep.to), role: .error, to: &writer)
      }
      node(next, to: &writer)
      last = next
    }
    guard isToAdministrator else { return }
    writeAdministrator(last, to: &writer)
  }

  private func write(_ hop: EscalationHop, of principal: PrincipalRow, to writer: inout PaneWriter) {
    let others = hop.others > 0 ? ", or \(Browser.counted(hop.others, "more target"))" : ""
    let trailing = hop.isConditional ? Span("depends", .warn) : nil
    step([Span(hop.technique.title), Span(others, .textDim)], trailing: trailing, to: &writer)
    for grant in hop.grants { write(grant, of: principal, to: &writer) }
    for requirement in hop.requirements { step([Span("if there is \(requirement.rawValue)", .warn)], to: &writer) }
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

  private func node(_ principal: PrincipalRow, to writer: inout PaneWriter) {
    let copy = context.text(access.arn(principal)).printable
    writer.append(PaneLine([Span(access.name(principal), .link)], link: context.link(to: principal), copyText: copy))
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
