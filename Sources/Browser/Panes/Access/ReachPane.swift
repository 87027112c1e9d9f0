import Access
import Checks
import IAM
import Inventory
import Screen

/// What a role or user can reach: actions by what they do and by service, what guardrails take away of them, the roles
/// it may take on or hand to services, and the resources of its account that it touches.
struct ReachPane {
  let context: PaneContext
  let topic: PaneTopic
  let access: AccessModel

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
    access = context.checkContext.access
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    switch context.actor(of: topic) {
    case .principal(let principal): write(access.reach(of: principal), of: principal, to: &writer)
    case .unknownRole(let function, let arn): writer.add(unknownRole: function, arn, context)
    case .function: break
    case .none(let kind): writer.add(notAbout: kind, "reach")
    }
    return writer.document
  }

  /// Actions listed under one service, and resources or roles under one heading.
  static let mostRows = 60

  /// A count at the right edge.
  static func count(_ number: Int, isAll: Bool = false) -> Span {
    Span((isAll ? "all " : "") + Browser.grouped(number), .treeCount)
  }

  private func write(_ reach: PrincipalReach, of principal: PrincipalRow, to writer: inout PaneWriter) {
    let name = access.name(principal)
    let head = PaneLine(
      [Span(name, .link)],
      trailing: Span(Browser.counted(reach.tree.count, "action"), .treeCount),
      link: context.link(to: principal),
      copyText: context.text(access.arn(principal)).printable
    )
    writer.append(head)
    for unknown in reach.unknowns { write(unknown, to: &writer) }
    write(reach.administrator, of: principal, to: &writer)
    writer.space()
    for level in reach.tree.levels.sorted(by: { $0.level.weight > $1.level.weight }) {
      write(level, reach.reach, of: principal, to: &writer)
    }
    if reach.tree.count == 0 { writer.add("no action, as far as its policies are known", .textDim) }
    writeGuardrails(reach, of: principal, to: &writer)
    writeRoles(of: principal, to: &writer)
    for resources in reach.resources { write(resources, to: &writer) }
  }
}

// MARK: What is said first

extension ReachPane {
  private func write(_ unknown: PrincipalReach.Unknown, to writer: inout PaneWriter) {
    let sign = context.glyphs[.resultUnknown]
    switch unknown {
    case .policies(let names):
      for name in names { writer.add("\(sign) the words of \(context.policyName(name)) are not known", .resultUnknown) }
    case .boundary(let name):
      writer.add("\(sign) the words of its boundary \(context.policyName(name)) are not known", .resultUnknown)
    case .controlPolicies(let names):
      for name in names { writer.add("\(sign) the words of control policy \(name) are not known", .resultUnknown) }
    case .organization(let calls): writer.add(missing: calls, context)
    }
  }

  private func write(_ verdict: AdministratorVerdict, of principal: PrincipalRow, to writer: inout PaneWriter) {
    switch verdict {
    case .administrator(let statements):
      writer.add("administrator", .error)
      writer.indented { writer in
        for statement in statements { write(statement, .identity, of: principal, to: &writer) }
      }
    case .cut(let statements, let cut):
      writer.add("no administrator: \(cut)", .ok)
      writer.indented { writer in
        writer.add("though everything is granted by", .textDim)
        for statement in statements { write(statement, .identity, of: principal, to: &writer) }
      }
    case .unknown(_, let missing):
      writer.add("\(context.glyphs[.resultUnknown]) everything is granted, but \(missing.words)", .resultUnknown)
    case .notAdministrator: break
    }
  }

  /// A statement as a line that leads to its policy.
  func write(
    _ statement: StatementReference,
    _ kind: PolicyKind,
    of principal: PrincipalRow,
    prefix: String = "",
    to writer: inout PaneWriter
  ) {
    let source = access.source(ofPolicy: statement.policy, in: kind, principal: principal, resource: "*")
    let spans = [
      Span(prefix, .textDim), Span("\(context.policyName(statement.policy)), \(statement.statement)", .link),
    ]
    let link = source.map { PaneLink.source($0.provenance) }
    writer.append(PaneLine(spans, link: link, copyText: statement.description.printable))
  }
}

// MARK: Actions

extension ReachPane {
  private func write(
    _ level: ReachTree.Level,
    _ reach: Reach,
    of principal: PrincipalRow,
    to writer: inout PaneWriter
  ) {
    let all = ActionCatalog.builtIn.actions(of: level.level)
    let isEverything = level.count == all.count
    let head = [Span(level.level.title, level.level == .permissions ? .warn : .textStrong)]
    let trailing = Self.count(level.count, isAll: isEverything)
    writer.section(head, fold: "reach.\(level.level)", isFolded: level.services.count > 12, trailing: trailing) {
      writer in
      if isEverything, let grants = level.commonGrants {
        writer.add("every action of every service", .warn)
        return write(grants, of: all, reach, principal, to: &writer)
      }
      for service in level.services { write(service, level.level, reach, of: principal, to: &writer) }
    }
  }

