import Checks
import Inventory
import JSON
import Query
import Screen

extension Browser {
  /// The most characters that reach a clipboard; terminals cut longer ones without a word.
  private static let longestCopy = 75_000

  static func copy(_ kind: CopyKind, _ state: inout State) -> [Effect] {
    guard let (text, what) = copied(kind, state), !text.isEmpty else {
      if kind == .json, let source = state.documentSource { return read(source, &state) }
      state.say(.note, "there is nothing to copy here")
      return []
    }
    return copy(text, what, &state)
  }

  /// Reads a document that is not in the pane, to copy it when it is there.
  private static func read(_ source: Provenance, _ state: inout State) -> [Effect] {
    let ticket = state.tickets.next()
    state.tickets.copiedDocument = ticket
    return [.loadDocument(source, ticket)]
  }

  /// Copies a document that was read for it, secrets masked; nil when it could not be, and why.
  static func copy(document bytes: [UInt8]?, problem: String, _ state: inout State) -> [Effect] {
    state.tickets.copiedDocument = nil
    guard let bytes else {
      state.say(.error, problem)
      return []
    }
    guard let text = state.paneContext.maskedJSON(of: bytes) else {
      state.say(.error, "the document cannot be read, so that its secrets are not known; nothing was copied")
      return []
    }
    return copy(text, "the document", &state)
  }

  private static func copy(_ text: String, _ what: String, _ state: inout State) -> [Effect] {
    guard text.utf8.count <= longestCopy else {
      let key = Keymap.standard.keyName(for: .output(.export), in: [.everywhere]) ?? ""
      state.say(.warning, "\(what) is too long for a clipboard; \(key) exports to a file")
      return []
    }
    state.table.anchor = nil
    return [.copy(text.withoutSecrets, what: what)]
  }

  /// The text that a wish to copy means, and the words for it.
  private static func copied(_ kind: CopyKind, _ state: State) -> (text: String, what: String)? {
    switch kind {
    case .row: return state.table.rowAtCursor.map { (cells($0, state).joined(separator: "\t"), "the row") }
    case .cell:
      guard let row = state.table.rowAtCursor, let column = state.columnAtCursor else { return nil }
      return (column.cell(TableSource(state), row).text.printable, "the cell")
    case .id: return state.resourceAtCursor.map { (state.inventory.name(of: $0).printable, "the name") }
    case .arn: return state.resourceAtCursor.map { (state.inventory.arn(of: $0).printable, "the ARN") }
    case .finding: return state.table.rowAtCursor.flatMap { finding($0, state) }.map { ($0, "the finding") }
    case .table: return (table(state), "\(counted(copiedRows(state).count, "row"))")
    case .json, .paneLine: return paneText(kind, state)
    }
  }

  private static func paneText(_ kind: CopyKind, _ state: State) -> (text: String, what: String)? {
    let lines = state.pane.document.lines
    if kind == .paneLine {
      guard let index = state.paneLineIndex else { return nil }
      return (
        lines[index].copyText ?? lines[index].text.printable, lines[index].copyText == nil ? "the line" : "the text"
      )
    }
    guard state.isPaneCurrent, case .bytes(let bytes) = state.pane.bytes else { return nil }
    return state.paneContext.maskedJSON(of: bytes).map { ($0, "the document") }
  }

  private static func cells(_ row: UInt32, _ state: State) -> [String] {
    let source = TableSource(state)
    return state.visibleColumns.map { $0.cell(source, row).text.printable }
  }

  private static func copiedRows(_ state: State) -> [UInt32] {
    let rows = state.table.lines.distinctRows
    return state.selection.isEmpty ? rows : rows.filter { state.selection.contains($0) }
  }

  private static func table(_ state: State) -> String {
    let head = state.visibleColumns.map(\.title).joined(separator: "\t")
    // Beyond the limit nothing is copied, so that no more lines need be made than pass it.
    var text = head
    for row in copiedRows(state) where text.utf8.count <= longestCopy {
      text += "\n" + cells(row, state).joined(separator: "\t")
    }
    return text
  }

  private static func finding(_ row: UInt32, _ state: State) -> String? {
    guard let finding = state.checks.finding(at: row) else { return nil }
    let details = state.checks.engine.details(of: finding)
    let check = state.checks.catalogue[Int(finding.check)]
    let lines = [
      "\(details.severity.name) \(check.id): \(check.title)", state.inventory.arn(of: finding.resource),
      details.evidence, details.command?.shellLine ?? "",
    ]
    return lines.map(\.printable).joined(separator: "\n")
  }
}
