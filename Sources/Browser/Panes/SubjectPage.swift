import Checks
import Inventory
import Query
import Screen

/// What the heading over statements tells: whom or what they are about, and through which policies.
struct SubjectPage {
  private let context: PaneContext
  private let source: TableSource
  private let subject: Subject
  private let group: Lines.Group
  /// Statements that are listed; the table below the heading has them all.
  private static let mostStatements = 40

  init(_ context: PaneContext, _ source: TableSource, _ subject: Subject, _ group: Lines.Group) {
    self.context = context
    self.source = source
    self.subject = subject
    self.group = group
  }

  func document(_ rows: ArraySlice<UInt32>) -> PaneDocument {
    var writer = PaneWriter()
    writer.add(source.name(of: subject), .textStrong, copy: subject.fullName(in: inventory))
    if let explanation { writer.add(explanation, .textDim) }
    writeIdentity(to: &writer)
    writer.space()
    writer.field("statements", group.countText)
    if let worst = group.worst {
      let owner = subject.owner(in: inventory)
      let link = owner.map { PaneLink.place(Place(.findings, of: $0)) }
      writer.field("findings", "\(worst.name) at worst", worst.role, link: link)
    }
    writeStatements(rows, to: &writer)
    return writer.document
  }

  private var inventory: Inventory { context.inventory }

  /// What a subject means that is nobody and nothing in particular.
  private var explanation: String? {
    switch subject {
    case .anyone: "every principal of every account; without a condition, people without credentials as well"
    case .everything: "statements that name every resource, or all but some"
    case .nobody: "statements of resource policies that name no principal, and so let nobody in"
    case .account: "the account as a whole: its own policies say which of its principals may"
    case .resource(let name) where inventory.strings[name].contains("*"): "all resources that the pattern matches"
    case .service, .role, .user, .group, .principal, .function, .resource, .node: nil
    }
  }

  private func writeIdentity(to writer: inout PaneWriter) {
    let word = subject.word(in: inventory)
    if !word.isEmpty { writer.field("is", word) }
    let link: PaneLink? =
      switch subject {
      case .function(let row): .resource(ResourceID(row))
      case .role(let row): .resource(ResourceID(row))
      case .user(let row): .source(inventory.users[row.index].provenance)
      case .group(let row): .source(inventory.groups[row.index].provenance)
      case .account(let id): inventory.accounts.row(id).map { .resource(ResourceID($0)) }
      case .node(let row): .row(.organization, row.rawValue)
      case .anyone, .service, .principal, .nobody, .resource, .everything: nil
      }
    let name = subject.fullName(in: inventory)
    if !name.isEmpty { writer.field("name", name, link == nil ? .text : .link, link: link) }
    if let account = subject.account(in: inventory) {
      writer.field("account", context.accountName(account), .link, link: .resource(ResourceID(account)))
    }
  }

  /// The statements by policy, each with a way to the policy's place in its file.
  private func writeStatements(_ rows: ArraySlice<UInt32>, to writer: inout PaneWriter) {
    writer.section("Statements", fold: "subject.statements") { writer in
      var last: StringID?
      var lastHolder: PermissionHolder?
      for row in rows.prefix(Self.mostStatements) {
        let permission = Permission(inventory, RowID(row))
        if permission.holder != lastHolder || permission.policyName != last {
          (lastHolder, last) = (permission.holder, permission.policyName)
          writer.append(heading(of: permission))
        }
        writer.indented { $0.append(line(permission)) }
      }
      if rows.count > Self.mostStatements {
        writer.add("and \(Browser.grouped(rows.count - Self.mostStatements)) more below the heading", .textDim)
      }
    }
  }

  private func heading(of permission: Permission) -> PaneLine {
    let holder = context.text(inventory.name(of: permission.holder))
    let policy = context.text(permission.policyName)
    let words = "\(permission.kind.name)  \(inventory.word(for: permission.holder)) \(holder)"
    return PaneLine(
      [Span(words, .textDim), Span(policy.isEmpty ? "" : "  \(policy)", .link)],
      link: .source(permission.provenance)
    )
  }

  private func line(_ permission: Permission) -> PaneLine {
    let statement = inventory.statements[permission.statement.index]
    let verb = Span(statement.isAllow ? "allow  " : "deny   ", statement.isAllow ? .text : .ok)
    let resources = context.text(statement.resources)
    let condition = statement.conditions.isEmpty ? "" : "  if \(context.text(statement.conditions))"
    return PaneLine(
      [
        verb, Span(context.text(statement.actions)), Span(resources.isEmpty ? "" : "  on \(resources)", .textDim),
        Span(condition, .textDim),
      ],
      link: .row(.permissions, permission.row.rawValue)
    )
  }
}

extension Subject {
  /// What findings can be limited to.
  fileprivate func owner(in inventory: Inventory) -> Owner? {
    switch self {
    case .function(let row): .function(row)
    case .role(let row): .role(row)
    case .account(let id): inventory.accounts.row(id).map { .account($0) }
    case .anyone, .service, .user, .group, .principal, .nobody, .resource, .everything, .node: nil
    }
  }
}