  private func write(
    _ service: ReachTree.Service,
    _ level: AccessLevel,
    _ reach: Reach,
    of principal: PrincipalRow,
    to writer: inout PaneWriter
  ) {
    let catalog = ActionCatalog.builtIn
    let total = catalog.actions(matching: "\(service.name):*").intersection(catalog.actions(of: level)).count
    let isAll = total == service.count
    let trailing = Self.count(service.count, isAll: isAll)
    let fold = "reach.\(level).\(service.name)"
    writer.section([Span(service.name)], fold: fold, isFolded: true, trailing: trailing) { writer in
      for group in service.groups {
        if isAll, service.groups.count == 1, total > 8 {
          writer.add("every action that does so", .warn, copy: "\(service.name):*")
        } else {
          names(of: group.actions, to: &writer)
        }
        writer.indented { write(group.grants, of: group.actions, reach, principal, to: &$0) }
      }
    }
  }

  /// Names of actions, without the service that stands above them.
  func names(of actions: ActionSet, to writer: inout PaneWriter) {
    let catalog = ActionCatalog.builtIn
    for action in actions.actions.prefix(Self.mostRows) {
      let name = catalog.name(of: action)
      writer.add(name.split(separator: ":").last.map(String.init) ?? name, copy: name)
    }
    if actions.count > Self.mostRows { writer.add("and \(actions.count - Self.mostRows) more", .textDim) }
  }

  /// On what, by which statements, and what narrows them for the actions meant.
  private func write(
    _ places: [Int],
    of actions: ActionSet,
    _ reach: Reach,
    _ principal: PrincipalRow,
    to writer: inout PaneWriter
  ) {
    for place in places where reach.grants.indices.contains(place) {
      let grant = reach.grants[place]
      write(grant.resources, to: &writer)
      write(grant.statement, .identity, of: principal, prefix: "by ", to: &writer)
      for condition in grant.conditions {
        writer.append(PaneLine([Span("if ", .textDim), Span(condition.description)]))
      }
      for limit in grant.limits { write(limit, on: actions, of: principal, to: &writer) }
    }
  }

  private func write(_ resources: Selection<String>, to writer: inout PaneWriter) {
    let word = resources.isNegated ? "on all but " : "on "
    for resource in resources.values.prefix(Self.mostRows) {
      let isWide = resource == "*" && !resources.isNegated
      writer.append(
        PaneLine([Span(word, .textDim), Span(resource, isWide ? .warn : .text)], copyText: resource.printable)
      )
    }
    if resources.values.count > Self.mostRows {
      writer.add("and \(resources.values.count - Self.mostRows) more", .textDim)
    }
  }

  private func write(
    _ limit: Reach.Limit,
    on actions: ActionSet,
    of principal: PrincipalRow,
    to writer: inout PaneWriter
  ) {
    switch limit {
    case .deny(let reference):
      // A Deny narrows a whole statement; only what concerns these actions is told with them.
      guard let (kind, statement) = statement(reference, of: principal),
        !ActionCatalog.builtIn.actions(statement.action).isDisjoint(with: actions)
      else { return }
      write(reference, kind, of: principal, prefix: "unless denied by ", to: &writer)
    case .partlyAllowed(let layer, let policies):
      let names = policies.map(context.policyName).joined(separator: ", ")
      writer.add("as far as \(layer.kind.title) \(names) allows", .textDim)
    case .unknown(let layer):
      writer.add("\(context.glyphs[.resultUnknown]) as far as an unknown \(layer.kind.title) allows", .resultUnknown)
    }
  }
}

extension ReachPane {
  /// A statement that bears on a principal, with where its policy hangs.
  private func statement(
    _ reference: StatementReference,
    of principal: PrincipalRow
  ) -> (kind: PolicyKind, statement: Statement)? {
    let policies = access.held(by: principal).policies
    var layers: [(PolicyKind, [NamedPolicy])] = [(.identity, policies.identity)]
    if case .policy(let boundary) = policies.boundary { layers.append((.boundary, [boundary])) }
    layers += policies.serviceControl.map { (.serviceControl, $0) }
    for (kind, policies) in layers {
      let statements = policies.filter { $0.name == reference.policy }.flatMap(\.document.statements)
      let found = statements.first { $0.index == reference.index && $0.name == reference.statement }
      if let found { return (kind, found) }
    }
    return nil
  }
}

extension ReachTree.Level {
  /// The grants that give all actions of the level; nil where services differ.
  fileprivate var commonGrants: [Int]? {
    guard let first = services.first?.groups.first?.grants else { return nil }
    let isCommon = services.allSatisfy { $0.groups.count == 1 && $0.groups[0].grants == first }
    return isCommon ? first : nil
  }
}

extension AccessLevel {
  /// What actions of the level do, as a heading.
  fileprivate var title: String {
    switch self {
    case .permissions: "permissions management"
    case .write: "write"
    case .read: "read"
    case .list: "list"
    case .tagging: "tagging"
    }
  }

  /// How much harm they can do, the worst first.
  fileprivate var weight: Int {
    switch self {
    case .permissions: 4
    case .write: 3
    case .read: 2
    case .list: 1
    case .tagging: 0
    }
  }
}
