import IAM
public import Screen

/// Answers as lines that people read once, from top to bottom: the one renderer of text.
public struct AnswerText: Sendable {
  private let session: AnswerSession
  private let ink: Ink
  private let glyphs: Glyphs

  /// A renderer of answers of a snapshot.
  public init(_ session: AnswerSession, ink: Ink, glyphs: Glyphs = .unicode) {
    self.session = session
    self.ink = ink
    self.glyphs = glyphs
  }

  /// The lines of an answer; each can be printed as it is.
  public func lines(_ answer: Answer) -> [String] {
    var writer = Writer()
    if let verdict = answer.verdict { writer.add(text(verdict.wholePieces)) }
    write(answer.items, depth: answer.verdict == nil ? 0 : 1, to: &writer)
    return writer.lines
  }

  /// The lines of one part of an answer.
  public func lines(_ item: Answer.Item) -> [String] {
    var writer = Writer()
    write([item], depth: 0, to: &writer)
    return writer.lines
  }
}

extension AnswerText {
  /// The lines so far.
  private struct Writer {
    private(set) var lines: [String] = []

    mutating func add(_ line: String, depth: Int = 0) {
      lines.append(String(repeating: "  ", count: depth) + line)
    }

    mutating func space() {
      if let last = lines.last, !last.isEmpty { lines.append("") }
    }
  }

  private func write(_ items: [Answer.Item], depth: Int, to writer: inout Writer) {
    for item in items where item.media.contains(.lines) { write(item.content, depth: depth, to: &writer) }
  }

  private func write(_ content: Answer.Content, depth: Int, to writer: inout Writer) {
    switch content {
    case .line(let line): writer.add(text(line.wholePieces), depth: depth + line.depth)
    case .field(let name, let line): writer.add("\(name): \(text(line.wholePieces))", depth: depth)
    case .section(let section): write(section, depth: depth, to: &writer)
    case .evidence(let evidence):
      writer.add(evidence.sentence(in: session).printable, depth: depth + evidence.depth)
    case .actions(let list): writer.add(names(list).printable, depth: depth)
    case .missing(let missing): writer.add("missing: \(missing.sentence(in: session).printable)", depth: depth)
    case .table(let table): for line in lines(table) { writer.add(line, depth: depth) }
    case .space: writer.space()
    }
  }

  private func write(_ section: Answer.Section, depth: Int, to writer: inout Writer) {
    let title = text(section.title.wholePieces)
    switch section.layout {
    case .below:
      writer.add(title, depth: depth)
      write(section.items, depth: depth + 1, to: &writer)
    case .bare: write(section.items, depth: depth, to: &writer)
    case .inline: writer.add("\(title)  \(row(section.items))", depth: depth)
    case .folded: writer.add(title, depth: depth)
    }
  }

  /// Parts one after the other; steps that everything passes say nothing in a line.
  private func row(_ items: [Answer.Item]) -> String {
    let parts = items.filter { $0.media.contains(.lines) }.flatMap { item -> [String] in
      if case .evidence(let evidence) = item.content, evidence.isPassage { return [] }
      return lines(item)
    }
    return parts.joined(separator: "; ")
  }

  private func names(_ list: Answer.ActionList) -> String {
    Count.shortened(list.actions.actions.map(ActionCatalog.builtIn.name))
  }

  private func lines(_ table: Answer.Table) -> [String] {
    var text = TextTable(table.columns.map { TextTable.Column(title: $0.title, isTrailing: $0.isTrailing) })
    for row in table.rows { text.append(row.map(plain)) }
    let head = table.columns.allSatisfy(\.title.isEmpty) ? [] : [ink.strong(text.head)]
    return head + text.lines { row, column, cell in ink.tone(cell, table.rows[row][column].tone) }
  }
}

// MARK: Pieces

extension AnswerText {
  private func text(_ pieces: [Answer.Piece]) -> String {
    pieces.map { ink.tone(plain($0), $0.tone) }.joined()
  }

  private func plain(_ piece: Answer.Piece) -> String {
    let text = piece.text.printable
    guard let sign = piece.sign else { return text }
    let glyph = String(glyphs[sign.glyph])
    return text.isEmpty ? glyph : "\(glyph) \(text)"
  }
}
