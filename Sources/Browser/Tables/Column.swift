import Query
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
  /// Whether cells without room lose their middle, as the ends of ids and paths tell them apart.
  let keepsEnds: Bool
  /// Where its cells stand.
  let alignment: CellGrid.Alignment
  /// The field that filters and sorts look at; nil where there is none.
  let field: Field?
  /// Whether the user has to ask for it.
  let isHiddenAtFirst: Bool
  /// The text of a row's cell.
  let cell: @Sendable (TableSource, UInt32) -> [Span]

  /// A column of the program's own lists.
  init(
    _ title: String,
    minimum: Int,
    preferred: Int,
    keepsEnds: Bool = false,
    cell: @escaping @Sendable (TableSource, UInt32) -> [Span]
  ) {
    name = title.lowercased()
    self.title = title.uppercased()
    self.minimum = minimum
    self.preferred = preferred
    self.keepsEnds = keepsEnds
    alignment = .left
    field = nil
    isHiddenAtFirst = false
    self.cell = cell
  }

  /// The column of a field, with cells of its own where plain text would say less.
  init(
    _ field: Field,
    title: String? = nil,
    minimum: Int? = nil,
    keepsEnds: Bool = false,
    cell: (@Sendable (TableSource, UInt32) -> [Span])? = nil
  ) {
    let title = title ?? field.title.uppercased()
    name = field.id
    self.title = title
    // Words of a known few are never cut; names and ids may be.
    let least = minimum ?? (field.width <= 16 ? field.width : max(field.minimumWidth, 14))
    self.minimum = least
    preferred = max(field.width, least)
    self.keepsEnds = keepsEnds
    self.field = field
    isHiddenAtFirst = field.visibility != .standard
    switch field.alignment {
    case .leading: alignment = .left
    case .trailing: alignment = .right
    }
    self.cell = cell ?? { source, row in Column.plain(field.text(in: source.dataset, row: Int(row)), field) }
  }

  private static func plain(_ text: String, _ field: Field) -> [Span] {
    switch text {
    case "": [Span("·", .cellNull)]
    case "no" where field.kind == .flag: [Span("no", .textDim)]
    case "0" where field.alignment == .trailing: [Span("0", .textDim)]
    default: [Span(text, field.id == "name" ? .text : .row)]
    }
  }
}

extension [Span] {
  /// The text without its roles.
  var text: String { map(\.text).joined() }
  /// The columns it takes.
  var width: Int { reduce(0) { $0 + TextWidth.columns(of: $1.text) } }
}
