import Screen

/// Where the tabs of the side pane stand.
struct PaneTabs: Sendable {
  /// A tab with its columns on screen.
  struct Slot: Sendable {
    let tab: PaneTab
    let title: String
    let columns: Range<Int>
  }

  /// The tabs from left to right.
  let slots: [Slot]

  /// Lays the tabs out in the top line of the pane: closer together, then by shorter titles, at last cut.
  ///
  /// Which titles are short depends on the width alone, so that tabs stay where they are when another one is shown.
  init(_ pane: Rectangle) {
    let titles = PaneTabs.titles(width: pane.width)
    let count = titles.count
    let letters = titles.reduce(0) { $0 + $1.count }
    let gap = letters + 2 * count < pane.width ? 2 : 1
    let isCut = letters + count > pane.width
    let room = max(2, pane.width / count - 1)
    var start = pane.column + 1
    slots = zip(PaneTab.allCases, titles).map { tab, title in
      let title = isCut ? String(title.prefix(room)) : title
      defer { start += title.count + gap }
      return Slot(tab: tab, title: title, columns: start..<start + title.count)
    }
  }

  /// Titles, as many of them in full as there is room for.
  private static func titles(width: Int) -> [String] {
    var titles = PaneTab.allCases.map(\.title)
    for tab in [PaneTab.callers, .responsibility, .document, .related, .details] {
      guard titles.reduce(0, { $0 + $1.count + 1 }) + 1 > width else { break }
      titles[tab.rawValue] = tab.shortTitle
    }
    return titles
  }

  func tab(at column: Int) -> PaneTab? { slots.first { $0.columns.contains(column) }?.tab }
}
