import Screen

/// A part of the summary: a title with lines below it, to stand alone or beside others.
struct SummaryBlock {
  let title: [Span]
  var lines: [PaneLine] = []

  init(_ title: String, _ rest: String = "") {
    self.title = [Span(title, .textStrong), Span(rest, .textDim)]
  }

  /// Title and lines in `columns` columns, each filled up to them.
  func filled(columns: Int) -> [[Span]] {
    ([title] + lines.map(\.spans)).map { SummaryBlock.filled($0, columns: columns) }
  }

  /// Blocks side by side, `gap` columns apart.
  static func beside(_ blocks: [(block: SummaryBlock, columns: Int)], gap: Int) -> [PaneLine] {
    let parts = blocks.map { $0.block.filled(columns: $0.columns) }
    let height = parts.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var spans: [Span] = []
      for (index, part) in parts.enumerated() {
        if index > 0 { spans.append(Span(String(repeating: " ", count: gap))) }
        spans += row < part.count ? part[row] : [Span(String(repeating: " ", count: blocks[index].columns))]
      }
      return PaneLine(spans, isCut: true)
    }
  }

  /// Pieces of text cut to or filled up to a number of columns.
  static func filled(_ spans: [Span], columns: Int) -> [Span] {
    var left = columns
    var filled: [Span] = []
    for span in spans where left > 0 {
      let end = TextWidth.prefix(of: span.text[...], columns: left)
      filled.append(Span(String(span.text[..<end.end]), span.role))
      left -= end.columns
    }
    if left > 0 { filled.append(Span(String(repeating: " ", count: left))) }
    return filled
  }
}

extension Glyphs {
  /// A bar of a share, `columns` wide.
  func bar(_ share: Double, columns: Int, role: Role = .chart1) -> [Span] {
    let eighths = Bar(share: share).eighths(of: columns)
    var text = String(repeating: self[.bar8], count: eighths / 8)
    if eighths % 8 > 0 { text.append(bar(eighths: eighths % 8)) }
    let rest = String(repeating: self[.barEmpty], count: columns - (eighths + 7) / 8)
    return [Span(text, role), Span(rest, .progressRest)]
  }
}

extension String {
  /// The text filled up with blanks behind it, or cut, to a number of columns.
  func leading(_ columns: Int) -> String {
    SummaryBlock.filled([Span(self)], columns: columns).map(\.text).joined()
  }

  /// The text filled up with blanks before it.
  func trailing(_ columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - TextWidth.columns(of: self))) + self
  }
}
