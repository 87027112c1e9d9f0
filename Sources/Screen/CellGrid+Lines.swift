extension CellGrid {
  /// The text of each row, trailing blanks dropped.
  public var lines: [String] {
    (0..<rows).map { row in
      var line = ""
      for cell in self.row(row) {
        if let glyph = cell.glyph { line.append(glyph) }
      }
      return CellGrid.trimmed(line)
    }
  }

  /// A letter per cell for the role of its text, trailing blanks dropped; see `Role.letter`.
  ///
  /// A blank cell is shown as a blank, whatever its role.
  public var roleLines: [String] {
    (0..<rows).map { row in
      CellGrid.trimmed(String(self.row(row).map { $0.glyph == " " ? " " : $0.role.letter }))
    }
  }

  /// A letter per cell for the role of its ground, trailing plain ones dropped; see `Role.letter`.
  public var groundLines: [String] {
    (0..<rows).map { row in
      CellGrid.trimmed(String(self.row(row).map { $0.ground == .text ? " " : $0.ground.letter }))
    }
  }

  private static func trimmed(_ line: String) -> String {
    var end = line.endIndex
    while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
    return String(line[..<end])
  }
}
