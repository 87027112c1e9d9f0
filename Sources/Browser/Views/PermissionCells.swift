import AWSNames
import Answers
import Inventory
import Query
import Screen

/// The cells of statements that say more than plain text.
enum PermissionCells {
  /// Who carries the policy; behind the name of a user, the group that hands it on.
  @Sendable static func holder(_ source: TableSource, _ row: UInt32) -> [Span] {
    let inventory = source.inventory
    let holder = inventory.permissions.holder[Int(row)]
    let name = ResourceName.short(source.text(inventory.name(of: holder))[...])
    guard let group = inventory.permissions.group(Int(row)) else { return [Span(name)] }
    return [Span(name), Span(" of \(source.text(inventory.groups[group.index].name))", .textDim)]
  }

  /// Which kind of policy; what only bounds is set off from what grants.
  @Sendable static func policyKind(_ source: TableSource, _ row: UInt32) -> [Span] {
    let kind = source.inventory.permissions.kind[Int(row)]
    return [Span(kind.name, kind.isGuardrail ? .ok : .text)]
  }

  @Sendable static func effect(_ source: TableSource, _ row: UInt32) -> [Span] {
    let statement = source.inventory.permissions.statement[Int(row)]
    return source.inventory.statements[statement.index].isAllow ? [Span("Allow", .text)] : [Span("Deny", .ok)]
  }

  /// Who a statement lets in: account and name, or the service's own name.
  @Sendable static func principals(_ source: TableSource, _ row: UInt32) -> [Span] {
    shortened(source.text("principal", row)) { source.principal($0) }
  }

  /// What a statement allows: where a policy is a function's own, its actions are all of Lambda.
  @Sendable static func actions(_ source: TableSource, _ row: UInt32) -> [Span] {
    let isOwn = source.inventory.permissions.holder[Int(row)].function != nil
    return shortened(source.text("action", row)) { action in
      isOwn && action.hasPrefix("lambda:") ? String(action.dropFirst(7)) : String(action)
    }
  }

  /// What a statement is about, without what every ARN begins with.
  @Sendable static func resources(_ source: TableSource, _ row: UInt32) -> [Span] {
    shortened(source.text("resource", row)) { ResourceName.short($0) }
  }

  private static func shortened(_ text: String, _ short: (Substring) -> String) -> [Span] {
    guard !text.isEmpty else { return [Span("·", .cellNull)] }
    // What stands behind the mark is left out: all but these.
    let parts = text.split(separator: ", ").map { $0.first == "!" ? "!" + short($0.dropFirst()) : short($0) }
    guard parts.count > 1 else { return [Span(parts.first ?? text, parts.first == "*" ? .warn : .row)] }
    return [Span(parts.joined(separator: ", "), parts.contains("*") ? .warn : .row)]
  }
}

extension TableSource {
  /// A principal in short: `acme-prod/deploy`, `s3`, `*`.
  fileprivate func principal(_ text: Substring) -> String {
    if let service = ServicePrincipal(String(text)) { return String(service.label) }
    guard let arn = ARN(text) else { return accountName(text) }
    let account = accountName(arn.account)
    return arn.isRoot ? account : "\(account)/\(arn.nameBehindFirstSlash)"
  }

  /// What people call an account of the snapshot; else its id.
  private func accountName(_ id: Substring) -> String {
    guard isAccountID(id), let text = inventory.strings.id(of: id) else { return String(id) }
    let account = inventory.accounts.first { $0.id == text }
    return account.map { $0.name.isEmpty ? String(id) : self.text($0.name) } ?? String(id)
  }
}
