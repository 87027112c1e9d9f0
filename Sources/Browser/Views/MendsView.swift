import Answers
import Checks
import Inventory
import Mends
import Query
import Screen

extension View {
  /// What to do, the most worth it first.
  public static let mends = View(
    "mends",
    title: "Mends",
    help: "what to do, the most worth it first",
    key: KeyWords("gm", help: "go to the mends: what to do first"),
    .table(
      TableDescription(
        kind: .mends,
        columns: Column.columns(
          of: .mends,
          first: ["title", "closes", "score"],
          cells: ["title": title, "closes": closes, "severity": severity],
          minimums: ["title": 30, "closes": 11, "score": 7],
          hidden: ["severity", "kind"]
        ),
        owned: { source, owner in rows(of: owner, source) },
        gatherings: [
          .init(grouping: .account) { $0.gathered($1, $2) { $1.accountName(of: $0) } },
          .init(grouping: .check) { $0.gathered($1, $2) { $1.mainCheck(of: $0) } },
          .init(grouping: .owner) { $0.gathered($1, $2) { $1.ownerName(of: $0) } },
        ],
        openCount: { rows, source in rows.count { isOpen($0, source) } },
        decisions: .rows,
        isProblem: { source, row in
          source.mend(row).map { ($0.severity ?? .info) >= .high } ?? false && isOpen(row, source)
        },
        isSettled: { triage, row in triage.settledMends.contains(row) },
        emptyText: { state in
          if state.checks.findings == nil { return "the checks are still running" }
          if state.dataset.mends == nil { return "gathering findings by what they come from" }
          return state.functionsAbsence ?? "nothing to mend: all that could be checked passes"
        },
        keys: .findings,
        follow: .init("findings", to: .findings) { row, state in
          guard let mend = TableSource(state).mend(row) else { return [] }
          return Browser.go(to: Place(.findings, of: .mend(mend.cause)), &state)
        },
        pane: .document { state, row in Browser.page(ofMend: row, state) },
        source: { state, row in
          state.dataset.mends.flatMap { mends in TableSource(state).mend(row).flatMap { mends.place(of: $0).provenance }
          }
        }
      )
    )
  )

  private static func rows(of owner: Owner, _ source: TableSource) -> [UInt32]? {
    guard let mends = source.dataset.mends, let findings = source.checks.findings else { return [] }
    let wanted: (Finding) -> Bool
    switch owner {
    case .account(let account): wanted = { source.inventory.account(of: $0.resource) == account }
    case .function(let row): wanted = { $0.resource == ResourceID(row) }
    case .role(let row): wanted = { $0.resource == ResourceID(row) }
    case .check(let check): wanted = { $0.check == check }
    case .mend(let cause): return mends.set.place(of: cause).map { [UInt32($0)] } ?? []
    }
    return mends.set.mends.indices.filter { place in
      mends.set.mends[place].findings.contains { wanted(findings.findings[Int($0)]) }
    }.map(UInt32.init)
  }

  /// Whether one of its findings stands open.
  private static func isOpen(_ row: UInt32, _ source: TableSource) -> Bool { !source.triage.settledMends.contains(row) }

  @Sendable private static func title(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let mend = source.mend(row) else { return [] }
    let title = source.dataset.mends?.title(of: mend) ?? ""
    let isSettled = !isOpen(row, source)
    let glyph = mend.severity.map { source.glyphs[$0.glyph] } ?? source.glyphs[.resultUnknown]
    let role = isSettled ? .rowMuted : mend.severity?.role ?? .resultUnknown
    return [Span("\(glyph) ", role), Span(title, isSettled ? .rowMuted : .text)]
  }

  @Sendable private static func closes(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let mend = source.mend(row) else { return [] }
    var spans: [Span] = []
    for severity in Severity.allCases.reversed() where mend.closes[Int(severity.rawValue)] > 0 {
      if !spans.isEmpty { spans.append(Span(" ")) }
      spans.append(Span("\(mend.closes[Int(severity.rawValue)])\(source.glyphs[severity.glyph])", severity.role))
    }
    guard mend.unknowns > 0 else { return spans }
    if !spans.isEmpty { spans.append(Span(" ")) }
    return spans + [Span("\(mend.unknowns)\(source.glyphs[.resultUnknown])", .resultUnknown)]
  }

  @Sendable private static func severity(_ source: TableSource, _ row: UInt32) -> [Span] {
    guard let severity = source.mend(row)?.severity else { return [Span("unknown", .resultUnknown)] }
    return Column.severityWord(severity, source.glyphs)
  }
}

extension TableSource {
  /// The mend of a row of that table; nil before findings are gathered.
  func mend(_ row: UInt32) -> Mend? {
    guard let set = dataset.mends?.set, set.mends.indices.contains(Int(row)) else { return nil }
    return set.mends[Int(row)]
  }
}

extension Browser {
  /// What the pane says of a mend: what it closes, how its score comes about, what changes, and what to run.
  fileprivate static func page(ofMend row: UInt32, _ state: State) -> PaneDocument {
    guard let narrator = state.dataset.mends, narrator.set.mends.indices.contains(Int(row)) else {
      return PaneDocument()
    }
    let context = state.paneContext
    let facts = MendsQuestion.Facts(narrator: narrator, places: [Int(row)])
    return AnswerPane(context).document(MendsQuestion().answer(facts, in: context.session))
  }
}
