import Answers
import AWSNames
import Access
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
    guard let severity: Severity = source.position("worst", row) else { return [Span("·", .cellNull)] }
    return severityWord(severity, source.glyphs)
  }

  /// A severity as its sign and word.
  static func severityWord(_ severity: Severity, _ glyphs: Glyphs) -> [Span] {
    [Span("\(glyphs[severity.glyph]) \(severity.name)", severity.role)]
  }

  @Sendable static func exposure(_ source: TableSource, _ row: UInt32) -> [Span] {
    let exposure: Audience? = source.position("exposure", row)
    switch exposure {
    case .internet, .anyAWSAccount: return [Span(exposure?.name ?? "", .severityHigh)]
    case .nobody, nil: return [Span("·", .cellNull)]
    case .unknown: return [Span("unknown", .resultUnknown)]
    case .services, .namedAccounts, .organization: return [Span(exposure?.name ?? "")]
    }
  }
}
