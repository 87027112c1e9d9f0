import Answers
import Inventory
import Screen

extension DetailsPane {
  func writeAccount(_ row: RowID<AccountRecord>, to writer: inout PaneWriter) {
    let account = inventory.accounts[row.index]
    writer.field("account", text(account.id), .textStrong)
    optional("name", account.name, to: &writer)
    optional("alias", account.alias, to: &writer)
    optional("e-mail", account.email, to: &writer)
    writer.field("status", account.status.isEmpty ? "not in the snapshot" : text(account.status), status(account))
    if account.isManagementAccount { writer.field("role", "management account of the organization", .warn) }
    writeOrganization(row, to: &writer)
    guard account.isInSnapshot else {
      writer.space()
      writer.add("\(context.glyphs[.resultUnknown]) the snapshot has no folder for this account", .resultUnknown)
      writeSource(account.provenance, to: &writer)
      return
    }
    writer.section("Regions", fold: "details.regions") { writeRegions(row, to: &$0) }
    writer.section("Collected", fold: "details.coverage", isFolded: true) { writeCoverage(row, to: &$0) }
    writeSource(account.provenance, to: &writer)
  }

  private func status(_ account: AccountRecord) -> Role {
    if account.status.isEmpty { return .resultUnknown }
    return text(account.status) == "ACTIVE" ? .text : .warn
  }

  private func writeOrganization(_ row: RowID<AccountRecord>, to writer: inout PaneWriter) {
    let account = inventory.accounts[row.index]
    guard inventory.membership(of: row) != .none else { return writer.field("organization", "none", .text) }
    guard !account.organizationID.isEmpty else {
      writer.field("organization", "\(context.glyphs[.resultUnknown]) not in the snapshot", .resultUnknown)
      return
    }
    let node = inventory.links.nodeOfAccount[row.index]
    let link = node.map { PaneLink.row(.organization, $0.rawValue) }
    writer.field("organization", text(account.organizationID), link == nil ? .text : .link, link: link)
    optional("path", account.organizationPath, to: &writer)
  }

  private func writeRegions(_ row: RowID<AccountRecord>, to writer: inout PaneWriter) {
    for scope in inventory.scopes.of(row) {
      let count = inventory.functions.of(scope).count
      let state = inventory.coverage.state(.lambdaListFunctions, in: scope)
      let region = context.region(scope)
      guard count > 0 || (state != .collected && region != "global") else { continue }
      if case .unknown(let why) = context.absence(of: .lambdaListFunctions, in: scope), count == 0 {
        writer.field(region, absent: .unknown(why), context: context)
      } else {
        writer.field(region, "\(count) \(count == 1 ? "function" : "functions")")
      }
    }
  }

  /// Every call that was made somewhere in the account, and those that failed.
  private func writeCoverage(_ row: RowID<AccountRecord>, to writer: inout PaneWriter) {
    let scopes = inventory.scopes.of(row)
    for operation in Operation.allCases {
      let states = scopes.map { inventory.coverage.state(operation, in: $0) }
      guard let best = states.max(), best != .notCollected else { continue }
      let refused = zip(scopes, states).compactMap { scope, state in
        state.wordOfRefusal.map { "\($0) in \(context.region(scope))" }
      }
      let sign = refused.isEmpty ? context.glyphs[.resultPass] : context.glyphs[.resultUnknown]
      let role: Role = refused.isEmpty ? .resultPass : .resultUnknown
      let rest = refused.isEmpty ? "" : "  \(refused.joined(separator: ", "))"
      writer.append(PaneLine([Span("\(sign) ", role), Span(operation.name), Span(rest, .resultUnknown)]))
    }
  }
}

extension CoverageState {
  /// Why a call that was made did not tell all; nil for others.
  fileprivate var wordOfRefusal: String? {
    switch self {
    case .denied: "denied"
    case .failed: "failed"
    case .partlyCollected: "in part"
    case .notCollected, .collected: nil
    }
  }
}
