import Access
import Inventory

extension CheckContext {
  /// Judges the execution role of a function where the snapshot holds it.
  func verdict(
    onRoleOf function: Function,
    judge: (RowID<RoleRecord>, HeldPolicies) -> Verdict
  ) -> Verdict {
    switch executionRole(of: function) {
    case .known(let row): judge(row, held(byRole: row))
    case .foreign: .notApplicable("the role belongs to another account")
    case .gone: .notApplicable("the role no longer exists")
    case .unknown(let call): .unknown([call])
    }
  }

  /// The call that would tell a role's policies in full.
  func missingPolicy(of row: RowID<RoleRecord>) -> MissingCall {
    MissingCall(.iamGetAccountAuthorizationDetails, .failed, in: inventory.roles[row.index].scope)
  }
}
