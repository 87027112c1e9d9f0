/// A query made ready to be asked of the rows of one dataset.
///
/// It keeps what it learns about texts, and so belongs to one thread at a time; make one where it is used.
public struct Filter {
  private let test: RowTest?

  /// Rows looked at between two questions whether to go on: some milliseconds of work.
  private static let chunk = 1 << 15

  /// A filter.
  ///
  /// - Parameters:
  ///   - query: What to ask.
  ///   - dataset: What the rows belong to.
  ///   - visible: The columns that bare words look at; nil for the standard ones.
  public init(_ query: Query, over dataset: Dataset, visible: [Field]? = nil) {
    let builder = RowTestBuilder(dataset: dataset, table: query.table, visible: visible ?? query.table.standardFields)
    test = query.root.map(builder.test)
  }

  /// Whether one row matches.
  public func matches(_ row: Int) -> Bool { test?.passes(row) ?? true }

  /// The rows that match, in the order given; nil when it was cancelled.
  ///
  /// To narrow a filter while its text grows, give the rows that matched so far.
  ///
  /// - Complexity: O(*rows*), with each distinct text looked at once.
  public func rows(among rows: [UInt32], isCancelled: () -> Bool = { false }) -> [UInt32]? {
    guard let test else { return rows }
    var found: [UInt32] = []
    for start in stride(from: 0, to: rows.count, by: Filter.chunk) {
      if isCancelled() { return nil }
      found += test.rows(among: Array(rows[start..<min(start + Filter.chunk, rows.count)]))
    }
    return found
  }
}

extension Dataset {
  /// Every row of a table, in order.
  public func allRows(of table: TableKind) -> [UInt32] { Array(0..<UInt32(rowCount(of: table))) }

  /// The rows of a table that match a query; nil when it was cancelled.
  public func rows(
    matching query: Query,
    visible: [Field]? = nil,
    isCancelled: () -> Bool = { false }
  ) -> [UInt32]? {
    Filter(query, over: self, visible: visible).rows(among: allRows(of: query.table), isCancelled: isCancelled)
  }
}
