import Screen

/// A table in plain text: columns as wide as their widest cell, the last one open.
public struct TextTable {
  /// A column.
  public struct Column: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// Whether cells stand at its right edge, as numbers do.
    public var isTrailing: Bool

    /// A column.
    public init(title: String, isTrailing: Bool = false) {
      self.title = title
      self.isTrailing = isTrailing
    }
  }

  private let columns: [Column]
  private var rows: [[String]] = []
  private var widths: [Int]

  /// A table without rows.
  public init(_ columns: [Column]) {
    self.columns = columns
    widths = columns.map { TextWidth.columns(of: $0.title) }
  }

  /// What people see of a list.
  ///
  /// - Throws: What the list throws.
  public init(_ rows: some RecordSource) throws {
    let fields = rows.columns
    self.init(fields.map { Column(title: $0.title, isTrailing: $0.isTrailing) })
    try rows.forEach { row in append(fields.map { $0.text(of: row) }) }
  }

  /// Adds a row; cells are made printable.
  public mutating func append(_ cells: [String]) {
    let cells = cells.map(\.printable)
    for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], TextWidth.columns(of: cell)) }
    rows.append(cells)
  }

  /// The head of the table.
  public var head: String { line(columns.map(\.title)) }

  /// The lines of the rows; `style` may colour a cell once its width is settled.
  public func lines(style: (_ row: Int, _ column: Int, _ text: String) -> String = { $2 }) -> [String] {
    rows.enumerated().map { row, cells in line(cells) { style(row, $0, $1) } }
  }

  private func line(_ cells: [String], style: (Int, String) -> String = { $1 }) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: widths[column] - TextWidth.columns(of: cell))
      let isLast = column == cells.count - 1
      if columns[column].isTrailing {
        line += padding + style(column, cell)
      } else {
        line += style(column, cell) + (isLast ? "" : padding)
      }
      if !isLast { line += "  " }
    }
    return line
  }
}
