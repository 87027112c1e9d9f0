import Answers
import IAM
import Screen

/// Answers as documents of the side pane: the one renderer of answers on the screen.
struct AnswerPane {
  let context: PaneContext
  let session: AnswerSession

  init(_ context: PaneContext) {
    self.context = context
    session = context.session
  }

  func document(_ answer: Answer) -> PaneDocument {
    var writer = PaneWriter()
    if let verdict = answer.verdict {
      writer.append(line(verdict))
      writer.space()
    }
    write(answer.asked, to: &writer)
    write(answer.items, to: &writer)
    return writer.document
  }

  /// Actions listed under one heading.
  private static let mostActions = 60

  private func write(_ items: [Answer.Item], to writer: inout PaneWriter) {
    for item in items where item.media.contains(.pane) { write(item.content, to: &writer) }
  }

  private func write(_ content: Answer.Content, to writer: inout PaneWriter) {
    switch content {
    case .line(let line): writer.append(self.line(line))
    case .field(let name, let line):
      let piece = line.pieces.first ?? Answer.Piece("")
      writer.field(name, text(piece), piece.tone.role, link: line.target.flatMap(\.link), copy: line.copy)
    case .section(let section): write(section, to: &writer)
    case .evidence(let evidence):
      // What everything passes says nothing here; the heading tells that it is left out.
      guard !evidence.isPassage else { return }
      for line in lines(evidence) { writer.append(line) }
    case .actions(let list): write(list, to: &writer)
    case .missing(let missing):
      let sentence = missing.shortSentence(in: session)
      writer.append(line(Answer.Line([Answer.Piece(sentence, .unknown, sign: .unknown)])))
    case .table(let table): for line in lines(table) { writer.append(line) }
    case .space: writer.space()
    }
  }

  private func write(_ section: Answer.Section, to writer: inout PaneWriter) {
    var head = line(section.title)
    head.fold = section.fold
    head.isFoldedAtFirst = section.isFolded
    writer.append(head)
    writer.indented { write(section.items, to: &$0) }
  }

  private func write(_ list: Answer.ActionList, to writer: inout PaneWriter) {
    if let brief = list.brief { return writer.append(line(brief)) }
    let catalog = ActionCatalog.builtIn
    for action in list.actions.actions.prefix(Self.mostActions) {
      // The service stands above its actions.
      let name = catalog.name(of: action)
      writer.add(name.split(separator: ":").last.map(String.init) ?? name, copy: name)
    }
    let rest = list.actions.count - Self.mostActions
    if rest > 0 { writer.add("and \(rest) more", .textDim) }
  }

  private func lines(_ table: Answer.Table) -> [PaneLine] {
    var text = TextTable(table.columns.map { TextTable.Column(title: $0.title, isTrailing: $0.isTrailing) })
    for row in table.rows { text.append(row.map(self.text)) }
    let head = table.columns.allSatisfy(\.title.isEmpty) ? [] : [PaneLine(text.head, .tableHead)]
    return head
      + zip(text.lines(), table.rows).map { line, cells in
        PaneLine([Span(line, (cells.first { $0.tone != .plain }?.tone ?? .plain).role)], isCut: true)
      }
  }
}

// MARK: Lines

extension AnswerPane {
  private func line(_ line: Answer.Line) -> PaneLine {
    PaneLine(
      line.pieces.map { Span(text($0), $0.tone.role) },
      indent: 2 * line.depth,
      trailing: line.trailing.map { Span(text($0), $0.tone.role) },
      link: line.target.flatMap(\.link),
      copyText: line.copy?.printable
    )
  }

  private func text(_ piece: Answer.Piece) -> String {
    guard let sign = piece.sign else { return piece.text }
    let glyph = String(context.glyphs[sign.glyph])
    return piece.text.isEmpty ? glyph : "\(glyph) \(piece.text)"
  }
}
