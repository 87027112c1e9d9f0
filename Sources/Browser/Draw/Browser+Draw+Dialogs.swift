import Answers
import Checks
import Inventory
import Screen
import Triage

extension Browser {
  static func drawDialog(
    _ dialog: Dialog,
    _ state: State,
    _ layout: ScreenLayout,
    on grid: inout CellGrid
  ) -> CursorPosition? {
    var sheet: DialogSheet
    switch dialog {
    case .triage(let dialog): sheet = DialogSheet(dialog, state)
    case .note(let dialog): sheet = DialogSheet(dialog)
    case .export(let dialog): sheet = DialogSheet(dialog, state)
    case .overwrite(let request, let isConfirmed): sheet = DialogSheet(overwriting: request, isConfirmed)
    }
    sheet.lines += [.empty, .keys(Keymap.standard.hints(in: [.dialog]).prefix(3).map { ($0.keys, $0.text) })]
    let width = min(64, grid.columns - 8)
    let area = drawSheet(sheet.title, width: width, height: sheet.lines.count, layout, on: &grid)
    var cursor: CursorPosition?
    for (offset, line) in sheet.lines.prefix(area.height).enumerated() {
      if let caret = draw(line, area, area.row + offset, on: &grid) {
        cursor = CursorPosition(column: caret, row: area.row + offset, isWriting: true)
      }
    }
    return cursor ?? CursorPosition(column: area.column, row: area.row)
  }

  private static func draw(
    _ line: DialogSheet.Line,
    _ area: Rectangle,
    _ row: Int,
    on grid: inout CellGrid
  ) -> Int? {
    let end = area.columns.upperBound
    let start = area.column + 12
    switch line {
    case .empty: return nil
    case .text(let spans):
      put(spans, column: area.column, end: end, row: row, on: &grid)
      return nil
    case .keys(let keys):
      let spans = keys.flatMap { [Span($0.0, .barKey), Span(" \($0.1)   ", .textDim)] }
      put(spans, column: area.column, end: end, row: row, on: &grid)
      return nil
    case .field(let label, let field, let note, let hasFocus):
      grid.put(label, column: area.column, row: row, role: hasFocus ? .frameFocus : .textDim)
      let noteStart = note.isEmpty ? end : end - note.count
      let ground = Rectangle(column: start, row: row, width: max(0, noteStart - 1 - start), height: 1)
      grid.fill(ground, role: .prompt, ground: .prompt)
      grid.put(note, column: noteStart, row: row, role: .textDim)
      let caret = draw(field, from: start, to: ground.columns.upperBound, row, .prompt, on: &grid)
      return hasFocus ? caret : nil
    case .choice(let label, let value, let hasFocus):
      grid.put(label, column: area.column, row: row, role: hasFocus ? .frameFocus : .textDim)
      grid.put(value, column: start, row: row, width: max(0, end - start), role: hasFocus ? .dialogButtonFocus : .text)
      return hasFocus ? start : nil
    }
  }
}

/// What a form shows, line by line.
struct DialogSheet {
  enum Line {
    case empty
    case text([Span])
    case field(String, LineField, note: String, hasFocus: Bool)
    case choice(String, String, hasFocus: Bool)
    case keys([(String, String)])
  }

  let title: String
  var lines: [Line]
}

extension DialogSheet {
  init(_ dialog: TriageDialog, _ state: State) {
    let findings = Browser.counted(dialog.findings.count, "finding")
    switch dialog.state {
    case .accepted: title = "Accept the risk of \(findings)"
    case .falsePositive: title = "\(findings): false positive"
    case .notApplicable: title = "\(findings): not applicable"
    case .open, .reviewing, .fixing, .fixed, .reopened: title = "\(findings): \(dialog.state.name)"
    }
    lines = DialogSheet.preview(dialog.findings, state)
    lines += [.empty, .field("reason", dialog.reason, note: "", hasFocus: dialog.field == 0)]
    if dialog.state == .accepted {
      let until = Expiry(dialog.expiry.text, from: state.today)?.text ?? "?"
      lines.append(.field("until", dialog.expiry, note: until, hasFocus: dialog.field == 1))
    }
    if let error = dialog.error { lines += DialogSheet.problem(error, state) }
  }

  /// What is missing or wrong, apart from the fields.
  private static func problem(_ text: String, _ state: State) -> [Line] {
    [.empty, .text([Span("\(state.preferences.glyphs[.resultError]) \(text)", .error)])]
  }

  /// The first of the findings that will change, and how many more there are.
  private static func preview(_ findings: [UInt32], _ state: State) -> [Line] {
    let shown = 3
    var lines: [Line] = findings.prefix(shown).compactMap { row in
      guard let finding = state.checks.finding(at: row) else { return nil }
      let isKnown = finding.status == .fail
      let sign = state.preferences.glyphs[isKnown ? finding.severity.glyph : .resultUnknown]
      return .text([
        Span("\(sign) ", isKnown ? finding.severity.role : .resultUnknown),
        Span(state.inventory.name(of: finding.resource)),
        Span("  \(state.checks.catalogue[Int(finding.check)].id)", .textDim),
      ])
    }
    if findings.count > shown {
      lines.append(.text([Span("and \(Browser.grouped(findings.count - shown)) more", .textDim)]))
    }
    return lines
  }

  init(_ dialog: NoteDialog) {
    title = "Note about \(Browser.counted(dialog.findings.count, "finding"))"
    lines = [.field("note", dialog.note, note: "", hasFocus: true)]
  }

  init(_ dialog: ExportDialog, _ state: State) {
    let noun = dialog.view == .findings ? "finding" : "row"
    title = "Export \(Browser.counted(dialog.rows.count, noun))"
    let rows =
      dialog.isSelectionOnly
      ? "the \(Browser.grouped(dialog.selected.count)) selected" : "all \(Browser.grouped(dialog.filtered.count)) shown"
    lines = [
      .choice("format", dialog.formats[dialog.format].name, hasFocus: dialog.field == 0),
      .choice("rows", rows, hasFocus: dialog.field == 1),
      .choice("to", dialog.isForClipboard ? "the clipboard" : "a file", hasFocus: dialog.field == 2),
    ]
    if !dialog.isForClipboard {
      lines.append(.field("file", dialog.path, note: "", hasFocus: dialog.field == ExportDialog.pathField))
    }
    lines += [.empty, .text([Span(dialog.hint, .textDim)])]
    if let error = dialog.error { lines += DialogSheet.problem(error, state) }
  }

  init(overwriting request: ExportRequest, _ isConfirmed: Bool) {
    title = "The file exists"
    let path = if case .file(let path, _) = request.destination { path } else { "" }
    lines = [
      .text([Span(path, .textStrong)]), .empty,
      .text([
        Span(" leave it alone ", isConfirmed ? .dialogButton : .dialogButtonFocus), Span("   "),
        Span(" write over it ", isConfirmed ? .dialogButtonFocus : .dialogButton),
      ]),
    ]
  }
}
