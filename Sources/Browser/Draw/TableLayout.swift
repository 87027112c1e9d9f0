import Screen

/// Which columns of a table are visible, where, and how wide.
struct TableLayout: Hashable, Sendable {
  /// A column that is on screen.
  struct Slot: Hashable, Sendable {
    /// The position among the view's columns that are not hidden.
    let index: Int
    /// The first column of the screen.
    let start: Int
    /// The columns it takes.
    let width: Int
  }

  /// What is on screen, from left to right.
  let slots: [Slot]
  /// Whether columns are left out at the right.
  let hasMore: Bool

  /// Columns for marks before the first column: selected, cursor.
  static let gutter = 2
  /// How far rows below a heading step in, so that the headings stand out.
  static let inset = 2
  /// How far a row of a tree steps in: two columns a level, and two for the sign of its fold.
  static func treeInset(depth: Int) -> Int { (depth + 1) * inset }
  /// Columns that the arrow of a sorted column takes in its head.
  static let arrow = 2
  private static let gap = 2
  /// What the first column keeps: rather are others left out at the right.
  private static let leastFirst = 20

  /// Lays the columns out.
  ///
  /// A column is on screen with room for its head and for what tells its rows apart, or not at all; only the first,
  /// by which rows are known, may be cut.
  ///
  /// - Parameters:
  ///   - columns: the columns that are not hidden.
  ///   - natural: how wide their cells would like to be.
  ///   - heads: how wide their heads are, with the arrows of those that are sorted by.
  ///   - area: the columns of the screen.
  ///   - first: the first column to show behind the frozen one.
  init(columns: [Column], natural: [Int], heads: [Int], area: Range<Int>, first: Int) {
    let wishes = columns.indices.map { index in
      max(heads[index], index < natural.count ? natural[index] : columns[index].preferred)
    }
    let least = columns.indices.map { index in
      max(heads[index], min(wishes[index], index == 0 ? TableLayout.leastFirst : columns[index].minimum))
    }
    let room = area.count - TableLayout.gutter
    var shown: [Int] = []
    var taken = 0
    for index in columns.indices where index == 0 || index >= first {
      let more = least[index] + (shown.isEmpty ? 0 : TableLayout.gap)
      guard shown.isEmpty || taken + more <= room else { break }
      shown.append(index)
      taken += more
    }
    hasMore = (shown.last ?? -1) < columns.count - 1
    let usual = columns.indices.map { max(least[$0], min(wishes[$0], columns[$0].preferred)) }
    var widths = least
    var left = room - taken
    // What is usual comes before what single long cells would like.
    for goal in [usual, wishes] { TableLayout.widen(&widths, shown, to: goal, with: &left) }
    if let only = shown.first, left < 0 { widths[only] = max(1, widths[only] + left) }
    var start = area.lowerBound + TableLayout.gutter
    slots = shown.map { index in
      defer { start += widths[index] + TableLayout.gap }
      return Slot(index: index, start: start, width: widths[index])
    }
  }

  /// Whether all of a column is on screen.
  func shows(_ index: Int) -> Bool { slots.contains { $0.index == index } }

  /// The column at a column of the screen.
  func slot(at column: Int) -> Slot? { slots.last { $0.start <= column } }

  /// Gives room to columns, from the left, until they are as wide as `goal` or nothing is left.
  private static func widen(_ widths: inout [Int], _ shown: [Int], to goal: [Int], with left: inout Int) {
    for index in shown {
      let extra = max(0, min(left, goal[index] - widths[index]))
      widths[index] += extra
      left -= extra
    }
  }
}
