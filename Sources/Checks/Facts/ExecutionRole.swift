import AWSNames
import Access
import IAM
import Inventory

/// The execution role of a function, as far as the snapshot tells.
enum ExecutionRole {
  case known(RowID<RoleRecord>)
  /// The role belongs to another account, whose roles the snapshot does not hold.
  case foreign
  /// All roles of the account are known, and this is none of them.
  case gone
  case unknown(MissingCall)
}

extension CheckContext {
  /// The execution role of a function.
  func executionRole(of function: Function) -> ExecutionRole {
    if let row = inventory.links.roleOfFunction[function.row.index] { return .known(row) }
    if let missing = missingConfiguration(of: function) { return .unknown(missing) }
    let owner = inventory.scopes[function.scope.index].account
    guard let arn = ARN(text(function.role)) else {
      return .unknown(MissingCall(.lambdaListFunctions, .failed, in: function.scope))
    }
    if arn.account != accountID(owner) { return .foreign }
    let list = fact(RoleLists.self)[owner]
    return list.state == .collected ? .gone : .unknown(list)
  }

  /// What a role holds; roles with equal policies share it.
  func held(byRole row: RowID<RoleRecord>) -> HeldPolicies { access.held(by: .role(row)) }
}
