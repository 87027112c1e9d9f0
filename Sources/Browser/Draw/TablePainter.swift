import Checks
import Query
import Screen

/// Paints the header and lines of one table.
struct TablePainter {
  private let state: State
  private let columns: [Column]
  private let layout: TableLayout
  private let source: TableSource
  private let selection: RowSet
  private let hits: Set<UInt32>
  /// Columns that the names of the groups take.
  private let headingWidth: Int

  init(_ state: State) {
    self.state = state
    columns = state.visibleColumns
    layout = state.tableLayout
    source = TableSource(state)
    selection = state.selection
    hits = TablePainter.visibleHits(state)
    let catalogue = state.checks.catalogue
    headingWidth = state.table.lines.groups.reduce(0) { max($0, catalogue[Int($1.key)].id.count) }
  }

  /// The rows on screen that a find has matched.
  private static func visibleHits(_ state: State) -> Set<UInt32> {
    let table = state.table
    guard let hits = table.hits, table.lines.count > 0 else { return [] }
    let first = table.lines.rowIndex(atLine: table.top)
    return Set(
      hits.indices[hits.position(from: first)...].prefix(state.layout.tableHeight).map { table.lines.rows[$0] }
    )
  }

  private var isFocused: Bool { !state.isPaneFocused }

  func drawHeader(_ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .tableHead, ground: .tableHead)
    for slot in layout.slots {
      let column = columns[slot.index]
      let sort = state.table.sort.first { $0.column == column.name }
      let isAtCursor = slot.index == state.table.column && isFocused
      let role: Role = isAtCursor ? .tableHeadCursor : sort == nil ? .tableHead : .tableHeadSort
      let arrow = sort.map { " \(state.preferences.glyphs[$0.isDescending ? .sortDescending : .sortAscending])" } ?? ""
      let title = column.title + arrow
      grid.put(title, column: slot.start, row: area.row, width: slot.width, role: role, alignment: column.alignment)
    }
    let glyphs = state.preferences.glyphs
    if layout.hasMore {
      grid.put(String(glyphs[.crumb]), column: area.columns.upperBound - 1, row: area.row, role: .tableHeadSort)
    }
    guard state.table.firstColumn > 1 else { return }
    grid.put("<", column: area.column, row: area.row, role: .tableHeadSort)
  }

  func drawLine(_ line: Lines.Line, isAtCursor: Bool, _ area: Rectangle, on grid: inout CellGrid) {
    let isSelected = isSelected(line)
    let ground = ground(isAtCursor: isAtCursor, isSelected: isSelected)
    grid.fill(area, role: ground, ground: ground)
    if isSelected { grid.put(.selected, column: area.column + 1, row: area.row, role: .rowSelected) }
    if isAtCursor { grid.put(.cursorMark, column: area.column, row: area.row, role: isFocused ? .frameFocus : .frame) }
    switch line {
    case .row(let row):
      drawCells(row, isAtCursor: isAtCursor, area, on: &grid)
      if isSettled(row) { mute(area, isSelected: isSelected, on: &grid) }
    case .group(let key): drawHeading(key, area, on: &grid)
    }
  }

  /// Whether the row is a finding that needs no more attention.
  private func isSettled(_ row: UInt32) -> Bool { state.place.view == .findings && !state.triage.isOpen(at: row) }

  private func mute(_ area: Rectangle, isSelected: Bool, on grid: inout CellGrid) {
    let cells = area.inset(left: TableLayout.gutter)
    grid.setRole(.rowMuted, in: cells)
    if !isSelected { grid.put(.muted, column: cells.column - 1, row: cells.row, role: .rowMuted) }
  }

  private func isSelected(_ line: Lines.Line) -> Bool {
    guard !selection.isEmpty else { return false }
    return switch line {
    case .row(let row): selection.contains(row)
    case .group(let key): isGroupSelected(key)
    }
  }

  private func isGroupSelected(_ key: UInt32) -> Bool {
    guard let group = state.table.lines.groups.first(where: { $0.key == key }) else { return false }
    return state.table.lines.rows[group.rows].allSatisfy { selection.contains($0) }
  }

  private func ground(isAtCursor: Bool, isSelected: Bool) -> Role {
    switch (isAtCursor, isSelected) {
    case (true, true): isFocused ? .rowSelectedCursor : .rowCursorBlurred
    case (true, false): isFocused ? .rowCursor : .rowCursorBlurred
    case (false, true): .rowSelected
    case (false, false): .row
    }
  }

  private func drawCells(_ row: UInt32, isAtCursor: Bool, _ area: Rectangle, on grid: inout CellGrid) {
    let isInGroup = !state.table.lines.groups.isEmpty
    for slot in layout.slots {
      let column = columns[slot.index]
      let spans = column.cell(source, row)
      let inset = isInGroup && slot.index == 0 ? TableLayout.inset : 0
      var pen = slot.start + inset
      let end = slot.start + slot.width
      if column.alignment == .right { pen = max(pen, end - spans.width) }
      let isCut = column.keepsEnds && spans.count == 1 && spans.width > end - pen
      let shown = isCut ? [Span(spans.text.keepingEnds(end - pen, source.glyphs), spans[0].role)] : spans
      drawCell(shown, from: pen, to: end, area.row, on: &grid)
      guard isAtCursor, isFocused, slot.index == state.table.column, slot.index > 0 else { continue }
      grid.setGround(.cellCursor, in: Rectangle(column: slot.start, row: area.row, width: slot.width, height: 1))
    }
    guard hits.contains(row), let first = layout.slots.first else { return }
    grid.setRole(.match, in: Rectangle(column: first.start, row: area.row, width: first.width, height: 1))
  }

  private func drawCell(_ spans: [Span], from start: Int, to end: Int, _ row: Int, on grid: inout CellGrid) {
    var pen = start
    for (index, span) in spans.enumerated() where pen < end {
      let width = TextWidth.columns(of: span.text)
      let isCut = pen + width > end || (index + 1 < spans.count && pen + width == end)
      let room = isCut ? end - pen : width
      pen += grid.put(
        isCut && width <= room ? span.text + " " : span.text,
        column: pen,
        row: row,
        width: room,
        role: span.role
      )
    }
  }

  /// A check with its findings: how many are open, and what it speaks to.
  private func drawHeading(_ key: UInt32, _ area: Rectangle, on grid: inout CellGrid) {
    guard let group = state.table.lines.groups.first(where: { $0.key == key }) else { return }
    let glyphs = state.preferences.glyphs
    let isFolded = state.table.lines.folded.contains(key)
    let check = source.check(key)
    let sign =
      group.worst.map { Span("\(glyphs[$0.glyph]) ", $0.role) } ?? Span("\(glyphs[.resultUnknown]) ", .resultUnknown)
    let count = TablePainter.count(of: group)
    let start = area.column + TableLayout.gutter
    let end = area.columns.upperBound - 1
    let countStart = max(start, end - count.count)
    let spans = [Span("\(glyphs[isFolded ? .collapsed : .expanded]) ", .treeLine), sign, Span(check.id, .textStrong)]
    let pen = Browser.put(spans, column: start, end: countStart - 2, row: area.row, on: &grid)
    // Titles stand below each other, where the names leave room for them.
    let title = max(pen + 2, start + 4 + min(headingWidth, area.width / 2) + 2)
    Browser.put([Span(check.title, .textDim)], column: title, end: countStart - 2, row: area.row, on: &grid)
    grid.put(count, column: countStart, row: area.row, role: .treeCount)
  }
}

