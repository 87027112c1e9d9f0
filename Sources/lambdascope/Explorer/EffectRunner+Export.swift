import Answers
import Browser
import Checks
import Exports
import Inventory
import Query
import Settings
import Terminal
import Triage

extension EffectRunner {
  /// Writes what was asked for to a file, whole or not at all, or hands it to the clipboard.
  ///
  /// - Parameters:
  ///   - request: What to write, and to where.
  ///   - state: The screen that asks.
  ///   - decisions: The decisions as they are now, which may be newer than those on screen.
  func export(_ request: ExportRequest, _ state: State, _ decisions: [FindingID: Decision]) {
    let header = Header(of: state, snapshot: options.snapshotPath)
    var dataset = state.dataset
    if decisions != state.triage.decisions { dataset.join(decisions, with: state.checks.engine) }
    guard let writing = Writing(request, dataset, state.checks.engine, header) else {
      return answer(.exportFailed("there is no export format \(request.format)"))
    }
    switch request.destination {
    case .clipboard:
      var bytes: [UInt8] = []
      try? writing.write { bytes += $0 }
      let text = String(decoding: bytes, as: UTF8.self)
      mailbox.post(.copy(text, what: "\(writing.count) rows as \(writing.title)"))
    case .file(let path, let overwrites):
      do {
        let path = options.paths.expandingTilde(in: path)
        let file = ExportFile(path: path, outside: ProtectedFolder(snapshot: options.snapshotPath))
        guard !file.leadsToScreen else {
          return answer(.exportFailed("\(path) leads to this screen; choose a file, or the clipboard"))
        }
        try file.write(mayReplace: overwrites) { try writing.write($0) }
        answer(.exported(path: path, count: writing.count))
      } catch ExportFileError.exists {
        answer(.exportWouldOverwrite(request))
      } catch {
        answer(.exportFailed("\(error)"))
      }
    }
  }
}

/// Rows, with the format that takes them.
private enum Writing {
  case findings(FindingRecords, any FindingFormat, Header)
  case table(TableRecords, any TableFormat, Header)

  /// What a request asks for; nil where no format of that name takes it.
  init?(_ request: ExportRequest, _ dataset: Dataset, _ engine: CheckEngine, _ header: Header) {
    switch request.rows {
    case .findings(let rows):
      guard let format = ExportFormats.ofFindings.first(where: { $0.id == request.format }) else { return nil }
      self = .findings(
        FindingRecords(dataset: dataset, engine: engine, rows: rows),
        format,
        header
      )
    case .table(let view, let rows):
      guard let format = ExportFormats.ofTables.first(where: { $0.id == request.format }), let table = view.table else {
        return nil
      }
      self = .table(TableRecords(dataset: dataset, table: table, rows: rows), format, header)
    }
  }

  /// Number of rows asked for.
  var count: Int {
    switch self {
    case .findings(let findings, _, _): findings.count
    case .table(let rows, _, _): rows.count
    }
  }

  /// What people call the format.
  var title: String {
    switch self {
    case .findings(_, let format, _): format.title
    case .table(_, let format, _): format.title
    }
  }

  func write(_ sink: ByteOutput.Sink) throws {
    switch self {
    case .findings(let findings, let format, let header): try format.write(findings: findings, header, to: sink)
    case .table(let rows, let format, let header): try format.write(rows: rows, header, to: sink)
    }
  }
}

extension Header {
  /// What the rows on screen rest on.
  fileprivate init(of state: State, snapshot: String) {
    self.init(
      version: ProgramVersion.number,
      snapshot: snapshot,
      inventory: state.dataset.inventory,
      catalogue: state.dataset.checks,
      day: state.dataset.asOf,
      filter: state.table.filter
    )
  }
}
