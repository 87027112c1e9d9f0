import Answers
import Checks
import Query
import Screen

/// Paints the heading of a group: what its rows have in common, and what they add up to.
struct HeadingPainter {
  let group: Lines.Group
  let source: TableSource
  let isFolded: Bool
  /// Columns that the names of all groups take, so that what is said of them stands below each other.
  let nameWidth: Int

  func draw(_ area: Rectangle, on grid: inout CellGrid) {
    let start = area.column + TableLayout.gutter
    let end = area.columns.upperBound - 1
    let counts = group.countText
    let countStart = max(start, end - counts.count)
    let fold = Span("\(source.glyphs[isFolded ? .collapsed : .expanded]) ", .treeLine)
    let (name, words) = wording
    let pen = Browser.put([fold, sign, name], column: start, end: countStart - 2, row: area.row, on: &grid)
    let column = max(pen + 2, start + 4 + min(nameWidth, area.width / 2) + 2)
    Browser.put([Span(words, .textDim)], column: column, end: countStart - 2, row: area.row, on: &grid)
    grid.put(counts, column: countStart, row: area.row, role: .treeCount)
  }

  /// How bad it is; findings without a failure cannot be told.
  private var sign: Span {
    if let worst = group.worst { return Span("\(source.glyphs[worst.glyph]) ", worst.role) }
    switch group.tally {
    case .findings: return Span("\(source.glyphs[.resultUnknown]) ", .resultUnknown)
    case .mends: return Span("\(source.glyphs[.resultUnknown]) ", .resultUnknown)
    case .statements: return Span("  ")
    }
  }

  private var wording: (name: Span, words: String) {
    switch group.key {
    case .check(let position):
      let check = source.check(position)
      return (Span(check.id, .textStrong), check.title)
    case .subject(let subject):
      let isOpen = subject == .anyone || subject == .everything
      return (Span(source.name(of: subject).printable, isOpen ? .warn : .textStrong), source.whereabouts(of: subject))
    case .named(let name): return (Span(name.printable, .textStrong), "")
    case .row: return (Span(""), "")
    }
  }
}

extension Lines.Group {
  /// `2 failed  8 unknown`; `1 of 2 open  8 unknown` once the team has settled some; `3 allow  1 deny  4 bound` for
  /// statements that grant, deny, and bound what others grant.
  var countText: String {
    switch tally {
    case .findings(let failed, let open):
      let count = Browser.grouped(failed)
      let failures = open == failed ? "\(count) failed" : "\(Browser.grouped(open)) of \(count) open"
      return Self.joined([(failed, failures), (rows.count - failed, "\(Browser.grouped(rows.count - failed)) unknown")])
    case .mends(let closes, let unknowns):
      let mends = Browser.counted(rows.count, "mend")
      return Self.joined([
        (rows.count, mends), (closes, "closes \(Browser.grouped(closes))"),
        (unknowns, "tells \(Browser.grouped(unknowns))"),
      ])
    case .statements(let granting, let denying, let bounding):
      return Self.joined(
        [(granting, "allow"), (denying, "deny"), (bounding, "bound")].map { ($0.0, "\(Browser.grouped($0.0)) \($0.1)") }
      )
    }
  }

  private static func joined(_ parts: [(count: Int, text: String)]) -> String {
    parts.filter { $0.count > 0 }.map(\.text).joined(separator: "  ")
  }
}
