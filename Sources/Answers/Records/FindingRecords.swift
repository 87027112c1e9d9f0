public import Checks
public import Query

/// Findings to write: some of a dataset, in the order given.
public struct FindingRecords: DivisibleRecords {
  /// What the findings belong to.
  public let dataset: Dataset
  /// Puts findings into words.
  public let engine: CheckEngine
  /// Positions of the findings.
  public let rows: [UInt32]

  /// Findings to write.
  public init(dataset: Dataset, engine: CheckEngine, rows: [UInt32]) {
    self.dataset = dataset
    self.engine = engine
    self.rows = rows
  }

  /// The same dataset's findings at other positions.
  public func at(_ rows: [UInt32]) -> FindingRecords { FindingRecords(dataset: dataset, engine: engine, rows: rows) }

  /// The findings at some positions of the list.
  public func stretch(_ positions: Range<Int>) -> FindingRecords { at(Array(rows[positions])) }

  /// Failures of one check on one resource are put into words together.
  public func canPart(before position: Int) -> Bool {
    guard let findings = dataset.findings?.findings else { return true }
    let (left, right) = (findings[Int(rows[position - 1])], findings[Int(rows[position])])
    return left.resource != right.resource || left.check != right.check
  }

  /// Every field, in the order of columns and keys.
  public var fields: [RecordField<FindingRecord>] { FindingRecord.fields }

  /// The fields that tables for people show, in their order.
  public var columns: [RecordField<FindingRecord>] { FindingRecord.columns }

  /// The number of findings.
  public var count: Int { rows.count }

  /// Puts one finding after the other into words.
  ///
  /// - Throws: What the body throws.
  public func forEach(_ body: (FindingRecord) throws -> Void) throws {
    var narrator = FindingNarrator(engine, withCommands: false)
    for row in rows { try body(FindingRecord(Int(row), in: dataset, engine, &narrator)) }
  }
}
