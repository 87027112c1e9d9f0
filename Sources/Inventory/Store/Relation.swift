/// Which rows of one table belong to each row of another, as compressed sparse rows: a hop costs no search.
public struct Relation<From, To>: Sendable {
  @usableFromInline let offsets: [UInt32]
  @usableFromInline let targets: [RowID<To>]

  /// A relation from pairs in any order; the targets of a row keep the order of their pairs.
  ///
  /// - Complexity: O(*rows* + *pairs*).
  public init(rowCount: Int, pairs: [(from: RowID<From>, to: RowID<To>)]) {
    var offsets = [UInt32](repeating: 0, count: rowCount + 1)
    for pair in pairs { offsets[pair.from.index + 1] += 1 }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var next = offsets
    var targets = [RowID<To>](repeating: RowID(0), count: pairs.count)
    for pair in pairs {
      targets[Int(next[pair.from.index])] = pair.to
      next[pair.from.index] += 1
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// A relation from the one row, if any, that each of the others belongs to; the others keep their order.
  ///
  /// - Complexity: O(*rows* + *owners*).
  init(rowCount: Int, owners: [RowID<From>?]) {
    var offsets = [UInt32](repeating: 0, count: rowCount + 1)
    var count = 0
    for case let owner? in owners {
      offsets[owner.index + 1] += 1
      count += 1
    }
    for row in 0..<rowCount { offsets[row + 1] += offsets[row] }
    var next = offsets
    var targets = [RowID<To>](repeating: RowID(0), count: count)
    for (row, owner) in owners.enumerated() {
      guard let owner else { continue }
      targets[Int(next[owner.index])] = RowID(index: row)
      next[owner.index] += 1
    }
    self.offsets = offsets
    self.targets = targets
  }

  /// A relation without rows.
  public static var empty: Relation { Relation(rowCount: 0, pairs: []) }

  /// The rows that belong to a row.
  @inlinable public subscript(row: RowID<From>) -> ArraySlice<RowID<To>> {
    targets[Int(offsets[row.index])..<Int(offsets[row.index + 1])]
  }

  /// How many rows belong to a row.
  @inlinable public func count(_ row: RowID<From>) -> Int { Int(offsets[row.index + 1] - offsets[row.index]) }

  /// The same relation from the other side.
  public func inverted(rowCount: Int) -> Relation<To, From> {
    var pairs: [(from: RowID<To>, to: RowID<From>)] = []
    pairs.reserveCapacity(targets.count)
    for row in 0..<offsets.count - 1 {
      for target in self[RowID(index: row)] { pairs.append((target, RowID(index: row))) }
    }
    return Relation<To, From>(rowCount: rowCount, pairs: pairs)
  }
}
