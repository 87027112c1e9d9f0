import Inventory
import Workers

/// Roles, users and functions by the names that people and session ARNs use for them.
struct PrincipalNames: Fact {
  private(set) var principals: [StringID: [PrincipalRow]] = [:]
  private(set) var functions: [StringID: [RowID<FunctionRecord>]] = [:]

  init(_ model: AccessModel) {
    let inventory = model.inventory
    for principal in model.principals {
      switch principal {
      case .role(let row): principals[inventory.roles[row.index].name, default: []].append(principal)
      case .user(let row): principals[inventory.users[row.index].name, default: []].append(principal)
      }
    }
    for (row, name) in inventory.functions.name.enumerated() { functions[name, default: []].append(RowID(index: row)) }
  }
}
