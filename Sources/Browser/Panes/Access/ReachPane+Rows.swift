import Access
import Checks
import IAM
import Inventory
import Screen

// MARK: Roles

extension ReachPane {
  func writeRoles(of principal: PrincipalRow, to writer: inout PaneWriter) {
    let graph = access.escalations
    let reach = graph.reachableRoles(from: access.place(of: principal))
    writeAssumable(reach.assumable, from: principal, to: &writer)
    writePassable(reach.passable, by: principal, to: &writer)
  }

  private func writeAssumable(
    _ roles: [RoleReach.Assumable],
    from principal: PrincipalRow,
    to writer: inout PaneWriter
  ) {
    guard !roles.isEmpty else { return }
    writer.space()
    let trailing = Span("\(roles.count)", .treeCount)
    let head = [Span("Roles it may assume", .textStrong)]
    writer.section(head, fold: "reach.assume", isFolded: roles.count > 8, trailing: trailing) { writer in
      for role in roles.prefix(Self.mostRows) {
        let via = access.principal(at: role.via)
        let path = via == principal ? "" : "  through \(access.name(via))"
        let sureness = Span(role.isConditional ? "depends" : "sure", role.isConditional ? .warn : .textDim)
        write(role.role, "assume", path, trailing: sureness, to: &writer) { writer in
          writer.add(access.evidence(role.grant.reasons, principal: via, resource: role.grant.resource), context)
        }
      }
      if roles.count > Self.mostRows { writer.add("and \(roles.count - Self.mostRows) more", .textDim) }
    }
  }

  private func writePassable(_ roles: [RoleReach.Passable], by principal: PrincipalRow, to writer: inout PaneWriter) {
    guard !roles.isEmpty else { return }
    writer.space()
    let trailing = Span("\(roles.count)", .treeCount)
    let head = [Span("Roles it may pass to services", .textStrong)]
    writer.section(head, fold: "reach.pass", isFolded: roles.count > 8, trailing: trailing) { writer in
      for role in roles.prefix(Self.mostRows) {
        let names = role.services.map { $0.name.split(separator: ".").first.map(String.init) ?? $0.name }
        write(role.role, "pass", "  to \(names.joined(separator: ", "))", trailing: nil, to: &writer) { writer in
          for service in role.services {
            writer.add(service.name, service.isConditional ? .warn : .text)
            let evidence = access.evidence(
              service.grant.reasons,
              principal: principal,
              resource: service.grant.resource
            )
            writer.indented { $0.add(evidence, context) }
          }
        }
      }
      if roles.count > Self.mostRows { writer.add("and \(roles.count - Self.mostRows) more", .textDim) }
    }
  }

  private func write(
    _ place: Int,
    _ word: String,
    _ detail: String,
    trailing: Span?,
    to writer: inout PaneWriter,
    body: (inout PaneWriter) -> Void
  ) {
    let role = access.principal(at: place)
    let isAdministrator = access.escalations.principals[place].isAdministrator
    let arn = context.text(access.arn(role))
    let head = [
      Span(access.name(role), isAdministrator ? .error : .link), Span(isAdministrator ? "  administrator" : "", .error),
      Span(detail, .textDim),
    ]
    writer.section(
      head,
      fold: "reach.\(word).\(arn)",
      isFolded: true,
      trailing: trailing,
      link: context.link(to: role),
      copy: arn,
      body: body
    )
  }
}

// MARK: Resources

extension ReachPane {
  func write(_ resources: ReachedResources, to writer: inout PaneWriter) {
    if resources.kind == ReachedResources.Kind.allCases.first { writer.space() }
    let head = [Span(resources.kind.title, .textStrong), Span(" of its account", .textDim)]
    let trailing = Span("\(resources.count) of \(resources.total)", .treeCount)
    writer.section(head, fold: "reach.of.\(resources.kind)", isFolded: true, trailing: trailing) { writer in
      for (number, use) in resources.uses.enumerated() {
        let head = [Span(use.purpose.words), Span(use.isNarrowed ? "  or fewer" : "", .textDim)]
        let fold = "reach.of.\(resources.kind).\(number)"
        writer.section(head, fold: fold, isFolded: true, trailing: Span("\(use.count)", .treeCount)) { writer in
          for arn in use.arns(limit: Self.mostRows) { writer.add(ResourceName.short(arn[...]), copy: arn) }
          if use.count > Self.mostRows { writer.add("and \(use.count - Self.mostRows) more", .textDim) }
        }
      }
    }
  }
}

extension ReachedResources.Kind {
  /// Several of them, as a heading.
  fileprivate var title: String {
    switch self {
    case .function: "Functions"
    case .role: "Roles"
    case .bucket: "Buckets"
    case .queue: "Queues"
    case .topic: "Topics"
    case .key: "Keys"
    }
  }
}

extension ReachedResources.Purpose {
  /// What it does to them, in words.
  fileprivate var words: String {
    switch self {
    case .invoke: "invoke"
    case .change: "change code or configuration"
    case .level(.permissions): "manage permissions"
    case .level(.write): "write"
    case .level(.read): "read"
    case .level(.list): "list"
    case .level(.tagging): "tag"
    }
  }
}
