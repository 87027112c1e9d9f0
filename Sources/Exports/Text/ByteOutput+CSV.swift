extension ByteOutput {
  /// A line of cells.
  mutating func writeCells(_ cells: [String]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { endCell() }
      writeCell(cell)
    }
    endLine()
  }

  /// Ends a cell that another follows.
  mutating func endCell() { bytes.append(UInt8(ascii: ",")) }

  /// Ends a line.
  mutating func endLine() { write("\r\n") }

  /// A cell that no spreadsheet takes for a formula and no reader for two.
  mutating func writeCell(_ text: String) {
    let visible = text.visible
    let isQuoted = visible.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if text.startsFormula { bytes.append(UInt8(ascii: "'")) }
    guard isQuoted else { return write(visible) }
    for byte in visible.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension String {
  /// Whether a spreadsheet would take the text for a formula.
  ///
  /// Source: OWASP, "CSV Injection", as known on 2026-11-21; the wide forms work where input is Japanese.
  fileprivate var startsFormula: Bool {
    switch unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
