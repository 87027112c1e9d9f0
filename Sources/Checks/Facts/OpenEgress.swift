import Inventory
import Workers

/// Security groups that let every protocol out to everywhere.
struct OpenEgress: Fact {
  private let isOpen: [Bool]

  init(_ inventory: Inventory) {
    let everyProtocol = inventory.strings.id(of: "-1")
    let everywhere = ["0.0.0.0/0", "::/0"].compactMap { inventory.strings.id(of: $0) }
    isOpen = inventory.securityGroups.indices.map { group in
      inventory.securityGroupRules.of(RowID(index: group)).contains { row in
        let rule = inventory.securityGroupRules[row.index]
        return rule.isEgress && rule.ipProtocol == everyProtocol && everywhere.contains(rule.peer)
      }
    }
  }

  /// Whether a group is one of them.
  subscript(group: RowID<SecurityGroupRecord>) -> Bool { isOpen[group.index] }
}
