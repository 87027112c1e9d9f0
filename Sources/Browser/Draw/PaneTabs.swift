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

  /// Lays the tabs out in the top line of the pane, closer together or cut where they do not fit.
  init(_ pane: Rectangle) {
    let titles = PaneTab.allCases.map(\.title)
    let letters = titles.reduce(0) { $0 + $1.count }
    let gap = letters + 2 * titles.count < pane.width ? 2 : 1
    let isCut = letters + titles.count > pane.width
    let room = max(2, pane.width / titles.count - 1)
    var start = pane.column + 1
    slots = PaneTab.allCases.map { tab in
      let title = isCut ? String(tab.title.prefix(room)) : tab.title
      defer { start += title.count + gap }
      return Slot(tab: tab, title: title, columns: start..<start + title.count)
    }
  }

  func tab(at column: Int) -> PaneTab? { slots.first { $0.columns.contains(column) }?.tab }
}
