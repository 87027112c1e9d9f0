import Checks
import Screen

extension View {
  /// The catalogue of checks.
  public static let catalogue = View(
    "checks",
    title: "Checks",
    help: "the catalogue of checks, or one of them",
    argument: Argument(
      word: "ID",
      completions: { state in state.checks.catalogue.map { Completion($0.id, $0.title) } },
      command: { .travel(.showCheck($0)) }
    ),
    key: KeyWords("gc", help: "go to the catalogue of checks"),
    .table(
      TableDescription(
        columns: [
          Column("Check", minimum: 20, preferred: 40) { source, row in [Span(source.check(row).id)] },
          Column("Severity", minimum: 8, preferred: 10) { source, row in
            Column.severityWord(source.check(row).severity, source.glyphs)
          },
          Column("Fail", minimum: 4, preferred: 8) { source, row in
            let count = source.failures(ofCheck: row)
            return [Span(count.map { Browser.grouped($0) } ?? "·", count == 0 ? .textDim : .text)]
          },
          Column("Duty", minimum: 8, preferred: 20) { source, row in [Span(source.check(row).duty.name, .textDim)] },
          Column("Title", minimum: 16, preferred: 60) { source, row in [Span(source.check(row).title)] },
        ],
        count: { $0.checks.catalogue.count },
        decisions: .rows,
        moved: { _, row in row },
        isProblem: { source, row in
          (source.failures(ofCheck: row) ?? 0) > 0 && source.check(row).severity >= .high
        },
        emptyText: { _ in "there is no check" },
        follow: .init("findings", to: .findings) { row, state in
          Browser.go(to: Place(.findings, of: .check(UInt16(row))), &state)
        },
        pane: .document { state, row in PaneDocument(explaining: state.checks.catalogue[Int(row)], state.checks) }
      )
    )
  )
}
