/// The directions in which a line leaves a cell.
struct LineArms: OptionSet, Hashable {
  let rawValue: UInt8

  static let up = LineArms(rawValue: 1)
  static let down = LineArms(rawValue: 2)
  static let left = LineArms(rawValue: 4)
  static let right = LineArms(rawValue: 8)

  /// The glyph with these arms, nil for none and for a single one.
  var glyph: Glyph? { LineArms.glyphs.first { $0.arms == self }?.glyph }

  static let glyphs: [(arms: LineArms, glyph: Glyph)] = [
    ([.left, .right], .horizontal), ([.up, .down], .vertical),
    ([.right, .down], .topLeft), ([.left, .down], .topRight),
    ([.right, .up], .bottomLeft), ([.left, .up], .bottomRight),
    ([.up, .down, .right], .teeLeft), ([.up, .down, .left], .teeRight),
    ([.left, .right, .down], .teeTop), ([.left, .right, .up], .teeBottom),
    ([.up, .down, .left, .right], .cross),
  ]
}

extension CellGrid {
  /// Draws a piece of line that joins the lines of frames already there; outside the grid nothing happens.
  mutating func putLine(_ arms: LineArms, column: Int, row: Int, role: Role) {
    guard bounds.contains(column: column, row: row) else { return }
    let present = self[column: column, row: row]
    var arms = arms
    if present.role == .frame || present.role == .frameFocus {
      for line in LineArms.glyphs where glyphs[line.glyph] == present.glyph {
        arms.formUnion(line.arms)
        break
      }
    }
    guard let glyph = arms.glyph else { return }
    // A focused frame keeps its colour when a neighbour is drawn over its edge.
    put(glyph, column: column, row: row, role: present.role == .frameFocus ? .frameFocus : role)
  }
}
