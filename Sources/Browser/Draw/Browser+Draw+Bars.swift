import Checks
import Inventory
import Screen

extension Browser {
  static func drawTopBar(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .bar, ground: .bar)
    var pen = area.column + 1
    pen += grid.put("lambdascope", column: pen, row: area.row, role: .barKey) + 2
    pen += grid.put(state.snapshot.name, column: pen, row: area.row, role: .bar) + 2
    pen += grid.put(state.snapshot.collectedOn, column: pen, row: area.row, role: .barLabel) + 3
    let inventory = state.inventory
    let totals = "\(counted(inventory.accounts.count, "account")) · \(counted(inventory.functions.count, "function"))"
    pen += grid.put(totals, column: pen, row: area.row, role: .bar)
  }

  static func drawCrumbs(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    var pen = area.column + 1
    pen += grid.put(state.place.view.title, column: pen, row: area.row, role: .crumbActive) + 3
    let table = state.table
    grid.put("\(table.lines.rows.count) of \(table.total)", column: pen, row: area.row, role: .frameTitleCount)
  }

  static func drawBottomBar(_ state: State, _ area: Rectangle, on grid: inout CellGrid) {
    grid.fill(area, role: .bar, ground: .bar)
    var pen = area.column + 1
    for binding in Keymap.standard.bindings where binding.hint != nil && state.keyContexts.contains(binding.context) {
      guard let hint = binding.hint, pen + hint.count + 8 < area.columns.upperBound else { break }
      pen += grid.put(binding.keyName, column: pen, row: area.row, role: .barKey) + 1
      pen += grid.put(hint, column: pen, row: area.row, role: .barLabel) + 2
    }
  }

  /// `1 function`, `2 functions`, `1,204 functions`.
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = String(number)
    var end = digits.index(digits.endIndex, offsetBy: -3, limitedBy: digits.startIndex)
    while let position = end, position > digits.startIndex, digits[digits.index(before: position)] != "-" {
      digits.insert(",", at: position)
      end = digits.index(position, offsetBy: -3, limitedBy: digits.startIndex)
    }
    return digits
  }
}
