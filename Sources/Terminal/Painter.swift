import CCurses
import Screen

/// Hands changed cells to curses and remembers what it has handed over.
struct Painter {
  private let depth: ColorDepth
  private var looks: LookTable
  private var theme: Theme?
  private var styles: StyleTable?
  private let encoder = GlyphEncoder()
  /// The grid handed over last; nil when nothing of the screen is known.
  private var last: CellGrid?

  init(depth: ColorDepth, pairLimit: Int32) {
    self.depth = depth
    looks = LookTable(depth: depth, pairLimit: pairLimit)
  }

  /// Makes the next frame write every cell.
  mutating func forget() {
    last = nil
  }

  /// Writes the cells that look different from the last frame.
  ///
  /// - Returns: the number of cells written.
  mutating func paint(_ grid: CellGrid, theme: Theme) -> Int {
    let styles = adopt(theme)
    let runs = grid.changes(from: last ?? CellGrid(columns: 0, rows: 0))
    var count = 0
    for run in runs {
      write(grid.cells(of: run), row: run.row, column: run.columns.lowerBound, styles: styles)
      count += run.columns.count
    }
    last = grid
    return count
  }

  /// The styles of a theme; with another theme than last time every cell looks different.
  private mutating func adopt(_ theme: Theme) -> StyleTable {
    if let styles, theme == self.theme { return styles }
    let styles = StyleTable(theme, depth: depth)
    self.theme = theme
    self.styles = styles
    forget()
    return styles
  }

  private mutating func write(_ cells: ArraySlice<Cell>, row: Int, column: Int, styles: StyleTable) {
    var encoded: [cc_cell] = []
    encoded.reserveCapacity(cells.count)
    // Neighbours mostly look the same: one style is asked for per stretch, not per cell.
    var stretch: (role: Role, ground: Role, look: Look)?
    for cell in cells where cell.width > 0 {
      if stretch?.role != cell.role || stretch?.ground != cell.ground {
        stretch = (cell.role, cell.ground, looks.look(of: styles.style(role: cell.role, ground: cell.ground)))
      }
      guard let look = stretch?.look else { continue }
      encoder.append(cell, look: look, to: &encoded)
    }
    cc_write_row(Int32(row), Int32(column), encoded, Int32(encoded.count))
  }
}
