extension ByteOutput {
  /// Text of a snapshot or a person: in a code span nothing is markup, a link or HTML.
  mutating func writeCode(_ text: String) { writeCode(text, isCell: false) }

  /// The same in a cell of a table, where a bar would end the cell even within code.
  mutating func writeCodeCell(_ text: String) { writeCode(text, isCell: true) }

  private mutating func writeCode(_ text: String, isCell: Bool) {
    let visible = text.visible.utf8
    guard !visible.isEmpty else { return write("–") }
    let fence = visible.longestRun(of: ByteOutput.tick) + 1
    let needsSpace = visible.first == ByteOutput.tick || visible.last == ByteOutput.tick || visible.losesItsSpaces
    writeFence(fence)
    if needsSpace { bytes.append(0x20) }
    for byte in visible {
      if isCell, byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    if needsSpace { bytes.append(0x20) }
    writeFence(fence)
  }

  /// A block of code that nothing within can end.
  mutating func writeBlock(_ text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)).visible }
    let fence = max(3, (lines.map { $0.utf8.longestRun(of: ByteOutput.tick) }.max() ?? 0) + 1)
    writeFence(fence)
    write("sh\n")
    for line in lines { write("\(line)\n") }
    writeFence(fence)
    write("\n")
  }

  /// Words of the catalogue, with what Markdown would read as markup taken literally.
  mutating func writeWords(_ text: String) {
    for byte in text.visible.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "#"),
        UInt8(ascii: "&"), UInt8(ascii: "~"):
        bytes.append(UInt8(ascii: "\\"))
      default: break
      }
      bytes.append(byte)
    }
  }

  private static let tick = UInt8(ascii: "`")

  private mutating func writeFence(_ length: Int) {
    bytes.append(contentsOf: repeatElement(ByteOutput.tick, count: length))
  }
}

extension String.UTF8View {
  /// Whether a reader takes a space at either end for one of the fence's own: not where there is nothing else.
  ///
  /// Source: CommonMark 0.31.2, "Code spans", as known on 2026-11-28.
  fileprivate var losesItsSpaces: Bool { first == 0x20 && last == 0x20 && contains { $0 != 0x20 } }

  /// The most times that a byte stands in a row.
  fileprivate func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var run = 0
    for other in self {
      run = other == byte ? run + 1 : 0
      if run > longest { longest = run }
    }
    return longest
  }
}
