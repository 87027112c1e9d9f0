import JSON

/// A piece of text with its role; several make a line of mixed roles.
public struct Span: Hashable, Sendable {
  /// The text without its secrets; the grid makes it printable.
  public private(set) var text: String
  /// What it means.
  public var role: Role

  /// A piece of text with its role.
  public init(_ text: String, _ role: Role = .text) {
    // Before it is cut or broken into lines: half a secret is not told any more.
    self.text = text.withoutSecrets
    self.role = role
  }
}

extension CellGrid {
  /// Writes pieces side by side; the first that does not fit ends with an ellipsis and the rest are left out.
  ///
  /// - Returns: the columns they take.
  @discardableResult
  public mutating func put(_ spans: [Span], column: Int, row: Int, width: Int? = nil, ground: Role? = nil) -> Int {
    let limit = min(columns, width.map { column + $0 } ?? columns)
    var next = column
    for (index, span) in spans.enumerated() where next < limit {
      let wanted = TextWidth.columns(of: span.text)
      // A piece that just fills the field would hide that others follow; a blank more makes it end with the sign.
      let hidesMore = next + wanted == limit && spans[(index + 1)...].contains { !$0.text.isEmpty }
      let text = hidesMore ? span.text + " " : span.text
      let isLast = hidesMore || next + wanted > limit
      next += put(text, column: next, row: row, width: min(wanted, limit - next), role: span.role, ground: ground)
      if isLast { break }
    }
    return next - column
  }
}
