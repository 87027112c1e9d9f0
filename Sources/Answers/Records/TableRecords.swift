import Inventory
public import Query

/// A row of a table of the inventory, with what the dataset says of it.
public struct TableRecord: Sendable {
  /// What the row belongs to.
  public let dataset: Dataset
  /// The row.
  public fileprivate(set) var row: Int
}

/// Rows of a table to write, in the order given.
public struct TableRecords: DivisibleRecords {
  /// Every field that the dataset can fill, in the order of the table's columns.
  public let fields: [RecordField<TableRecord>]
  /// The rows.
  public private(set) var rows: [UInt32]
  private let dataset: Dataset

  /// Rows of a table.
  public init(dataset: Dataset, table: TableKind, rows: [UInt32]) {
    self.dataset = dataset
    self.rows = rows
    fields = table.fields.filter { dataset.findings != nil || !$0.needsFindings }.map { RecordField($0) }
  }

  /// The number of rows.
  public var count: Int { rows.count }

  /// The rows at some positions of the list.
  public func stretch(_ positions: Range<Int>) -> TableRecords {
    var part = self
    part.rows = Array(rows[positions])
    return part
  }

  /// Hands out one after the other.
  ///
  /// - Throws: What the body throws.
  public func forEach(_ body: (TableRecord) throws -> Void) throws {
    var record = TableRecord(dataset: dataset, row: 0)
    for row in rows {
      record.row = Int(row)
      try body(record)
    }
  }
}

extension RecordField<TableRecord> {
  /// A field of a table: filters, columns of the screen and formats share one list.
  public init(_ field: Field) {
    self.init(
      field.id,
      field.title,
      kind: RecordKind(field),
      visibility: field.visibility,
      words: { field.text(in: $0.dataset, row: $0.row) },
      { field.recordValue(in: $0.dataset, row: $0.row) }
    )
  }
}

extension RecordKind {
  fileprivate init(_ field: Field) {
    switch field.kind {
    case .number: self = .number
    case .date: self = .moment
    case .flag: self = .flag
    case .text, .runtime, .severity: self = field.isList ? .words : .text
    }
  }
}

extension Field {
  /// What a row holds, in the unit of the field.
  fileprivate func recordValue(in dataset: Dataset, row: Int) -> Record.Value {
    if isList { return .texts(list(in: dataset, row: row)) }
    switch (kind, value(in: dataset, row: row)) {
    case (_, .none): return .none
    case (.date, .number(let seconds)): return .moment(seconds)
    case (_, .number(let number)): return .number(Int(number))
    case (.flag, .string(let word)): return .flag(word == "yes")
    case (_, .string(let text)): return .text(text)
    case (_, .text(let id)): return .text(dataset.inventory.strings[id])
    }
  }
}
