import Screen

/// A row of the pane on screen: a line of the document, or a part of one that is too long for the width.
struct PaneRow: Hashable, Sendable {
  /// The line of the document.
  var line: Int
  /// Whether the line begins here.
  var isFirst: Bool
  /// Columns left free.
  var indent: Int
  /// The text.
  var spans: [Span]
}

extension PaneRow {
  /// Lays a document out: folded lines are left out, long ones go on below; with a text, only what has to do with it.
  ///
  /// - Complexity: O(*n*) in the text of the lines that are not folded.
  static func rows(
    of document: PaneDocument,
    width: Int,
    toggledFolds: Set<String>,
    narrowedTo text: String = ""
  ) -> [PaneRow] {
    var rows: [PaneRow] = []
    let narrowing = PaneNarrowing(document, to: text)
    // Lines that are indented more than the head of a closed fold stay out.
    var closedIndent: Int?
    for (index, line) in document.lines.enumerated() {
      if let closed = closedIndent {
        if line.indent > closed { continue }
        closedIndent = nil
      }
      guard narrowing.shows(index) else { continue }
      if line.isFolded(toggledFolds), !narrowing.opens(index) { closedIndent = line.indent }
      append(line, index, width: width, to: &rows)
    }
    return rows
  }

  private static func append(_ line: PaneLine, _ index: Int, width: Int, to rows: inout [PaneRow]) {
    let indent = min(line.indent, max(0, width / 2))
    let trailing = line.trailing.map { TextWidth.columns(of: $0.text) + 1 } ?? 0
    let sign = line.fold == nil ? 0 : 2
    let room = max(8, width - indent - sign - trailing)
    guard !line.isCut, line.spans.width > room else {
      rows.append(PaneRow(line: index, isFirst: true, indent: indent, spans: line.spans))
      return
    }
    var isFirst = true
    for part in wrapped(line.spans, first: room, rest: max(8, width - indent - 2)) {
      rows.append(PaneRow(line: index, isFirst: isFirst, indent: isFirst ? indent : indent + 2, spans: part))
      isFirst = false
    }
  }

  /// Text in rows of so many columns, broken between words where there are any.
  private static func wrapped(_ spans: [Span], first: Int, rest: Int) -> [[Span]] {
    var rows: [[Span]] = []
    var row: [Span] = []
    var left = first
    for span in spans {
      for word in words(of: span.text) {
        var word = word[...]
        while !word.isEmpty {
          let columns = TextWidth.columns(of: String(word))
          if columns <= left {
            append(String(word), span.role, to: &row)
            left -= columns
            break
          }
          let joint = columns <= rest ? nil : breakpoint(in: word, columns: left)
          if joint == nil, !row.isEmpty {
            rows.append(row)
            row = []
            left = rest
            word = word.drop { $0 == " " }
            continue
          }
          let cut = TextWidth.prefix(of: word, columns: max(1, left))
          let end = joint ?? (cut.end > word.startIndex ? cut.end : word.index(after: word.startIndex))
          append(String(word[..<end]), span.role, to: &row)
          rows.append(row)
          row = []
          left = rest
          word = word[end...]
        }
      }
    }
    if !row.isEmpty || rows.isEmpty { rows.append(row) }
    return rows
  }

  /// The end of the last part of a path, an ARN or an id that fits; nil where none does or it would be a mere stub.
  private static func breakpoint(in word: Substring, columns: Int) -> Substring.Index? {
    guard columns > 0, word.contains(where: isJoint) else { return nil }
    let fitting = word[..<TextWidth.prefix(of: word, columns: columns).end]
    guard let joint = fitting.lastIndex(where: isJoint) else { return nil }
    let end = word.index(after: joint)
    let isOption = word[..<end].allSatisfy { $0 == " " || $0 == "-" }
    return end == word.endIndex || isOption || word.distance(from: word.startIndex, to: end) < 6 ? nil : end
  }

  private static func isJoint(_ character: Character) -> Bool { "/-:".contains(character) }

  private static func append(_ text: String, _ role: Role, to row: inout [Span]) {
    if let last = row.last, last.role == role {
      row[row.count - 1] = Span(last.text + text, role)
    } else {
      row.append(Span(text, role))
    }
  }

  /// Words, each with the blanks before it.
  private static func words(of text: String) -> [Substring] {
    var words: [Substring] = []
    var start = text.startIndex
    var isInWord = false
    for index in text.indices {
      if text[index] == " " {
        if isInWord {
          words.append(text[start..<index])
          start = index
          isInWord = false
        }
      } else {
        isInWord = true
      }
    }
    if start < text.endIndex { words.append(text[start...]) }
    return words
  }
}

extension PaneLine {
  /// Whether the fold that begins here is closed.
  func isFolded(_ toggled: Set<String>) -> Bool {
    guard let fold else { return false }
    return toggled.contains(fold) != isFoldedAtFirst
  }
}
