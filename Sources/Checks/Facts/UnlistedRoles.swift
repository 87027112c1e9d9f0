import Inventory
import Workers

/// Roles that functions name and the snapshot does not hold.
struct UnlistedRoles: Fact {
  /// How many functions name each.
  let uses: [StringID: Int]

  init(_ inventory: Inventory) {
    var uses: [StringID: Int] = [:]
    let replicas = inventory.links.originalOfReplica
    for row in 0..<inventory.functions.count
    where inventory.links.roleOfFunction[row] == nil && replicas[RowID(index: row)] == nil {
      uses[inventory.functions.role[row], default: 0] += 1
    }
    self.uses = uses
  }
}
