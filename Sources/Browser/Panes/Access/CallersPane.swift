import AWSNames
import Access
import Checks
import IAM
import Inventory
import Screen

/// Who may start a function, or take on a role: a tree by how far away they stand.
struct CallersPane {
  let context: PaneContext
  let topic: PaneTopic

  init(_ context: PaneContext, _ topic: PaneTopic) {
    self.context = context
    self.topic = topic
  }

  func document() -> PaneDocument {
    var writer = PaneWriter()
    switch context.callee(of: topic) {
    case .function(let row): write(context.checkContext.callers(of: row), to: &writer)
    case .principal(.role(let row)): writeRole(row, to: &writer)
    case .principal(.user(let row)):
      let name = text(context.inventory.users[row.index].name)
      writer.add("\(name) is a user: it signs in with its own keys, nobody invokes it", .textDim)
    case .unknownRole: break
    case .none(let kind): writer.add(notAbout: kind, "who can invoke")
    }
    return writer.document
  }

  /// Members listed under one heading.
  private static let mostMembers = 100

  private func text(_ id: StringID) -> String { context.text(id) }
}

// MARK: A function

extension CallersPane {
  private func write(_ callers: FunctionCallers, to writer: inout PaneWriter) {
    writer.add(missing: callers.missing, context)
    for name in callers.unread {
      writer.add("\(context.glyphs[.resultUnknown]) the words of control policy \(name) are not known", .resultUnknown)
    }
    writer.space()
    for group in callers.groups { write(group, of: callers.function, to: &writer) }
    if callers.groups.isEmpty { writer.add("nobody, as far as the snapshot tells", .textDim) }
    guard !callers.refused.isEmpty else { return }
    let trailing = Span("\(callers.refused.count)", .treeCount)
    let title = [Span("configured, but no statement lets it in", .warn)]
    writer.section(title, fold: "callers.refused", trailing: trailing) { writer in
      for row in callers.refused { write(trigger: row, to: &writer) }
    }
  }

  private func write(_ group: FunctionCallers.Group, of function: RowID<FunctionRecord>, to writer: inout PaneWriter) {
    let count = group.members.count
    let isFolded = group.distance.isLocal && count > 6
    let title = [Span(group.distance.title, group.distance.isOpen ? .warn : .textStrong)]
    let fold = "callers.\(group.distance)"
    let trailing = Span("\(count)", .treeCount)
    writer.section(title, fold: fold, isFolded: isFolded, trailing: trailing) { writer in
      for member in group.members.prefix(Self.mostMembers) { write(member, group.distance, function, to: &writer) }
      if count > Self.mostMembers { writer.add("and \(count - Self.mostMembers) more", .textDim) }
    }
  }

  private func write(
    _ member: FunctionCallers.Member,
    _ distance: FunctionCallers.Distance,
    _ function: RowID<FunctionRecord>,
    to writer: inout PaneWriter
  ) {
    let name = name(of: member.who)
    let fold = "caller.\(distance).\(name.copy)"
    let head = [Span(name.text, name.link == nil ? .text : .link), Span(actions(of: member), .textDim)]
    let trailing = member.grants.isEmpty ? nil : certainty(member.isConditional)
    guard !member.grants.isEmpty || !member.sources.isEmpty else {
      writer.append(PaneLine(head, link: name.link, copyText: name.copy.printable))
      if distance == .eventSources { return }
      return writer.indented { $0.add("lets everybody through without credentials", .warn) }
    }
    let isFolded = distance.isLocal
    writer.section(head, fold: fold, isFolded: isFolded, trailing: trailing, link: name.link, copy: name.copy) {
      writer in
      for row in member.sources { write(trigger: row, to: &writer) }
      for grant in member.grants { writer.add(grant.evidence, prefix: prefix(grant, of: member), context) }
      if let assumers = member.assumers { write(assumers, of: name.copy, to: &writer) }
    }
  }

  /// The actions of a member, without what all of them begin with.
  private func actions(of member: FunctionCallers.Member) -> String {
    var actions: [String] = []
    for action in member.grants.map(\.action) where !actions.contains(action) { actions.append(action) }
    let shown = actions.map { $0.hasPrefix("lambda:") ? String($0.dropFirst(7)) : $0 }
    return shown.isEmpty ? "" : "  \(shown.joined(separator: ", "))"
  }

  /// What tells a grant from the others of a member, where there are several.
  private func prefix(_ grant: FunctionCallers.Grant, of member: FunctionCallers.Member) -> String {
    guard member.grants.count > 1 else { return grant.qualifier.isEmpty ? "" : "\(grant.qualifier): " }
    let action = grant.action.hasPrefix("lambda:") ? String(grant.action.dropFirst(7)) : grant.action
    return grant.qualifier.isEmpty ? "\(action): " : "\(action) of \(grant.qualifier): "
  }

  private func certainty(_ isConditional: Bool) -> Span {
    isConditional ? Span("depends", .warn) : Span("sure", .textDim)
  }

  private func write(trigger row: RowID<TriggerRecord>, to writer: inout PaneWriter) {
    let name = name(of: row)
    writer.append(PaneLine([Span(name.text, .link)], link: name.link, copyText: name.copy.printable))
  }
}

// MARK: Names

