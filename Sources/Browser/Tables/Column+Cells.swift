import AWSNames
import Checks
import Query
import Screen

extension Column {
  /// The same column, shown only when the user asks for it.
  var hidden: Column { Column(self, isHiddenAtFirst: true) }

  private init(_ other: Column, isHiddenAtFirst: Bool) {
    name = other.name
    title = other.title
    minimum = other.minimum
    preferred = other.preferred
    keepsEnds = other.keepsEnds
    alignment = other.alignment
    field = other.field
    self.isHiddenAtFirst = isHiddenAtFirst
    cell = other.cell
  }

  @Sendable static func worst(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("worst", row)
    guard let severity = Severity(name: word) else { return [Span("·", .cellNull)] }
    return severityWord(severity, source.glyphs)
  }

  /// A severity as its sign and word.
  static func severityWord(_ severity: Severity, _ glyphs: Glyphs) -> [Span] {
    [Span("\(glyphs[severity.glyph]) \(severity.name)", severity.role)]
  }

  @Sendable static func exposure(_ source: TableSource, _ row: UInt32) -> [Span] {
    let word = source.text("exposure", row)
    switch word {
    case "internet", "anyone": return [Span(word, .severityHigh)]
    case "none", "": return [Span("·", .cellNull)]
    case "unknown": return [Span(word, .resultUnknown)]
    default: return [Span(word)]
    }
  }
}
