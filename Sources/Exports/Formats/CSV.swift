import Checks
import Query

extension ExportFormat {
  /// Comma-separated values for spreadsheets.
  public static let csv = ExportFormat(
    id: "csv",
    title: "CSV",
    fileExtension: "csv",
    writeFindings: { export, sink in
      try ChunkedOutput.run(sink) { output in
        try output.write(CSVText.line(ExportedFinding.columns))
        for row in export.rows {
          let finding = ExportedFinding(Int(row), in: export.dataset, engine: export.engine)
          try output.write(CSVText.line(finding.cells))
        }
      }
    },
    writeTable: { export, sink in
      try ChunkedOutput.run(sink) { output in
        try output.write(CSVText.line(export.fields.map(\.id)))
        for row in export.rows {
          try output.write(CSVText.line(export.fields.map { $0.cell(in: export.dataset, row: Int(row)) }))
        }
      }
    }
  )
}

extension ExportedFinding {
  static let columns = [
    "id", "check", "status", "severity", "account", "region", "resource", "resourceType", "title", "evidence",
    "missing", "file", "offset", "responsibility", "controls", "state", "reason", "expires", "note",
  ]

  /// The cells, in the order of the columns.
  var cells: [String] {
    [
      id.description, check.id, status.name, severity.name, account, region, id.resource, resourceType, check.title,
      evidence, missing.joined(separator: " "), source.file, String(source.offset), check.responsibility.name,
      check.controls.map { "\($0.framework) \($0.number)" }.joined(separator: "; "), state, decision?.reason ?? "",
      expires ?? "", decision?.note ?? "",
    ]
  }
}

extension Field {
  /// The cell of a row: numbers bare and in the unit of the field, so that a sheet can reckon with them.
  func cell(in dataset: Dataset, row: Int) -> String {
    guard case .number(let number) = value(in: dataset, row: row), kind != .date else {
      return isList ? list(in: dataset, row: row).joined(separator: " ") : text(in: dataset, row: row)
    }
    return String(number)
  }
}
