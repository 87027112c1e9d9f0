import Screen

/// Where the parts of the screen are.
struct ScreenLayout: Hashable, Sendable {
  /// Product, snapshot, totals.
  let topBar: Rectangle
  /// Breadcrumbs, counts and filter.
  let crumbs: Rectangle
  /// The table with its header; empty when the pane is zoomed.
  let table: Rectangle
  /// The scroll bar of the table, one column beside it; empty where there is no divider.
  let scrollBar: Rectangle
  /// The pane with its tabs; empty when it is hidden.
  let pane: Rectangle
  /// The line between table and pane, one column or row; empty where there is none.
  let divider: Rectangle
  /// Keys or a message.
  let bottomBar: Rectangle

  /// The smallest screen that can be worked with.
  static let smallest = Size(columns: 40, rows: 10)
  /// From this width on the pane stands beside the table.
  static let wide = 100
  /// From this height on the pane lies below the table.
  static let tall = 20

  init(size: Size, pane: PaneState, isPaneFocused: Bool) {
    let whole = Rectangle(size)
    let (topBar, rest) = whole.splitTop(1)
    let (crumbs, below) = rest.splitTop(1)
    let (body, bottomBar) = below.splitBottom(1)
    self.topBar = topBar
    self.crumbs = crumbs
    self.bottomBar = bottomBar
    let parts = ScreenLayout.split(body, size: size, pane: pane, isPaneFocused: isPaneFocused)
    table = parts.table
    divider = parts.divider
    scrollBar = parts.scrollBar
    self.pane = parts.pane
  }

  init(_ state: State) {
    self.init(size: state.size, pane: state.visiblePane, isPaneFocused: state.isPaneFocused)
  }

  /// Number of table rows that fit below the header.
  var tableHeight: Int { max(0, table.height - 1) }
  /// Number of pane lines that fit below the tabs.
  var paneHeight: Int { max(0, pane.height - 1) }

  private static func split(
    _ body: Rectangle,
    size: Size,
    pane: PaneState,
    isPaneFocused: Bool
  ) -> (table: Rectangle, scrollBar: Rectangle, divider: Rectangle, pane: Rectangle) {
    let none = Rectangle(width: 0, height: 0)
    let hasRoom = size.columns >= wide || size.rows >= tall
    if isPaneFocused && (pane.isZoomed || !hasRoom) { return (none, none, none, body) }
    guard pane.isShown, hasRoom, !pane.isZoomed else { return (body, none, none, none) }
    if size.columns >= wide {
      let usual = size.columns * 42 / 100
      let width = min(max(30, usual + pane.growth), size.columns - 40)
      let (table, rest) = body.splitRight(width + 1)
      let parts = rest.columns(.cells(1), .cells(1), .share(1))
      return (table, parts[0], parts[1], parts[2])
    }
    let height = min(max(4, body.height * 2 / 5 + pane.growth / 2), body.height - 5)
    let (table, paneArea) = body.splitBottom(height)
    return (table, none, none, paneArea)
  }
}

extension State {
  /// The pane as the present view shows it: pages have none.
  var visiblePane: PaneState {
    var pane = pane
    if !hasPane { pane.isShown = false }
    return pane
  }

  /// Where the parts of the screen are.
  var layout: ScreenLayout { ScreenLayout(self) }
}
