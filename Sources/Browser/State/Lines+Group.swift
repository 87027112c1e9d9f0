public import Checks
import Query

extension Lines {
  /// Rows under one heading.
  public struct Group: Hashable, Sendable {
    /// What the rows have in common.
    public var key: FoldKey
    /// The positions of its rows.
    public var rows: Range<Int>
    /// The worst severity: among its failures, or of what was found about the subject; nil for none.
    public var worst: Severity?
    /// What its rows add up to.
    public var tally: Tally

    /// Rows under one heading.
    public init(key: FoldKey, rows: Range<Int>, worst: Severity? = nil, tally: Tally) {
      self.key = key
      self.rows = rows
      self.worst = worst
      self.tally = tally
    }
  }

  /// What the rows of a group add up to.
  public enum Tally: Hashable, Sendable {
    /// Findings: failures, and how many of them nobody has settled yet; the others cannot be told from the snapshot.
    case findings(failed: Int, open: Int)
    /// Statements that grant, that deny, and that only bound what others grant.
    case statements(granting: Int, denying: Int, bounding: Int)
    /// Mends: the failures that they close, and the findings that they tell.
    case mends(closes: Int, unknowns: Int)
  }
}

extension Lines {
  /// Every row that matches, once, in the order shown.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  public var distinctRows: [UInt32] {
    guard rowCount < rows.count else { return rows }
    var seen = supporting
    return rows.filter { row in
      guard !seen.contains(row) else { return false }
      seen.insert(row)
      return true
    }
  }
}
