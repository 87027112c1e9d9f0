import Answers
import Inventory

extension PaneContext {
  /// Why nothing of a call of AWS Organizations is there; any account of an organization that may ask answers for all.
  func organizationAbsence(of operation: Operation, in organization: StringID = .empty) -> Absence {
    let states = inventory.scopes(ofOrganization: organization).map { inventory.coverage.state(operation, in: $0) }
    let best = states.max() ?? .notCollected
    return best == .collected ? .none : absence(of: operation, best)
  }

  /// Whether the roots of an organization say that policies of a kind are in use; nil where none tells.
  func isSwitchedOn(_ kind: PermissionKind, in organization: StringID) -> Bool? {
    let roots = inventory.organizationalUnits.filter {
      $0.policyTypesKnown && inventory.organization(toldIn: $0.scope) == organization
    }
    guard !roots.isEmpty else { return nil }
    return roots.contains { root in
      inventory.lists[root.policyTypes].contains { PermissionKind(controlPolicyType: text($0)) == kind }
    }
  }

  /// Why the document of a policy is not there.
  func absence(ofPolicy policy: ControlPolicyRecord) -> String {
    organizationAbsence(of: .organizationsDescribePolicy) == .none
      ? "not in the snapshot (organizations-describe-policy was not collected for it)"
      : organizationAbsence(of: .organizationsDescribePolicy).text
  }
}

extension Browser {
  /// Why the organization is empty, with the call that would tell.
  static func organizationAbsence(_ state: State) -> String {
    let context = state.paneContext
    for operation in [Operation.organizationsDescribeOrganization, .organizationsListAccounts] {
      guard case .unknown(let why) = context.organizationAbsence(of: operation) else { continue }
      // In two lines, as the call's name is long and the table may be narrow.
      return why.split(separator: " (", maxSplits: 1).joined(separator: "\n").filter { $0 != ")" }
    }
    return "the accounts of the snapshot belong to no organization"
  }
}
