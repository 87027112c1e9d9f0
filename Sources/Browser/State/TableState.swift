public import Query

/// What the user has made of one place's table: filter, order, position.
public struct TableState: Hashable, Sendable {
  /// The filter in force.
  public var filter = ""
  /// The sort keys, the first one foremost; none for the natural order.
  public var sort: [SortKey] = []
  /// Names of columns that are hidden.
  public var hiddenColumns: Set<String> = []
  /// What rows are gathered by; nil for a plain list.
  public var grouping: Grouping?
  /// What is shown.
  public var lines = Lines()
  /// Findings shown that nobody has settled yet.
  public var openCount = 0
  /// The number of rows before the filter.
  public var total = 0
  /// Widths of the columns as their content asks for, in the order of the view's columns.
  public var naturalWidths: [Int] = []
  /// The line under the cursor.
  public var cursor = 0
  /// What the cursor is on, so that it stays there when the order changes.
  public var cursorLine: Lines.Line?
  /// The first visible line.
  public var top = 0
  /// The column under the cursor, among the visible ones.
  public var column = 0
  /// The first column behind the frozen one.
  public var firstColumn = 1
  /// Where a range selection began.
  public var anchor: RangeAnchor?
  /// Rows that the last find matched.
  public var hits: FindHits?
  /// Whether an arrangement has ever been asked for.
  public var isArranged = false

  /// The table of a view, as nobody has touched it.
  init(_ view: View) {
    grouping = view.rows?.usualGrouping
    sort = view.rows?.sort ?? []
    hiddenColumns = Set(view.columns.filter(\.isHiddenAtFirst).map(\.name))
  }
}

/// A column to sort by.
public struct SortKey: Hashable, Sendable {
  /// The name of the column.
  public var column: String
  /// Whether larger values come first.
  public var isDescending: Bool

  /// A column to sort by.
  public init(_ column: String, isDescending: Bool = false) {
    self.column = column
    self.isDescending = isDescending
  }
}

/// Where a range selection began, and what was selected before.
public struct RangeAnchor: Hashable, Sendable {
  /// The line it began on.
  public var line: Int
  /// What was selected before.
  public var before: RowSet
}

/// What a find matched, in a table whose rows all stay.
public struct FindHits: Hashable, Sendable {
  /// What was looked for.
  public var text: String
  /// Indices of the rows that match, in the order shown.
  public var indices: [Int]

  /// The same matches in another order of the same rows; nil when rows have come or gone.
  ///
  /// - Complexity: O(*n*) in the number of rows.
  func moved(from old: [UInt32], to new: [UInt32]) -> FindHits? {
    guard RowSet(old) == RowSet(new) else { return nil }
    let matching = RowSet(indices.map { old[$0] })
    return FindHits(text: text, indices: new.indices.filter { matching.contains(new[$0]) })
  }

  /// The position of the first match at an index or behind it.
  ///
  /// - Complexity: O(log *n*).
  func position(from index: Int) -> Int {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if indices[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
