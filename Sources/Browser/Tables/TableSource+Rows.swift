import Checks
import Inventory

extension TableSource {
  /// The rows of a place in their natural order.
  func rows(of place: Place) -> [UInt32] {
    switch place.owner {
    case nil: view == .problems ? problemRows : allRows
    case .account(let account): rows(ofAccount: account)
    case .function(let function): rows(ofFunction: function)
    case .role(let role): rows(ofRole: role)
    case .check(let check): rows(ofCheck: check)
    }
  }

  private var allRows: [UInt32] { Array(0..<UInt32(rowCount)) }

  /// What is lost before what is good to know.
  private var problemRows: [UInt32] {
    allRows.filter { snapshot.problems[Int($0)].losesRecords }
      + allRows.filter { !snapshot.problems[Int($0)].losesRecords }
  }

  private func rows(ofAccount account: RowID<AccountRecord>) -> [UInt32] {
    let links = inventory.links
    let functions = links.scopesOfAccount[account].flatMap { links.functionsOfScope[$0] }
    switch view {
    case .functions: return functions.map(\.rawValue)
    case .triggers: return functions.flatMap { links.triggersOfFunction[$0] }.map(\.rawValue)
    case .vpcAttachments: return functions.flatMap { links.attachmentsOfFunction[$0] }.map(\.rawValue)
    case .permissions: return allRows.filter { self.account(ofPermission: $0) == account }
    case .findings: return findingRows { inventory.account(of: $0) == account }
    case .accounts: return [account.rawValue]
    case .organization: return inventory.links.nodeOfAccount[account.index].map { [$0.rawValue] } ?? []
    case .summary, .catalogue, .problems, .messages: return allRows
    }
  }

  private func rows(ofFunction function: RowID<FunctionRecord>) -> [UInt32] {
    let links = inventory.links
    switch view {
    case .functions: return [function.rawValue]
    case .triggers: return links.triggersOfFunction[function].map(\.rawValue)
    case .vpcAttachments: return links.attachmentsOfFunction[function].map(\.rawValue)
    case .permissions:
      let own = links.permissionsOfFunction[function].map(\.rawValue)
      let role = links.roleOfFunction[function.index].map { links.permissionsOfRole[$0].map(\.rawValue) } ?? []
      return own + role
    case .findings: return findingRows(of: ResourceID(function))
    case .accounts: return [account(ofFunction: function).rawValue]
    case .summary, .organization, .catalogue, .problems, .messages: return allRows
    }
  }

  private func rows(ofRole role: RowID<RoleRecord>) -> [UInt32] {
    let links = inventory.links
    switch view {
    case .functions: return links.functionsOfRole[role].map(\.rawValue)
    case .permissions: return links.permissionsOfRole[role].map(\.rawValue)
    case .findings: return findingRows(of: ResourceID(role))
    case .summary, .accounts, .organization, .triggers, .vpcAttachments, .catalogue, .problems, .messages:
      return allRows
    }
  }

  private func rows(ofCheck check: UInt16) -> [UInt32] {
    guard view == .findings, let findings = checks.findings?.findings else { return allRows }
    return findings.indices.filter { findings[$0].check == check }.map(UInt32.init)
  }

  private func findingRows(of resource: ResourceID) -> [UInt32] {
    (checks.findings?.range(of: resource) ?? 0..<0).map(UInt32.init)
  }

  private func findingRows(where isWanted: (ResourceID) -> Bool) -> [UInt32] {
    let findings = checks.findings?.findings ?? []
    return findings.indices.filter { isWanted(findings[$0].resource) }.map(UInt32.init)
  }

  private func account(ofPermission row: UInt32) -> RowID<AccountRecord>? {
    inventory.account(of: inventory.permissions.holder[Int(row)])
  }
}
