import AWSNames
import Answers
import Checks
import IAM
import Inventory
import JSON
import Query
import Screen

extension DetailsPane {
  func writePermission(_ row: RowID<PermissionRecord>, to writer: inout PaneWriter) {
    let permission = Permission(inventory, row)
    writer.add(permission.kind.words, .textDim)
    write(permission.holder, to: &writer)
    if let group = permission.group {
      let record = inventory.groups[group.index]
      writer.field("through", "group \(text(record.name))", .link, link: .source(record.provenance))
    }
    if !permission.policyName.isEmpty {
      writer.field("policy", text(permission.policyName), .link, link: .source(permission.provenance))
    }
    optional("qualifier", permission.qualifier, to: &writer)
    writer.space()
    write(permission.statement, to: &writer)
    writeSource(permission.provenance, to: &writer)
  }

  /// What carries a policy, and where it stands.
  private func write(_ holder: PermissionHolder, to writer: inout PaneWriter) {
    let word = inventory.word(for: holder)
    let name = text(inventory.name(of: holder))
    switch holder {
    case .function(let row): writer.field(word, name, .link, link: .resource(ResourceID(row)))
    case .role(let row): writer.field(word, name, .link, link: .resource(ResourceID(row)))
    case .user(let row): writer.field(word, name, .link, link: .source(inventory.users[row.index].provenance))
    case .group(let row): writer.field(word, name, .link, link: .source(inventory.groups[row.index].provenance))
    case .resource(let row):
      writer.field(word, name, .link, link: .source(inventory.resourcePolicies[row.index].provenance))
    case .node(let row): writer.field(word, name, .link, link: .row(.organization, row.rawValue))
    }
  }

  /// The statement in full when its document can be read, else what the table knows of it.
  func write(_ row: RowID<StatementRecord>, to writer: inout PaneWriter) {
    let record = inventory.statements[row.index]
    let bytes = inventory.strings.withUTF8(record.document) { Array($0) }
    let document = try? PolicyDocument.parse(bytes)
    guard let document, document.statements.indices.contains(Int(record.index)) else {
      writer.field(record.isAllow ? "allows" : "denies", text(record.principals))
      optional("what", record.actions, to: &writer)
      optional("on what", record.resources, to: &writer)
      optional("condition", record.conditions, to: &writer)
      return
    }
    write(document.statements[Int(record.index)], to: &writer)
  }

  func write(_ statement: Statement, to writer: inout PaneWriter) {
    writer.field("statement", statement.name)
    writer.field("effect", statement.effect.rawValue, statement.effect == .deny ? .warn : .text)
    if let principal = statement.principal {
      write("who", principal.values.map(\.description), isNegated: principal.isNegated, to: &writer)
    }
    write("what", statement.action.values, isNegated: statement.action.isNegated, to: &writer)
    if let resource = statement.resource {
      write("on what", resource.values, isNegated: resource.isNegated, to: &writer)
    }
    if statement.conditions.isEmpty { writer.field("condition", absent: .none, context: context) }
    for condition in statement.conditions {
      writer.field("condition", "\(condition.key) \(condition.operatorName)")
      for value in condition.values { writer.field("", value) }
    }
  }

  private func write(_ name: String, _ values: [String], isNegated: Bool, to writer: inout PaneWriter) {
    if isNegated { writer.field(name, "everything except", .warn) }
    for (index, value) in values.enumerated() {
      writer.field(index == 0 && !isNegated ? name : "", value, value == "*" ? .warn : .text)
    }
  }

  func writeRole(_ row: RowID<RoleRecord>, to writer: inout PaneWriter) {
    let role = inventory.roles[row.index]
    writer.field("role", text(role.name), .textStrong)
    writePlace(role.scope, to: &writer)
    writer.field("arn", text(role.arn))
    optional("id", role.id, to: &writer)
    if role.created > 0 { writer.field("created", "\(Day(secondsSince1970: role.created))") }
    if role.lastUsed > 0 {
      writer.field("last used", "\(Day(secondsSince1970: role.lastUsed))")
    } else if role.lastUsedKnown {
      writer.field("last used", "never within the 400 days that IAM remembers")
    } else {
      writer.field("last used", absent: .unknown("not in the answer"), context: context)
    }
    write(boundary: role.boundary, to: &writer)
    writer.section("Policies", fold: "details.policies") { writer in
      write(inline: role.inlinePolicies, attached: role.attachedPolicies, to: &writer)
    }
    writer.section("Trust: who may assume it", fold: "details.trust") { writeTrust(of: role, to: &$0) }
    writer.section("Tags", fold: "details.tags") { write(tags: role.tags, to: &$0) }
    writeSource(role.provenance, to: &writer)
  }

  func write(boundary: StringID, to writer: inout PaneWriter) {
    if boundary.isEmpty {
      writer.field("boundary", absent: .none, context: context)
    } else {
      writer.field("boundary", text(boundary))
    }
  }

  func write(inline: ListID, attached: ListID, to writer: inout PaneWriter) {
    let inline = inventory.lists.pairs(inline)
    for pair in inline { writer.field("inline", text(pair.name)) }
    let attached = inventory.lists[attached]
    for arn in attached {
      let isKnown = inventory.managedPolicies.row(arn) != nil
      writer.field("managed", text(arn) + (isKnown ? "" : "  its document is not in the snapshot"))
    }
    if inline.isEmpty && attached.isEmpty { writer.add(absent: .none, context: context) }
  }

  private func writeTrust(of role: RoleRecord, to writer: inout PaneWriter) {
    let bytes = inventory.strings.withUTF8(role.trustPolicy) { Array($0) }
    guard let document = try? PolicyDocument.parse(bytes) else {
      writer.add("\(context.glyphs[.resultUnknown]) the trust policy cannot be read", .resultUnknown)
      return
    }
    for statement in document.statements { write(statement, to: &writer) }
  }

  func write(tags: ListID, to writer: inout PaneWriter) {
    let pairs = inventory.lists.pairs(tags)
    let secrets = SecretMask(context.mask)
    for pair in pairs { writer.field(text(pair.name), secrets.shown(text(pair.value), key: text(pair.name))) }
    if pairs.isEmpty { writer.add(absent: .none, context: context) }
  }
}
