import Checks
import Inventory
import Screen

extension View {
  /// Bars for severity, accounts and duties.
  public static let summary = View(
    "summary",
    title: "Summary",
    help: "bars for severity, accounts and duties",
    key: KeyWords("gs", help: "go to the summary"),
    .page(PageDescription(document: { Browser.summary($0) }, prepare: { Browser.askForFigures(&$0, &$1) }))
  )
}

extension Browser {
  fileprivate static func summary(_ state: State) -> PaneDocument {
    guard let figures = state.figures else { return PaneDocument([PaneLine("counting", .progressText)]) }
    var progress: (done: Int, of: Int)?
    if case .running(let done, let total) = state.checks.progress { progress = (done, total) }
    return SummaryPage(figures, progress: progress, glyphs: state.preferences.glyphs).document(width: state.paneWidth)
  }

  /// Counts for the summary, at once where there is little to count.
  fileprivate static func askForFigures(_ state: inout State, _ effects: inout [Effect]) {
    guard state.figures == nil, state.tickets.figures == nil else { return }
    let size = state.inventory.functions.count + (state.checks.findings?.findings.count ?? 0)
    if size <= largestInline {
      state.figures = state.summaryFigures
      return
    }
    let ticket = state.tickets.next()
    state.tickets.figures = ticket
    effects.append(.summarize(ticket))
  }
}
