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

  /// Lays the tabs out in the top line of the pane; where they do not fit, titles are cut to their first letters.
  init(_ pane: Rectangle) {
    let titles = PaneTab.allCases.map(\.title)
    let whole = titles.reduce(0) { $0 + $1.count + 2 }
    let isShort = whole > pane.width
    var start = pane.column + 1
    slots = PaneTab.allCases.map { tab in
      let title = isShort ? String(tab.title.prefix(max(3, pane.width / PaneTab.allCases.count - 2))) : tab.title
      defer { start += title.count + 2 }
      return Slot(tab: tab, title: title, columns: start..<start + title.count)
    }
  }

  func tab(at column: Int) -> PaneTab? { slots.first { $0.columns.contains(column) }?.tab }
}
