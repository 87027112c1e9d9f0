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
      isFolded: folded.contains(.row(rows[index])),
      isSupporting: supporting.contains(rows[index])
    )
  }

  /// Keys of all that folds.
  var foldKeys: Set<FoldKey> {
    guard isTree else { return Set(groups.map(\.key)) }
    return Set(rows.indices.filter(isHead).map { .row(rows[$0]) })
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
    case .check, .subject: position(of: .group(key))
    }
  }

  /// The next line that a fold begins with, or the one before; nil where there is none.
  func nextHead(from position: Int, _ step: Int) -> Int? {
    if isTree {
      let lines = step > 0 ? Array(min(position + 1, count)..<count) : (0..<position).reversed()
      return lines.first { isHead(unfolded[$0]) }
    }
    guard count > 0 else { return nil }
    let index = groupIndex(ofRowAt: min(rowIndex(atLine: position), rows.count - 1))
    if step > 0 { return index + 1 < groups.count ? headingPosition(index + 1) : nil }
    let own = headingPosition(index)
    if own < position { return own }
    return index > 0 ? headingPosition(index - 1) : nil
  }

  /// The folds that a row lies in.
  func heads(aboveRowAt index: Int) -> [FoldKey] {
    var heads: [FoldKey] = []
    var depth = depths[index]
    for above in rows[..<index].indices.reversed() where depths[above] < depth {
      heads.append(.row(rows[above]))
      depth = depths[above]
    }
    return heads
  }

  private func isHead(_ index: Int) -> Bool { index + 1 < depths.count && depths[index + 1] > depths[index] }

  mutating func layOutTree() {
    unfolded = []
    var closedDepth = UInt32.max
    for index in rows.indices {
      if depths[index] > closedDepth { continue }
      unfolded.append(index)
      closedDepth = folded.contains(.row(rows[index])) ? depths[index] : .max
    }
  }
}