extension CallersPane {
  private typealias Name = (text: String, link: PaneLink?, copy: String)

  private func name(of party: Party) -> Name {
    switch party {
    case .principal(let row):
      return (name(of: row), context.link(to: row), text(context.checkContext.access.arn(row)))
    case .named(let principal): return (words(principal), nil, principal.description)
    case .entrance(let row): return name(of: row)
    case .root(let row):
      let link = PaneLink.resource(ResourceID(row))
      return ("root user of \(context.accountName(row))", link, text(context.inventory.accounts[row.index].id))
    }
  }

  /// The name of a role or user, with its account where that is not the topic's own.
  private func name(of row: PrincipalRow) -> String {
    let access = context.checkContext.access
    let account = access.account(row)
    let isOwn = account == context.inventory.account(of: topic.resource(in: context.inventory))
    return access.name(row) + (isOwn ? "" : " of \(context.accountName(account))")
  }

  private func name(of row: RowID<TriggerRecord>) -> Name {
    let trigger = Trigger(context.inventory, row)
    let detail = text(trigger.detail)
    let words = context.words(for: trigger)
    let source = text(trigger.source)
    let more = trigger.kind == .functionURL ? source : detail
    let off = trigger.isEnabled ? "" : "  off"
    return ("\(words)\(more.isEmpty ? "" : "  \(more)")\(off)", .row(.triggers, row.rawValue), source)
  }

  /// A principal that a statement names, with the account's name where the snapshot knows it.
  private func words(_ principal: Principal) -> String {
    guard case .aws(let text) = principal, let id = principal.account else {
      return principal == .anyone ? "everybody" : principal.description
    }
    if principal.isWholeAccount { return account(id) }
    let name = ARN(text)?.resource ?? text[...]
    return "\(name) of \(account(id))"
  }

  private func account(_ id: String) -> String {
    guard let known = context.inventory.strings.id(of: id) else { return "account \(id)" }
    return "account \(context.accountLabel(known))"
  }
}

// MARK: A role

extension CallersPane {
  /// Who may assume a role that may invoke, below its line.
  private func write(_ assumers: WhoCan, of role: String, to writer: inout PaneWriter) {
    guard !assumers.grants.isEmpty else { return writer.add("nobody may assume it", .textDim) }
    let trailing = Span("\(assumers.grants.count)", .treeCount)
    let head = [Span("assumed by", .textDim)]
    writer.section(head, fold: "assumers.\(role)", trailing: trailing) { writer in
      for grant in assumers.grants.prefix(Self.mostMembers) {
        let name = name(of: grant.party)
        let line = PaneLine(
          [Span(name.text, name.link == nil ? .text : .link)],
          trailing: certainty(grant.isConditional),
          link: name.link,
          copyText: name.copy.printable
        )
        writer.append(line)
      }
      let rest = assumers.grants.count - Self.mostMembers
      if rest > 0 { writer.add("and \(rest) more", .textDim) }
    }
  }

  private func writeRole(_ row: RowID<RoleRecord>, to writer: inout PaneWriter) {
    let role = context.inventory.roles[row.index]
    let arn = text(role.arn)
    let found = context.checkContext.access.whoCan("sts:AssumeRole", arn)
    writer.add("a role is assumed, not invoked", .textDim)
    writer.add(missing: found.missing, context)
    writer.space()
    let trailing = Span("\(found.grants.count)", .treeCount)
    writer.section([Span("may assume it", .textStrong)], fold: "callers.assume", trailing: trailing) { writer in
      for grant in found.grants.prefix(Self.mostMembers) { write(grant, arn, to: &writer) }
      if found.grants.isEmpty { writer.add("nobody, as far as the snapshot tells", .textDim) }
    }
  }

  /// Somebody who may do something to a resource, with the reasons below.
  func write(_ grant: AccessGrant, _ resource: String, to writer: inout PaneWriter) {
    let name = name(of: grant.party)
    let head = [Span(name.text, name.link == nil ? .text : .link)]
    let evidence = context.checkContext.access.evidence(
      grant.reasons,
      principal: grant.party.principal,
      resource: resource
    )
    writer.section(
      head,
      fold: "caller.assume.\(name.copy)",
      isFolded: true,
      trailing: certainty(grant.isConditional),
      link: name.link,
      copy: name.copy
    ) { $0.add(evidence, context) }
  }
}

extension FunctionCallers.Distance {
  var title: String {
    switch self {
    case .internet: "anonymous internet"
    case .anyAccount: "any AWS account"
    case .organization: "the organization"
    case .externalAccounts: "external accounts"
    case .pinned: "everybody whom a condition ties down"
    case .services: "AWS services"
    case .eventSources: "event sources, polled with the role"
    case .federated: "identity providers"
    case .roles: "roles"
    case .users: "users"
    case .roots: "root users"
    }
  }

  /// Whether strangers stand there.
  fileprivate var isOpen: Bool { self == .internet || self == .anyAccount }

  /// Whether those are principals of the snapshot, of which there may be many.
  fileprivate var isLocal: Bool {
    switch self {
    case .roles, .users, .roots, .federated: true
    case .internet, .anyAccount, .organization, .externalAccounts, .pinned, .services, .eventSources: false
    }
  }
}
