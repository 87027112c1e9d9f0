import Query
import Screen

extension Column {
  /// Fields whose values begin alike: ids, ARNs, names with the account's or team's prefix.
  private static let toldByEnds: Set = [
    "account", "vpc", "subnet", "security-groups", "role", "role-arn", "arn", "function-arn", "source-arn", "key",
    "principal", "resource", "source", "log-group", "egress", "policy",
  ]

  /// The columns of a table's fields, some of them moved to the front, some with cells of their own.
  static func columns(
    of table: TableKind,
    first: [String] = [],
    cells: [String: @Sendable (TableSource, UInt32) -> [Span]] = [:],
    titles: [String: String] = [:],
    minimums: [String: Int] = [:],
    hidden: Set<String> = []
  ) -> [Column] {
    let fields = table.fields
    let moved = Set(first)
    let front = first.compactMap { table.field(named: $0) }
    let middle = fields.filter { !moved.contains($0.id) && $0.visibility == .standard }
    let others = fields.filter { !moved.contains($0.id) && $0.visibility != .standard }
    return (front + middle + others).map { field in
      var column = Column(
        field,
        title: titles[field.id],
        minimum: minimums[field.id] ?? (field.id == "account" ? 12 : nil),
        keepsEnds: toldByEnds.contains(field.id),
        cell: cells[field.id]
      )
      if hidden.contains(field.id) { column = column.hidden }
      return column
    }
  }
}
