extension CellGrid {
  /// A run of cells in one row that has to be painted.
  public struct Run: Hashable, Sendable {
    /// The row.
    public let row: Int
    /// The columns; never half of a wide glyph.
    public let columns: Range<Int>

    package init(row: Int, columns: Range<Int>) {
      self.row = row
      self.columns = columns
    }
  }

  /// The runs in which this grid differs from an older one; everything when the size differs.
  ///
  /// When a wide glyph gives way to narrow ones, both of its cells are in the run, even if the right one reads the
  /// same: the terminal has lost it. Runs split by a gap too small to be worth moving the cursor are joined.
  ///
  /// - Complexity: O(*n*) in the number of cells.
  public func changes(from old: CellGrid) -> [Run] {
    guard old.columns == columns, old.rows == rows else {
      return (0..<rows).map { Run(row: $0, columns: 0..<columns) }
    }
    var runs: [Run] = []
    cells.withUnsafeBufferPointer { new in
      old.cells.withUnsafeBufferPointer { old in
        for row in 0..<rows { appendChanges(to: &runs, row: row, new: new, old: old) }
      }
    }
    return runs
  }

  /// The cells of a run.
  public func cells(of run: Run) -> ArraySlice<Cell> {
    cells[run.row * columns + run.columns.lowerBound..<run.row * columns + run.columns.upperBound]
  }

  /// A cursor move costs about this many bytes, and so does painting as many unchanged cells.
  private static let smallestGap = 4

  private func appendChanges(
    to runs: inout [Run],
    row: Int,
    new: UnsafeBufferPointer<Cell>,
    old: UnsafeBufferPointer<Cell>
  ) {
    let start = row * columns
    let firstRun = runs.count
    for column in 0..<columns where new[start + column] != old[start + column] {
      let range = whole(column, start: start, new: new, old: old)
      if runs.count > firstRun, let last = runs.last,
        range.lowerBound - last.columns.upperBound < CellGrid.smallestGap
      {
        let upper = max(last.columns.upperBound, range.upperBound)
        runs[runs.count - 1] = Run(row: row, columns: last.columns.lowerBound..<upper)
      } else {
        runs.append(Run(row: row, columns: range))
      }
    }
  }

  /// The changed cell with the other half of each wide glyph it belonged or belongs to.
  private func whole(
    _ column: Int,
    start: Int,
    new: UnsafeBufferPointer<Cell>,
    old: UnsafeBufferPointer<Cell>
  ) -> Range<Int> {
    var lower = column
    var upper = column + 1
    while lower > 0, new[start + lower].width == 0 || old[start + lower].width == 0 { lower -= 1 }
    while upper < columns, new[start + upper].width == 0 || old[start + upper].width == 0 { upper += 1 }
    return lower..<upper
  }
}