extension TablePainter {
  /// `2 failed  8 unknown`; `1 of 2 open  8 unknown` once the team has settled some.
  private static func count(of group: Lines.Group) -> String {
    let failed = Browser.grouped(group.failedCount)
    let isUntouched = group.openCount == group.failedCount
    let unknown = group.rows.count - group.failedCount
    var parts: [String] = []
    if group.failedCount > 0 {
      parts.append(isUntouched ? "\(failed) failed" : "\(Browser.grouped(group.openCount)) of \(failed) open")
    }
    if unknown > 0 { parts.append("\(Browser.grouped(unknown)) unknown") }
    return parts.joined(separator: "  ")
  }
}

extension Column {
  /// The columns of a view that the user has not hidden; gathered by check, the check stands in the headings.
  static func visible(_ view: View, _ table: TableState) -> [Column] {
    columns(of: view).filter { column in
      !table.hiddenColumns.contains(column.name) && !(table.isGrouped && view == .findings && column.name == "check")
    }
  }
}

extension State {
  /// The columns that are shown.
  var visibleColumns: [Column] { Column.visible(place.view, table) }

  /// Where the columns stand.
  var tableLayout: TableLayout {
    let visible = visibleColumns
    let natural = table.naturalWidths
    let positions = Dictionary(
      Column.columns(of: place.view).enumerated().map { ($1.name, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let widths = visible.map { column in
      let position = positions[column.name] ?? natural.count
      return position < natural.count ? natural[position] : column.preferred
    }
    let heads = visible.map { column in
      column.title.count + (table.sort.contains { $0.column == column.name } ? TableLayout.arrow : 0)
    }
    return TableLayout(
      columns: visible,
      natural: widths,
      heads: heads,
      area: layout.table.columns,
      first: table.firstColumn
    )
  }
}
