public import Answers

/// Comma-separated values for spreadsheets, after RFC 4180: a line of names, then a line a record.
public struct CSV: FindingFormat, TableFormat {
  /// The word that commands take.
  public let id = "csv"
  /// What people call it.
  public let title = "CSV"
  /// How its files' names end.
  public let fileExtension = "csv"

  /// The format.
  public init() {}

  /// Writes a line of names.
  public func writeHead(of rows: some RecordSource, _ header: Header, to output: inout ByteOutput) {
    output.writeCells(rows.fields.flatMap(\.columns))
  }

  /// Writes a line a record.
  ///
  /// - Throws: What the output throws.
  public func write(records: some RecordSource, to output: inout ByteOutput) throws {
    let fields = records.fields
    try records.forEach { row in
      for (position, field) in fields.enumerated() {
        if position > 0 { output.endCell() }
        output.writeCell(field.value(row), of: field.kind)
      }
      output.endLine()
      try output.settle()
    }
  }
}

extension ByteOutput {
  /// A cell: numbers bare and in the unit of their field, so that a sheet can reckon with them.
  fileprivate mutating func writeCell(_ value: Record.Value?, of kind: RecordKind) {
    switch value {
    case nil, .some(.none): if kind == .place { endCell() }
    case .text(let text): writeCell(text)
    case .number(let number): write(String(number))
    case .list(let values): writeCell(values.map(\.text).joined(separator: kind == .phrases ? "; " : " "))
    case .record(let place) where kind == .place:
      writeCell(place["file"]?.text ?? "")
      endCell()
      writeCell(place["offset"]?.text ?? "")
    case .flag, .moment, .record, .json: writeCell(value?.text ?? "")
    }
  }
}
