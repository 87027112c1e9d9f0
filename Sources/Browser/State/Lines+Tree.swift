// Rows that hang below each other.
extension Lines {
  /// How a line of a tree stands in it.
  struct Branch: Hashable {
    /// How many lines it hangs below.
    var depth: Int
    /// Whether rows hang below it.
    var isHead: Bool
    /// Whether those are hidden.
    var isFolded: Bool
    /// Whether it is there only to hold those.
    var isSupporting: Bool
  }

  /// How the line at a position stands in the tree; nil where there is none.
  func branch(at position: Int) -> Branch? {
    guard isTree, position < unfolded.count else { return nil }
    let index = unfolded[position]
    return Branch(
      depth: Int(depths[index]),
      isHead: isHead(index),
      isFolded: isFolded(.row(rows[index])),
      isSupporting: supporting.contains(rows[index])
    )
  }

  /// The fold that begins at a position, else the one around it.
  ///
  /// - Complexity: O(*n*) in a tree, O(log *n*) in groups.
  func foldKey(at position: Int) -> FoldKey? {
    guard isTree else { return group(at: position)?.key }
    guard position < unfolded.count else { return nil }
    let index = unfolded[position]
    let head = isHead(index) ? index : rows[..<index].indices.last { depths[$0] < depths[index] }
    return head.map { .row(rows[$0]) }
  }

  /// The position of the line that a fold begins with.
  func headPosition(of key: FoldKey) -> Int? {
    switch key {
    case .row(let row): position(of: .row(row))
    case .check, .subject, .named: position(of: .group(key))
    }
  }

  /// The next line that a fold begins with, or the one before; nil where there is none.
  func nextHead(from position: Int, _ step: Int) -> Int? {
    if isTree {
      let below = min(position + 1, count)..<count
      return step > 0
        ? below.first { isHead(unfolded[$0]) } : (0..<position).last { isHead(unfolded[$0]) }
    }
    guard count > 0 else { return nil }
    let index = groupIndex(ofRowAt: min(rowIndex(atLine: position), rows.count - 1))
    if step > 0 { return index + 1 < groups.count ? headingPosition(index + 1) : nil }
    let own = headingPosition(index)
    if own < position { return own }
    return index > 0 ? headingPosition(index - 1) : nil
  }

  private func isHead(_ index: Int) -> Bool { index + 1 < depths.count && depths[index + 1] > depths[index] }

  /// The rows that no fold hides, by index.
  var unfoldedRows: [Int] {
    var shown: [Int] = []
    var closedDepth = UInt32.max
    for (index, depth) in depths.enumerated() {
      if depth > closedDepth { continue }
      shown.append(index)
      closedDepth = isFolded(.row(rows[index])) ? depth : .max
    }
    return shown
  }

  /// Opens the folds that hide a row, and says where it then stands; nil when it is not among the rows.
  ///
  /// The row is shown in the group of the key, if it stands there.
  mutating func reveal(_ row: UInt32, in key: FoldKey?) -> Int? {
    let own = key.flatMap { group($0) }.flatMap { rows[$0.rows].firstIndex(of: row) }
    guard let index = own ?? rows.firstIndex(of: row) else { return nil }
    reveal(rowAt: index)
    return position(ofRowAt: index)
  }

  /// Opens the folds that hide the row at `index` of `rows`.
  mutating func reveal(rowAt index: Int) {
    switch style {
    case .plain: break
    case .groups: setFolded(groups[groupIndex(ofRowAt: index)].key, false)
    case .tree:
      var depth = depths[index]
      for above in rows[..<index].indices.reversed() where depths[above] < depth {
        setFolded(.row(rows[above]), false)
        depth = depths[above]
      }
    }
  }
}
