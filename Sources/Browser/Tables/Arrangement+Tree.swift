import Inventory
import Query

extension Arrangement {
  /// The nodes of an organization as a tree: the rows that match with all that they hang below, each node's own in the
  /// order given.
  ///
  /// - Complexity: O(*n*) in the number of nodes.
  func tree(_ rows: [UInt32], _ inventory: Inventory) -> Lines {
    let nodes = inventory.organizationNodes
    let matching = RowSet(rows)
    var supporting = RowSet()
    var children: [UInt32: [UInt32]] = [:]
    var tops: [UInt32] = []
    let hang = { (row: UInt32) in
      if let parent = nodes[Int(row)].parent {
        children[parent.rawValue, default: []].append(row)
      } else {
        tops.append(row)
      }
    }
    for row in rows {
      hang(row)
      // What holds a row is there as well, once, where its first row asks for it.
      var above = nodes[Int(row)].parent
      while let parent = above, !matching.contains(parent.rawValue), !supporting.contains(parent.rawValue) {
        supporting.insert(parent.rawValue)
        hang(parent.rawValue)
        above = nodes[parent.index].parent
      }
    }
    var ordered: [UInt32] = []
    var stack = Array(tops.reversed())
    while let row = stack.popLast() {
      ordered.append(row)
      stack += (children[row] ?? []).reversed()
    }
    return Lines(tree: ordered, depths: ordered.map { nodes[Int($0)].depth }, supporting: supporting)
  }
}

extension TableSource {
  /// Columns that the first cell of a row steps in, with the sign of its fold.
  func treeInset(_ row: UInt32) -> Int {
    guard view == .organization else { return 0 }
    return TableLayout.treeInset(depth: Int(inventory.organizationNodes[Int(row)].depth))
  }
}
