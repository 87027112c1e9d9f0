import Inventory
import Query

extension Arrangement {
  /// Rows as a tree: those that match with all that they hang below, each row's own in the order given.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func tree(_ rows: [UInt32], _ tree: TableDescription.Tree, _ inventory: Inventory) -> Lines {
    let matching = RowSet(rows)
    var supporting = RowSet()
    var children: [UInt32: [UInt32]] = [:]
    var tops: [UInt32] = []
    let hang = { (row: UInt32) in
      if let parent = tree.parent(inventory, row) {
        children[parent, default: []].append(row)
      } else {
        tops.append(row)
      }
    }
    for row in rows {
      hang(row)
      // What holds a row is there as well, once, where its first row asks for it.
      var above = tree.parent(inventory, row)
      while let parent = above, !matching.contains(parent), !supporting.contains(parent) {
        supporting.insert(parent)
        hang(parent)
        above = tree.parent(inventory, parent)
      }
    }
    var ordered: [UInt32] = []
    var stack = Array(tops.reversed())
    while let row = stack.popLast() {
      ordered.append(row)
      stack += (children[row] ?? []).reversed()
    }
    return Lines(tree: ordered, depths: ordered.map { tree.depth(inventory, $0) }, supporting: supporting)
  }
}

extension TableSource {
  /// Columns that the first cell of a row steps in, with the sign of its fold.
  func treeInset(_ row: UInt32) -> Int {
    guard let tree = view.rows?.tree else { return 0 }
    return TableLayout.treeInset(depth: Int(tree.depth(inventory, row)))
  }
}
