import Inventory
import Workers

/// How many functions run with each role; replicas of Lambda@Edge are the function they are copies of.
struct RoleUses: Fact {
  /// The number by the role's row.
  let counts: [Int]

  init(_ inventory: Inventory) {
    let links = inventory.links
    var counts = inventory.roles.indices.map { links.functionsOfRole.count(RowID(index: $0)) }
    for replica in links.originalOfReplica.keys {
      if let role = links.roleOfFunction[replica.index] { counts[role.index] -= 1 }
    }
    self.counts = counts
  }
}
