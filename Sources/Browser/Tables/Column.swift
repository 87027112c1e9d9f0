import Inventory
import Screen

/// A column of a table: how its cells read, and how much room they like.
struct Column: Sendable {
  /// The name that filters and sorts know it by.
  let name: String
  /// The heading.
  let title: String
  /// The least room that is still of use.
  let minimum: Int
  /// The most room it gets unless there is plenty.
  let preferred: Int
  /// Where its cells stand.
  let alignment: CellGrid.Alignment
  /// The text of a row's cell.
  let cell: @Sendable (TableSource, UInt32) -> [Span]

  /// A column.
  init(
    _ name: String,
    _ title: String,
    _ minimum: Int,
    _ preferred: Int,
    alignment: CellGrid.Alignment = .left,
    cell: @escaping @Sendable (TableSource, UInt32) -> [Span]
  ) {
    self.name = name
    self.title = title
    self.minimum = minimum
    self.preferred = preferred
    self.alignment = alignment
    self.cell = cell
  }

  /// A column of plain text.
  init(
    _ name: String,
    _ title: String,
    _ minimum: Int,
    _ preferred: Int,
    alignment: CellGrid.Alignment = .left,
    text: @escaping @Sendable (TableSource, UInt32) -> String
  ) {
    self.init(name, title, minimum, preferred, alignment: alignment) { source, row in
      let text = text(source, row)
      return text.isEmpty ? [Span("·", .cellNull)] : [Span(text)]
    }
  }
}

extension [Span] {
  /// The text without its roles.
  var text: String { map(\.text).joined() }
  /// The columns it takes.
  var width: Int { reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
}
