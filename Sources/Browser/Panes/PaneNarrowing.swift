import Screen

/// Which lines of a tree are left when it is narrowed to a text: those that hold it, the heads above them, and what lies
/// below a head that holds it.
struct PaneNarrowing {
  private var shown: [Bool]
  private var opened: [Bool]

  /// - Complexity: O(*n*) in the text of the document, times its depth at worst.
  init(_ document: PaneDocument, to text: String) {
    let wanted = text.lowercased()
    shown = [Bool](repeating: wanted.isEmpty, count: document.lines.count)
    opened = [Bool](repeating: false, count: document.lines.count)
    guard !wanted.isEmpty else { return }
    var heads: [(line: Int, indent: Int, matches: Bool)] = []
    for (index, line) in document.lines.enumerated() {
      while let last = heads.last, last.indent >= line.indent { heads.removeLast() }
      let matches = line.text.lowercased().contains(wanted)
      if matches {
        shown[index] = true
        for head in heads {
          shown[head.line] = true
          opened[head.line] = true
        }
      } else if heads.contains(where: \.matches) {
        shown[index] = true
      }
      if line.fold != nil { heads.append((index, line.indent, matches)) }
    }
  }

  /// Whether a line is left.
  func shows(_ line: Int) -> Bool { shown[line] }

  /// Whether a fold is open for what matches in it.
  func opens(_ line: Int) -> Bool { opened[line] }
}
