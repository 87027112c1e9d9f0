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
  private static let gap = 2
  /// What the first column keeps: rather are others left out at the right.
  private static let leastFirst = 18

  /// Lays the columns out.
  ///
  /// - Parameters:
  ///   - columns: the columns that are not hidden.
  ///   - natural: how wide their cells would like to be.
  ///   - area: the columns of the screen.
  ///   - first: the first column to show behind the frozen one.
  init(columns: [Column], natural: [Int], area: Range<Int>, first: Int) {
    var widths = columns.indices.map { index in
      let wish = index < natural.count ? natural[index] : columns[index].preferred
      return max(1, min(wish, max(columns[index].preferred, columns[index].minimum)))
    }
    let room = area.count - TableLayout.gutter
    TableLayout.shrink(&widths, to: room, columns)
    var slots: [Slot] = []
    var start = area.lowerBound + TableLayout.gutter
    var hasMore = false
    for index in columns.indices where index == 0 || index >= first {
      let width = min(widths[index], area.upperBound - start)
      if width <= 0 || (width < widths[index] && index != 0) {
        hasMore = true
        break
      }
      slots.append(Slot(index: index, start: start, width: width))
      start += width + TableLayout.gap
    }
    self.slots = TableLayout.stretched(slots, natural: natural, to: area.upperBound)
    self.hasMore = hasMore
  }

  /// Whether all of a column is on screen.
  func shows(_ index: Int) -> Bool { slots.contains { $0.index == index } }

  /// The column at a column of the screen.
  func slot(at column: Int) -> Slot? { slots.last { $0.start <= column } }

  /// Takes room from the widest columns until all fit or none can give more; the first, by which rows are known,
  /// gives last.
  private static func shrink(_ widths: inout [Int], to room: Int, _ columns: [Column]) {
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - room
    let least = widths.indices.map { $0 == 0 ? max(columns[0].minimum, leastFirst) : columns[$0].minimum }
    for isFirst in [false, true] {
      while excess > 0 {
        let giving = widths.indices.filter { ($0 == 0) == isFirst && widths[$0] > least[$0] }
        guard let widest = giving.max(by: { widths[$0] < widths[$1] }) else { break }
        widths[widest] -= 1
        excess -= 1
      }
    }
  }

  /// Gives room that is left to columns whose cells are cut.
  private static func stretched(_ slots: [Slot], natural: [Int], to end: Int) -> [Slot] {
    guard let last = slots.last else { return slots }
    var left = end - (last.start + last.width)
    var start = slots[0].start
    return slots.map { slot in
      let wish = slot.index < natural.count ? natural[slot.index] : slot.width
      let extra = max(0, min(left, wish - slot.width))
      left -= extra
      defer { start += slot.width + extra + gap }
      return Slot(index: slot.index, start: start, width: slot.width + extra)
    }
  }
}
