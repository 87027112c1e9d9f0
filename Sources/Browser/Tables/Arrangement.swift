import Checks
import Query
public import Workers

/// Which rows to show and in which order: a question that can be answered in the background.
public struct Arrangement: Hashable, Sendable {
  /// The place it is for.
  public var place: Place
  /// The filter.
  public var filter: String
  /// The sort keys.
  public var sort: [SortKey]
  /// What rows are gathered by; nil for a plain list.
  public var grouping: Grouping?
  /// Names of the visible columns, which bare words look at.
  public var columns: [String]

  init(_ place: Place, _ state: State) {
    let table = state.tables[place] ?? TableState(place.view)
    self.place = place
    filter = table.filter
    sort = table.sort
    grouping = table.grouping
    columns = Column.visible(place.view, table).map(\.name)
  }
}

/// Rows in order.
public struct Arranged: Hashable, Sendable {
  /// The place they are for.
  public var place: Place
  /// The lines.
  public var lines: Lines
  /// Failures among them that nobody has settled yet.
  public var openCount: Int
  /// The number of rows before the filter.
  public var total: Int
  /// Widths of the columns as their cells ask for.
  public var naturalWidths: [Int]
}

extension Arrangement {
  /// The rows that were asked for, in their order; nil when it was cancelled.
  ///
  /// - Complexity: O(*n* log *n*) in the number of rows of the place.
  public func arranged(in state: State, cancellation: Cancellation = .never) -> Arranged? {
    guard !cancellation.isCancelled else { return nil }
    let source = TableSource(state, view: place.view)
    let base = source.rows(of: place)
    guard let rows = matching(filter, among: base, source, state, cancellation), !cancellation.isCancelled else {
      return nil
    }
    let sorted = sorted(rows, source)
    guard !cancellation.isCancelled else { return nil }
    return Arranged(
      place: place,
      lines: lines(of: sorted, source),
      openCount: place.view.rows?.openCount?(rows, source) ?? 0,
      total: base.count,
      naturalWidths: naturalWidths(of: rows, source)
    )
  }

  private func lines(of rows: [UInt32], _ source: TableSource) -> Lines {
    let table = place.view.rows
    let rows = table?.rearranged?(self, rows, source) ?? rows
    if let tree = table?.tree { return self.tree(rows, tree, source.inventory) }
    return table?.gathering(by: grouping)?.lines(self, rows, source) ?? Lines(rows)
  }

  /// The rows that a find matches, as indices into the rows shown; nil when it was cancelled or makes no sense.
  public func hits(of text: String, in state: State, cancellation: Cancellation = .never) -> FindHits? {
    let rows = (state.tables[place] ?? TableState(place.view)).lines.rows
    let source = TableSource(state, view: place.view)
    guard let matching = matching(text, among: rows, source, state, cancellation), !cancellation.isCancelled else {
      return nil
    }
    let wanted = RowSet(matching)
    return FindHits(text: text, indices: rows.indices.filter { wanted.contains(rows[$0]) })
  }

  private func matching(
    _ text: String,
    among rows: [UInt32],
    _ source: TableSource,
    _ state: State,
    _ cancellation: Cancellation
  ) -> [UInt32]? {
    guard !text.isEmpty else { return rows }
    guard let table = place.view.table else { return Arrangement.containing(text, rows, source) }
    guard let query = try? Query(text, in: table) else { return nil }
    let visible = columns.compactMap { table.field(named: $0) }
    var dataset = source.dataset
    if query.needsSelection { dataset.selection = state.selectionsByTable }
    return Filter(query, over: dataset, visible: visible)
      .rows(among: rows) { cancellation.isCancelled }
  }

  /// Rows of the program's own lists whose cells hold all words.
  private static func containing(_ text: String, _ rows: [UInt32], _ source: TableSource) -> [UInt32] {
    let words = text.lowercased().split(separator: " ")
    let columns = source.view.columns
    return rows.filter { row in
      let text = columns.map { $0.cell(source, row).text.lowercased() }.joined(separator: " ")
      return words.allSatisfy { text.contains($0) }
    }
  }

  private func sorted(_ rows: [UInt32], _ source: TableSource) -> [UInt32] {
    guard let table = place.view.table else { return sortedByText(rows, source) }
    let keys = sort.compactMap { key in
      table.field(named: key.column).map {
        (field: $0, direction: key.isDescending ? SortDirection.descending : .ascending)
      }
    }
    return source.dataset.sortedRows(rows, by: keys)
  }

  private func sortedByText(_ rows: [UInt32], _ source: TableSource) -> [UInt32] {
    guard let key = sort.first, let column = source.view.columns.first(where: { $0.name == key.column })
    else { return rows }
    let texts = rows.map { (row: $0, text: column.cell(source, $0).text) }
    let sorted = texts.sorted { ($0.text, $0.row) < ($1.text, $1.row) }.map(\.row)
    return key.isDescending ? sorted.reversed() : sorted
  }

  /// How wide the columns would like to be, from a sample of cells, so that no scrolling changes it.
  private func naturalWidths(of rows: [UInt32], _ source: TableSource) -> [Int] {
    let step = max(1, rows.count / 100)
    let sample = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    return source.view.columns.enumerated().map { position, column in
      guard !column.isHiddenAtFirst else { return column.preferred }
      let isFirst = position == 0
      return sample.reduce(column.title.count) { width, row in
        let inset = isFirst ? grouping != nil ? TableLayout.inset : source.treeInset(row) : 0
        return max(width, column.cell(source, row).width + inset)
      }
    }
  }
}
