import Checks
import Query

/// Findings that somebody points at, so that they are found again when the checks have run anew.
struct HeldFindings: Hashable, Sendable {
  /// The positions that they had, in ascending order.
  private var rows: [UInt32] = []
  private var findings: [Finding] = []

  /// No findings.
  init() {}

  /// Findings of a run.
  ///
  /// - Parameters:
  ///   - rows: their positions in ascending order; what the run has not found is left out.
  ///   - all: all that the run has found.
  init(_ rows: some Sequence<UInt32>, of all: [Finding]) {
    self.rows = rows.filter { Int($0) < all.count }
    findings = self.rows.map { all[Int($0)] }
  }

  /// The finding that stood at a position.
  ///
  /// - Complexity: O(log *n*).
  subscript(row: UInt32) -> Finding? {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? findings[low] : nil
  }

  /// The findings about the same resources of another reading; those whose resource is gone are left out.
  func moved(by translation: RowTranslation) -> HeldFindings {
    var moved = HeldFindings()
    for (row, finding) in zip(rows, findings) {
      guard let finding = translation.finding(finding) else { continue }
      moved.rows.append(row)
      moved.findings.append(finding)
    }
    return moved
  }
}

extension RowTranslation {
  /// The finding about the same resource; nil when that is gone.
  func finding(_ finding: Finding) -> Finding? {
    guard let resource = resource(finding.resource) else { return nil }
    var finding = finding
    finding.resource = resource
    return finding
  }
}

extension State {
  /// The selected findings, as they are now or as they were when the checks began anew.
  var selectedFindings: HeldFindings {
    guard let findings = checks.findings?.findings else { return heldSelection }
    return HeldFindings(selections[.findings] ?? RowSet(), of: findings)
  }

  /// The findings under the cursors of all places, as they are now or as they were when the checks began anew.
  var findingsUnderCursors: HeldFindings {
    guard let findings = checks.findings?.findings else { return heldCursors }
    let rows = tables.filter { $0.key.view == .findings }.values.compactMap { table -> UInt32? in
      guard case .row(let row, _) = table.cursorLine else { return nil }
      return row
    }
    return HeldFindings(Set(rows).sorted(), of: findings)
  }
}
