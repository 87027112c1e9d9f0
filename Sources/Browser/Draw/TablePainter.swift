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

  init(_ state: State) {
    self.state = state
    columns = state.visibleColumns
    layout = state.tableLayout
    source = TableSource(state)
    selection = state.selection
    hits = TablePainter.visibleHits(state)
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

  /// Draws the line at a position of the table.
  func drawLine(at position: Int, isAtCursor: Bool, _ area: Rectangle, on grid: inout CellGrid) {
    let line = state.table.lines[position]
    let isSelected = isSelected(line)
    let ground = ground(isAtCursor: isAtCursor, isSelected: isSelected)
    grid.fill(area, role: ground, ground: ground)
    if isSelected { grid.put(.selected, column: area.column + 1, row: area.row, role: .rowSelected) }
    if isAtCursor { grid.put(.cursorMark, column: area.column, row: area.row, role: isFocused ? .frameFocus : .frame) }
    switch line {
    case .row(let row, _):
      let branch = state.table.lines.branch(at: position)
      drawCells(row, branch, isAtCursor: isAtCursor, area, on: &grid)
      if isSettled(row) { mute(area, isSelected: isSelected, on: &grid) }
      if branch?.isSupporting == true { grid.setRole(.rowMuted, in: area.inset(left: TableLayout.gutter)) }
    case .group(let key): drawHeading(key, area, on: &grid)
    }
  }

  /// Whether the row needs no more attention.
  private func isSettled(_ row: UInt32) -> Bool { state.place.view.rows?.isSettled(state.triage, row) ?? false }

  private func mute(_ area: Rectangle, isSelected: Bool, on grid: inout CellGrid) {
    let cells = area.inset(left: TableLayout.gutter)
    grid.setRole(.rowMuted, in: cells)
    if !isSelected { grid.put(.muted, column: cells.column - 1, row: cells.row, role: .rowMuted) }
  }

  private func isSelected(_ line: Lines.Line) -> Bool {
    guard !selection.isEmpty else { return false }
    return switch line {
    case .row(let row, _): selection.contains(row)
    case .group(let key): isGroupSelected(key)
    }
  }

  private func isGroupSelected(_ key: Lines.FoldKey) -> Bool {
    guard let group = state.table.lines.group(key), selection.count >= group.rows.count else { return false }
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

  private func drawCells(
    _ row: UInt32,
    _ branch: Lines.Branch?,
    isAtCursor: Bool,
    _ area: Rectangle,
    on grid: inout CellGrid
  ) {
    let isInGroup = !state.table.lines.groups.isEmpty
    if let branch, let first = layout.slots.first { drawFold(branch, first, area.row, on: &grid) }
    for slot in layout.slots {
      let column = columns[slot.index]
      let spans = column.cell(source, row)
      let inset = branch.map { TableLayout.treeInset(depth: $0.depth) } ?? (isInGroup ? TableLayout.inset : 0)
      var pen = slot.start + (slot.index == 0 ? min(inset, slot.width / 2) : 0)
      let end = slot.start + slot.width
      if column.alignment == .right { pen = max(pen, end - spans.width) }
      let isCut = column.keepsEnds && spans.count == 1 && spans.width > end - pen
      let shown = isCut ? [Span(spans.text.keepingEnds(end - pen, source.glyphs), spans[0].role)] : spans
      grid.put(shown, column: pen, row: area.row, width: max(0, end - pen))
      guard isAtCursor, isFocused, slot.index == state.table.column, slot.index > 0 else { continue }
      grid.setGround(.cellCursor, in: Rectangle(column: slot.start, row: area.row, width: slot.width, height: 1))
    }
    guard hits.contains(row), let first = layout.slots.first else { return }
    grid.setRole(.match, in: Rectangle(column: first.start, row: area.row, width: first.width, height: 1))
  }

  /// The sign of a row that others hang below, at its depth.
  private func drawFold(_ branch: Lines.Branch, _ slot: TableLayout.Slot, _ row: Int, on grid: inout CellGrid) {
    guard branch.isHead else { return }
    let sign = state.preferences.glyphs[branch.isFolded ? .collapsed : .expanded]
    let inset = min(TableLayout.treeInset(depth: branch.depth), slot.width / 2)
    grid.put(String(sign), column: slot.start + inset - TableLayout.inset, row: row, role: .treeLine)
  }

  private func drawHeading(_ key: Lines.FoldKey, _ area: Rectangle, on grid: inout CellGrid) {
    guard let group = state.table.lines.group(key) else { return }
    HeadingPainter(
      group: group,
      source: source,
      isFolded: state.table.lines.isFolded(key),
      nameWidth: state.table.lines.headingWidth
    ).draw(area, on: &grid)
  }
}

extension Column {
  /// The columns of a view that the user has not hidden; gathered by check, the check stands in the headings.
  static func visible(_ view: View, _ table: TableState) -> [Column] {
    view.columns.filter { column in
      !table.hiddenColumns.contains(column.name) && !(table.grouping == .check && column.name == "check")
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
      place.view.columns.enumerated().map { ($1.name, $0) },
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
