import Browser
import Exports
import Foundation
import Terminal

extension EffectRunner {
  /// Writes what was asked for to a file, whole or not at all, or hands it to the clipboard.
  func export(_ request: ExportRequest, _ state: State) {
    guard let format = ExportFormat.named(request.format) else {
      return answer(.exportFailed("there is no export format \(request.format)"))
    }
    switch request.destination {
    case .clipboard:
      var bytes: [UInt8] = []
      try? write(request, format, state, to: { bytes += $0 })
      let text = String(decoding: bytes, as: UTF8.self)
      mailbox.post(.copy(text, what: "\(request.count) rows as \(format.title)"))
    case .file(let path, let overwrites):
      do {
        let path = NSString(string: path).expandingTildeInPath
        try ExportFile(path: path, outside: options.snapshotPath).write(mayReplace: overwrites) { sink in
          try write(request, format, state, to: sink)
        }
        answer(.exported(path: path, count: request.count))
      } catch ExportFileError.exists {
        answer(.exportWouldOverwrite(request))
      } catch {
        answer(.exportFailed("\(error)"))
      }
    }
  }

  private func write(
    _ request: ExportRequest,
    _ format: ExportFormat,
    _ state: State,
    to sink: ExportFormat.Sink
  ) throws {
    switch request.rows {
    case .findings(let rows):
      try format.write(FindingExport(dataset: state.dataset, engine: state.checks.engine, rows: rows), to: sink)
    case .table(let view, let rows):
      guard let table = view.table else { return }
      try format.write(TableExport(dataset: state.dataset, table: table, rows: rows), to: sink)
    }
  }
}

extension ExportRequest {
  /// Number of rows asked for.
  fileprivate var count: Int {
    switch rows {
    case .findings(let rows): rows.count
    case .table(_, let rows): rows.count
    }
  }
}
